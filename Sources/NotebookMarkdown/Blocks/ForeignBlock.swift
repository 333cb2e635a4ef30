import NotebookModel

/// Tells which paragraphs are blocks of another tool that are shown here as they are written.
struct ForeignBlock {
  /// The lines of a paragraph without the marks of quotes and white space at both ends.
  struct Lines {
    var texts: [String]
    var starts: [SourcePosition]
  }

  private(set) var problems: [Diagnostic] = []
  let lines: Lines

  /// Looks at a paragraph, of which `blocks` were read.
  init(_ lines: Lines, blocks: [Block]) {
    self.lines = lines
    guard let first = lines.texts.first else { return }
    for (prefix, what, help) in Self.prefixes where first.hasPrefix(prefix) {
      report(0, "\(what) is shown as it is written", help)
      return
    }
    if first.hasPrefix("("), first.hasSuffix(")="), !first.contains(" ") {
      report(
        0,
        "the target `\(first)` is shown as it is written",
        "Label a heading: `## … {#sec-name}`"
      )
    }
    if ["[toc]", "{:toc}", "${toc}"].contains(first.lowercased()), lines.texts.count == 1 {
      report(
        0,
        "`\(first)` is shown as it is written",
        "The page has a table of contents of its own; take the mark out"
      )
    }
    checkForeignLines()
    checkTable()
    checkLists()
    checkLines()
    let texts = blocks.flatMap(\.texts)
    checkLinks(texts)
    checkPages(texts)
  }

  /// Whether the lines are a table of lines and crosses, which only a fixed-width font keeps together.
  var isGridTable: Bool { lines.texts.first?.hasPrefix("+--") == true }

  private static let box = "Write a box: `::: {.callout-note}`, its text, `:::`"
  private static let prefixes: [(String, String, String)] = [
    ("!!! ", "the admonition", box), ("??? ", "the admonition", box),
    ("???+ ", "the admonition", box),
    ("=== \"", "the tab", "Write a heading for each of the tabs"),
    (
      "+--", "the grid table",
      "Write a table with `|` between its cells and a line `|---|---|` below its head"
    ),
    ("*[", "the abbreviation", "Write `<abbr title=\"…\">` where it is used"),
  ]

  mutating func report(_ line: Int, _ message: String, _ help: String) {
    problems.append(Diagnostic(.warning, message, at: lines.starts[line], help: help))
  }

  /// Lines between pipes that no line of dashes makes a table.
  private mutating func checkTable() {
    guard lines.texts.allSatisfy({ $0.hasPrefix("|") && $0.hasSuffix("|") && $0.count > 2 }) else {
      return
    }
    report(
      0,
      "the lines between `|` are no table and are shown as they are written",
      "Write a line `|---|---|` below the head, with as many parts as the head has cells"
    )
  }

  /// Lists whose marks CommonMark doesn't know, such as letters and numbers between parentheses.
  private mutating func checkLists() {
    let items = lines.texts.indices.filter { Self.isFancyItem(lines.texts[$0]) }
    let isCertain = lines.texts[0].hasPrefix("#. ") || lines.texts[0].hasPrefix("(@")
    guard items.first == 0, items.count > 1 || isCertain else { return }
    let mark = lines.texts[0].prefix { !$0.isWhitespace }
    report(
      0,
      "the list with `\(mark)` is shown as it is written",
      "Number a list with `1.`, or begin its items with `-`"
    )
  }

  private static func isFancyItem(_ line: String) -> Bool {
    guard let space = line.firstIndex(of: " ") else { return false }
    let mark = line[..<space]
    if mark == "#." || mark.hasPrefix("(@") { return true }
    if mark.hasPrefix("("), mark.hasSuffix(")") {
      let inner = mark.dropFirst().dropLast()
      return !inner.isEmpty && inner.count <= 4 && inner.allSatisfy { $0.isLetter || $0.isNumber }
    }
    guard let last = mark.last, last == "." || last == ")" else { return false }
    let inner = mark.dropLast()
    let isRoman = inner.count <= 4 && inner.lowercased().allSatisfy { "ivx".contains($0) }
    return inner.count == 1 && inner.first?.isLetter == true || !inner.isEmpty && isRoman
  }

