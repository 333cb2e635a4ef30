import NotebookModel

/// Finds math and shorthand marks in the paragraphs and headings of a lesson.
///
/// `$…$` follows Pandoc's rule: text follows the opening dollar at once and precedes the closing one, after
/// which no digit stands, and the first dollar that is not escaped must close. `$$…$$`, and `\(…\)` and `\[…\]`
/// where they are no escaped brackets, hold any text but blank lines. Code spans, autolinks and HTML tags hold no math, and no code span lies in
/// math. Display math whose opening mark is first or last on its line runs on over lines that look like
/// other blocks, for TeX such as `- y` or `= 1` at the start of a line; other math ends with its paragraph.
struct MarkFinder {
  private let source: SourceText
  private let outline: MarkdownOutline
  private let citesInText: Bool
  private(set) var spans: [MarkedSpan] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Where to go on after math that ran over several blocks.
  private var resume = SourcePosition(line: 1, column: 1)
  /// Whether the last dollars alone on their line opened a formula that nothing closed.
  private var isAfterUnclosed = false
  /// For each way to write display math, the line up to which no closing mark follows.
  private var unclosedThrough: [MathDelimiter: Int] = [:]

  init(_ source: SourceText, outline: MarkdownOutline, citesInText: Bool = false) {
    self.source = source
    self.citesInText = citesInText
    self.outline = outline
    for leaf in outline.leaves where leaf.endLine >= resume.line { search(leaf) }
  }

  private mutating func search(_ leaf: MarkdownOutline.TextLeaf) {
    var flat = FlatText()
    flat.append(leaf.startLine, from: max(leaf.startColumn - 1, 0), of: source)
    for number in (leaf.startLine..<leaf.endLine).map({ $0 + 1 }) {
      flat.append(number, from: contentStart(number, quoteDepth: leaf.quoteDepth), of: source)
    }
    var scanner = MarkScanner(flat, citesInText: citesInText)
    if resume.line >= leaf.startLine { scanner.index = flat.offset(of: resume) }
    while let mark = scanner.nextMark() {
      guard case .opening(let opening) = mark else {
        if case .shorthand(let shorthand, let range) = mark { add(shorthand, range, in: flat) }
        if case .other(let content, let range) = mark { add(content, range, in: flat) }
        continue
      }
      if let end = scanner.closing(of: opening) {
        guard isFormula(opening, through: end, in: scanner.text) else {
          scanner.index = opening.contentStart
          continue
        }
        add(opening, through: end, in: scanner.text)
        scanner.index = end + opening.delimiter.length
      } else if let (text, end) = closingBeyond(leaf, opening, scanner) {
        add(opening, through: end, in: text)
        resume = text.position(of: end + opening.delimiter.length - 1)
        resume.column += 1
        return
      } else {
        checkUnclosed(opening, in: scanner.text)
        scanner.index = opening.contentStart
      }
    }
  }

  /// Warns of a mark of display math alone on its line that nothing closes: most often an empty line stands in the formula.
  private mutating func checkUnclosed(_ opening: MarkScanner.Opening, in text: FlatText) {
    guard opening.delimiter.isDisplay, text.isFirstOnLine(opening.start),
      text.isLastOnLine(opening.contentStart)
    else { return }
    let isBracket = opening.delimiter == .brackets
    // What should have closed the formula stands alone, too.
    isAfterUnclosed = isBracket || !isAfterUnclosed
    guard isAfterUnclosed else { return }
    diagnostics.append(
      Diagnostic(
        .warning,
        "`\(isBracket ? "\\[" : "$$")` opens no formula and is shown as it is written",
        at: text.position(of: opening.start),
        help: "Close it with `\(isBracket ? "\\]" : "$$")`, with no empty line in between"
      )
    )
  }

