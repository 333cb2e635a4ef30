import NotebookModel

/// Reads a text in Markdown, the lesson's or a footnote's, into blocks.
///
/// Parses several times: to see which lines are code, to see where running text is once the blocks that CommonMark does
/// not know are out of the way, and then with all marks out of the way.
struct BodyReader {
  private(set) var blocks: [Block] = []
  /// The footnotes whose texts the body holds.
  private(set) var footnotes: [FootnoteDefinition] = []

  /// Reads a body; what its text declares and refers to goes to the register that `makeRegister` gives for its footnotes.
  ///
  /// Returns `nil` when memory ran out.
  init?(
    _ source: SourceText,
    _ register: inout TextRegister?,
    makeRegister: ([String]) -> TextRegister
  ) {
    guard let blockMask = Self.blockMask(of: source) else { return nil }
    var masked = blockMask.maskedSource
    guard let draft = CmarkTree(parsing: masked.normalized),
      var outline = MarkdownOutline(of: draft, in: masked)
    else { return nil }
    let definitions = DefinitionMask(masked, outline: outline)
    if !definitions.lines.isEmpty {
      masked = definitions.maskedSource
      guard let draft = CmarkTree(parsing: masked.normalized),
        let found = MarkdownOutline(of: draft, in: masked)
      else { return nil }
      outline = found
    }
    var used = register ?? makeRegister(blockMask.footnotes.map(\.name))
    let mask = TextMask(masked, outline: outline, citesInText: used.citationKeys != nil)
    let tabs = FenceTabs(mask.maskedSource, outline: outline)
    var text = tabs.source.normalized
    if register == nil {
      used.linkDefinitions = LinkDefinitions(in: masked, outline: outline)
    } else if outline.verbatimLines.isEmpty {
      // Code that nothing closes would swallow what is added.
      text = used.linkDefinitions.appended(to: text)
    }
    guard let tree = CmarkTree(parsing: text, isSmart: used.isSmart),
      let final = MarkdownOutline(of: tree, in: tabs.hasChanges ? tabs.source : masked)
    else { return nil }
    used.diagnostics += blockMask.diagnostics + mask.diagnostics
    var builder = BlockBuilder(
      source: source,
      blockMask: blockMask,
      mask: mask,
      outline: final,
      definitionLines: definitions.lines,
      register: used
    )
    guard tree.forEachEvent({ builder.add(tabs.original($0)) }) else { return nil }
    blocks = builder.blocks
    footnotes = blockMask.footnotes
    register = builder.register
  }

  /// How often marks of boxes are looked for in HTML blocks; far beyond any lesson.
  private static let maximumPasses = 100

  private static func blockMask(of source: SourceText) -> BlockMask? {
    guard BlockMask.isNeeded(for: source) else {
      return BlockMask(source, outline: MarkdownOutline())
    }
    var source = source
    var marks: [Int: BoxMark] = [:]
    // A mark ends its HTML block, and what follows is seen anew.
    for pass in 1...maximumPasses {
      guard let tree = CmarkTree(parsing: source.normalized),
        let outline = MarkdownOutline(of: tree, in: source)
      else { return nil }
      let found = outline.openEndedHTML.compactMap { firstMark(in: $0, of: source) }
      if found.isEmpty || pass == maximumPasses {
        return BlockMask(source, outline: outline, marksAfterHTML: marks)
      }
      for (number, column, mark) in found {
        marks[number] = mark
        source.lines[number - 1] = Array(source.line(number).prefix(column))
      }
    }
    return nil
  }

  /// The first mark of a box below the first line of an HTML block.
  private static func firstMark(
    in lines: ClosedRange<Int>,
    of source: SourceText
  ) -> (line: Int, column: Int, mark: BoxMark)? {
    for number in lines.dropFirst() {
      let line = source.line(number)
      if let column = BoxMark.start(in: line),
        let mark = BoxMark(line, from: column, number: number)
      {
        return (number, column, mark)
      }
    }
    return nil
  }
}
