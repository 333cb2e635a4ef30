import NotebookModel

/// Writes the blocks of a lesson as lines of Markdown.
struct MarkdownWriter {
  /// Deeper blocks are not written, as on a page.
  private static let deepestNesting = ProseWriter.deepestNesting

  let result: LessonResult
  let options: PageOptions
  let references: CrossReferences
  let cited: CitedWorks
  /// The figures so far.
  var figures: MarkdownFigures
  /// What Markdown cannot hold.
  private(set) var problems: [Diagnostic] = []
  /// How text is written where it stands now.
  var text: MarkdownText
  /// How many blocks are around; GitHub knows boxes at the top alone.
  private(set) var depth = 0
  /// Where the block that is being written begins.
  var place: SourcePosition?
  /// Whether the list of cited works stands in the text, in `::: {#refs}`.
  var hasPlacedWorks = false
  private var pictureCount = 0
  private var listingCount = 0
  private var tableCount = 0

  init(_ result: LessonResult, options: PageOptions, filesFolder: String) {
    self.result = result
    self.options = options
    references = CrossReferences(result)
    cited = CitedWorks(result.notebook)
    figures = MarkdownFigures(folder: filesFolder, result)
    text = MarkdownText(isSmart: result.notebook.frontMatter.isSmart)
  }

  // MARK: - Blocks

  /// The lines of blocks that stand below each other.
  mutating func blocks(_ blocks: [Block], isTight: Bool = false) -> [String] {
    guard depth < Self.deepestNesting else { return ["*nested too deeply to be shown*"] }
    depth += 1
    defer { depth -= 1 }
    var parts: [[String]] = []
    var list: (isOrdered: Bool, isSecond: Bool)?
    for block in blocks {
      if depth == 1 || place == nil { place = block.range.start }
      guard case .list(let items) = block.kind else {
        let lines = lines(of: block)
        parts.append(lines)
        if !lines.isEmpty { list = nil }
        continue
      }
      // Two lists side by side have different marks, or they would be one.
      let isOrdered = items.start != nil
      let isSecond = list.map { $0.isOrdered == isOrdered && !$0.isSecond } ?? false
      parts.append(self.list(items, isSecond: isSecond))
      list = (isOrdered, isSecond)
    }
    let isJoined = isTight && zip(blocks, blocks.dropFirst()).allSatisfy { $0.mayTouch($1) }
    return isJoined ? parts.flatMap(\.self) : Self.joined(parts)
  }

  private mutating func lines(of block: Block) -> [String] {
    if depth == 1 { place = block.range.start }
    switch block.kind {
    case .heading(let level, let content):
      return heading(level: level, content, label: block.label)
    case .paragraph(let content):
      return block.figure().map { picture($0.image, caption: $0.caption, label: block.label) }
        ?? paragraph(content)
    case .quote(let blocks): return Self.quoted(self.blocks(blocks))
    case .list(let list): return self.list(list, isSecond: false)
    case .code(let info, let text, let heading):
      return code(info: info, text: text, heading, label: block.label)
    case .cell(let index): return cell(index)
    case .html(let markup): return html(markup)
    case .math(let formula): return display(formula, label: block.label)
    case .table(let table):
      if table.isNumbered(label: block.label) { tableCount += 1 }
      return self.table(table, label: block.label, number: tableCount)
    case .callout(let callout): return self.callout(callout, label: block.label)
    case .details(let details): return self.details(details, label: block.label)
    case .definitions(let list): return definitions(list)
    case .division(let blocks):
      var parts = [[anchor(block.label)], self.blocks(blocks)]
      if block.label == CitedWorks.placeLabel, !hasPlacedWorks {
        parts.append(workList)
        hasPlacedWorks = true
      }
      return Self.joined(parts)
    case .thematicBreak: return [depth == 1 ? "---" : "___"]
    }
  }

  mutating func heading(level: Int, _ content: [Inline], label: String?) -> [String] {
    var text = line(content)
    // A mark at the end would close the heading.
    if text.hasSuffix("#") { text = text.dropLast() + "\\#" }
    let mark = String(repeating: "#", count: level)
    return [text.isEmpty ? mark : "\(mark) \(anchor(label))\(text)"]
  }

  mutating func paragraph(_ content: [Inline]) -> [String] {
    guarded(inlines(content))
  }