  /// Lines that begin with colons: definitions without a term in one line, boxes that are none.
  private mutating func checkLines() {
    for (index, text) in lines.texts.enumerated() {
      if text.hasPrefix(":::") {
        report(
          index,
          "`\(text)` is no mark of a box here and is shown as it is written",
          "Write `::: {.callout-note title=\"…\"}`, indented by three spaces at most"
        )
      } else if text.hasPrefix(": ") {
        report(
          index,
          "the line after `:` defines nothing and is shown as it is written",
          "Write the term in one line, with a blank line before it, and the definition right below"
        )
        return
      }
    }
  }

  /// Links whose address holds white space, which makes them text.
  private mutating func checkLinks(_ texts: [String]) {
    guard texts.contains(where: { $0.contains("](") }) else { return }
    for (index, line) in lines.texts.enumerated() {
      for part in line.components(between: "](") where !part.before.hasSuffix("\\") {
        let address = part.after.prefix { $0 != ")" }
        guard part.after.contains(")"), address.contains(" "), !address.contains("\""),
          !address.hasPrefix("<"), !address.contains("'")
        else { continue }
        report(
          index,
          "the link to `\(address)` is shown as it is written, because of the spaces in it",
          "Write the address between `<` and `>`"
        )
        return
      }
    }
  }

  /// Links of wikis, `[[page]]`, but not `[[1, 2], [3, 4]]`.
  private mutating func checkPages(_ texts: [String]) {
    guard texts.contains(where: { $0.contains("[[") }) else { return }
    for (index, line) in lines.texts.enumerated() {
      for part in line.components(between: "[[") where !part.before.hasSuffix("\\") {
        let page = part.after.prefix { !"[],`".contains($0) }
        guard page.contains(where: \.isLetter), part.after.dropFirst(page.count).hasPrefix("]]")
        else { continue }
        let isContents = ["toc", "_toc_"].contains(page.lowercased())
        report(
          index,
          "`[[\(page)]]` is shown as it is written",
          isContents
            ? "The page has a table of contents of its own; take the mark out"
            : "Write a link: `[\(page)](page.md)`"
        )
        return
      }
    }
  }

  // MARK: - Rules

  /// A rule of several groups of dashes is likely a table of Pandoc's.
  static func problems(ofRule source: SourceText, at start: SourcePosition) -> [Diagnostic] {
    let text = trimmedString(source.line(start.line).dropFirst(start.column - 1))
    let groups = text.split(separator: " ")
    guard groups.count > 1, groups.allSatisfy({ $0.count > 1 && $0.allSatisfy { $0 == "-" } })
    else {
      return []
    }
    return [
      Diagnostic(
        .warning,
        "the line of dashes is a rule and makes no table",
        at: start,
        help: "Write a table with `|` between its cells and a line `|---|---|` below its head"
      )
    ]
  }

  /// The lines of a paragraph.
  static func lines(of range: SourceRange, quoteMarks: Bool, in source: SourceText) -> Lines {
    var lines = Lines(texts: [], starts: [])
    for number in range.start.line...max(range.start.line, range.end.line) {
      let line = source.line(number)
      let start =
        number == range.start.line
        ? range.start.column - 1
        : line.prefix { $0.isBlank || quoteMarks && $0 == UInt8(ascii: ">") }.count
      lines.texts.append(trimmedString(line.dropFirst(start)))
      lines.starts.append(SourcePosition(line: number, column: start + 1))
    }
    return lines
  }
}

extension Block {
  /// The texts of a paragraph that are nothing but text.
  fileprivate var texts: [String] {
    guard case .paragraph(let content) = kind else { return [] }
    return content.texts
  }
}

extension [Inline] {
  fileprivate var texts: [String] {
    flatMap { inline -> [String] in
      switch inline {
      case .text(let text): [text]
      case .emphasis(let children), .strong(let children), .styled(_, let children):
        children.texts
      default: []
      }
    }
  }
}

extension String {
  /// What stands before and behind each place of a mark.
  fileprivate func components(between mark: String) -> [(before: Substring, after: Substring)] {
    var found: [(before: Substring, after: Substring)] = []
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(mark) {
        found.append((self[..<index], self[self.index(index, offsetBy: mark.count)...]))
      }
      index = self.index(after: index)
    }
    return found
  }
}