  /// The closing mark of display math on the lines after its paragraph, up to a blank line or code.
  private mutating func closingBeyond(
    _ leaf: MarkdownOutline.TextLeaf,
    _ opening: MarkScanner.Opening,
    _ scanner: MarkScanner
  ) -> (FlatText, Int)? {
    guard opening.delimiter.isDisplay, leaf.style != .markedHeading,
      leaf.endLine > unclosedThrough[opening.delimiter] ?? 0,
      scanner.text.isFirstOnLine(opening.start)
        || scanner.text.isLastOnLine(opening.contentStart)
    else { return nil }
    var text = scanner.text
    var number = leaf.endLine + 1
    // In steps that double, so that near marks are found without reading far.
    var step = 8
    while true {
      let stepEnd = number + step
      while number < stepEnd, let start = continuation(number, of: leaf) {
        text.append(number, from: start, of: source)
        number += 1
      }
      var longer = MarkScanner(text)
      if let end = longer.closing(of: opening) {
        return isFormula(opening, through: end, in: text) ? (text, end) : nil
      }
      guard number == stepEnd else { break }
      step *= 2
    }
    unclosedThrough[opening.delimiter] = number - 1
    return nil
  }

  /// Where the text of a line that display math may run over begins; `nil` for blank lines and code.
  private func continuation(_ number: Int, of leaf: MarkdownOutline.TextLeaf) -> Int? {
    guard number <= source.lines.count, !outline.verbatimLines.contains(number) else { return nil }
    let start = contentStart(number, quoteDepth: leaf.quoteDepth)
    return source.line(number).trimmedEnd > start ? start : nil
  }

  /// Whether marks hold a formula; what may have been meant as one is noted.
  private mutating func isFormula(
    _ opening: MarkScanner.Opening,
    through end: Int,
    in text: FlatText
  ) -> Bool {
    let math = EscapedMath(text: text, opening: opening, end: end)
    if math.isFormula { return true }
    if math.isDoubtful {
      let content = String(decoding: text.bytes[opening.contentStart..<end], as: UTF8.self)
      diagnostics.append(
        Diagnostic(
          .warning,
          "`\\(\(content)\\)` is read as `(\(content))`, with escaped parentheses",
          at: text.position(of: opening.start),
          help: "Write `$\(content)$` for a formula"
        )
      )
    }
    return false
  }

  private mutating func add(_ opening: MarkScanner.Opening, through end: Int, in text: FlatText) {
    let content = text.bytes[opening.contentStart..<end]
    let formula = Formula(
      trimmedString(content),
      lineStarts: text.lineStarts(ofTrimmed: content.indices)
    )
    add(
      .math(formula, isDisplay: opening.delimiter.isDisplay),
      opening.start..<end + opening.delimiter.length,
      in: text
    )
  }

  private mutating func add(_ shorthand: Shorthand, _ range: Range<Int>, in text: FlatText) {
    var lines: [Cell.Line] = []
    if case .value(let code) = shorthand, !code.isEmpty {
      // The expression is all that stands between `{swift}` and the closing backticks.
      let ticks = text.bytes[range].leadingRun(of: .backtick)
      let opening = text.bytes[range].firstIndex(of: UInt8(ascii: "}")) ?? range.lowerBound
      let starts = text.lineStarts(ofTrimmed: opening + 1..<range.upperBound - ticks)
      let parts = code.split(separator: "\n", omittingEmptySubsequences: false)
      lines = zip(parts, starts).map { Cell.Line(String($0), at: $1) }
    }
    add(.shorthand(shorthand, lines: lines), range, in: text)
  }

  private mutating func add(_ content: MarkedSpan.Content, _ range: Range<Int>, in text: FlatText) {
    spans.append(
      MarkedSpan(
        content: content,
        range: SourceRange(
          text.position(of: range.lowerBound),
          text.position(of: range.upperBound - 1)
        ),
        pieces: text.pieces(of: range)
      )
    )
  }

  /// Where the text of a continued line begins, after the marks of its quotes and white space.
  private func contentStart(_ number: Int, quoteDepth: Int) -> Int {
    let line = source.line(number)
    var start = line.leadingBlanks
    for _ in 0..<quoteDepth {
      guard start < line.count, line[start] == UInt8(ascii: ">") else { break }
      start += 1
      start += line[start...].leadingBlanks
    }
    return start
  }
}