  /// A text as lines of a paragraph, of which none looks like another block.
  func guarded(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { MarkdownText.guardedLine($0) }.filter { !$0.isEmpty }
  }

  /// Code that is shown and not run.
  private mutating func code(
    info: String,
    text: String,
    _ heading: CodeHeading,
    label: String?
  ) -> [String] {
    var number: Int?
    if heading.isNumbered(label: label) {
      let numbers = references.listingNumbers
      number = numbers.indices.contains(listingCount) ? numbers[listingCount] : listingCount + 1
      listingCount += 1
    }
    let above = above(heading, number: number)
    // GitHub knows languages by the first word alone, and what stands above the code is not said twice.
    let isShort = info.hasPrefix("{") || !above.isEmpty
    let language = isShort ? ProseWriter.language(of: info) ?? "" : info
    return Self.joined([[anchor(label)], above, MarkdownFence.lines(text, info: language)])
  }

  private mutating func html(_ markup: String) -> [String] {
    if options.allowsRawHTML {
      return rawMarkup(markup).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    let text = HTMLComments.removed(from: markup)
    return text.allSatisfy(\.isWhitespace) ? [] : MarkdownFence.lines(text, info: "html")
  }

  private func display(_ formula: Formula, label: String?) -> [String] {
    var tex = formula.tex
    var lines = [anchor(label)]
    if let number = label.flatMap({ references.equationNumbers[$0] }) {
      // An environment that numbers its lines itself takes no number from outside.
      let isOwn = ["\\tag", "\\begin{align", "\\begin{gather", "\\begin{equation"]
        .contains { tex.contains($0) }
      if isOwn { lines[0] += "(\(number))" } else { tex += " \\tag{\(number)}" }
    }
    let formula = ["$$"] + tex.split(separator: "\n").map(String.init) + ["$$"]
    return Self.joined([lines, formula])
  }

  // MARK: - Pictures

  /// A picture that is all of its paragraph, with its number.
  private mutating func picture(
    _ image: Inline,
    caption: [Inline],
    label: String?
  ) -> [String] {
    pictureCount += 1
    let numbers = references.pictureNumbers
    let number =
      numbers.indices.contains(pictureCount - 1) ? numbers[pictureCount - 1] : pictureCount
    return Self.joined([
      guarded(anchor(label) + inlines([image])), self.caption("Figure \(number)", caption),
    ])
  }

  /// `**Figure 1:** what it shows`.
  mutating func caption(_ number: String?, _ content: [Inline]) -> [String] {
    guard let number else { return content.isEmpty ? [] : paragraph(content) }
    if content.isEmpty { return ["**\(number)**"] }
    return guarded("**\(number):** " + inlines(content))
  }

  // MARK: - Shared

  /// What links to a label lead to.
  func anchor(_ label: String?) -> String {
    guard let label, !label.isEmpty else { return "" }
    return "<a id=\"\(AnchorRegister.anchor(label: label))\"></a>"
  }

  /// Says what the text does not hold; its place is that of the block, or a better one.
  mutating func note(_ message: String, at position: SourcePosition? = nil, help: String) {
    let problem = Diagnostic(.warning, message, at: position ?? place, help: help)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Blocks with an empty line between them.
  static func joined(_ parts: [[String]]) -> [String] {
    let parts = parts.filter { !$0.allSatisfy(\.isEmpty) }
    return Array(parts.joined(separator: [""]))
  }

  static func quoted(_ lines: [String]) -> [String] {
    lines.isEmpty ? [">"] : lines.map { $0.isEmpty ? ">" : "> \($0)" }
  }
}

extension Block {
  /// Whether the block ends where another begins, without an empty line between them, in an item of a tight list.
  fileprivate func mayTouch(_ next: Block) -> Bool {
    let isParagraph = if case .paragraph = next.kind { true } else { false }
    let isPlain = figure(inTightList: true) == nil && next.figure(inTightList: true) == nil
    switch next.kind {
    case .paragraph, .heading, .list, .quote, .code, .thematicBreak: break
    default: return false
    }
    switch kind {
    // A paragraph would go on in the line below it.
    case .paragraph, .quote, .list: return isPlain && !isParagraph
    case .heading, .code, .thematicBreak: return isPlain
    default: return false
    }
  }
}
