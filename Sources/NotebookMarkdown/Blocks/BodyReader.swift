import NotebookModel

/// Reads a text in Markdown, the lesson's or a footnote's, into blocks.
///
/// Parses up to three times: to see which lines are code, to see where running text is once the blocks that
/// CommonMark does not know are out of the way, and then with all marks out of the way.
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
    let masked = blockMask.maskedSource
    guard let draft = CmarkTree(parsing: masked.normalized),
      let outline = MarkdownOutline(of: draft, in: masked)
    else { return nil }
    var used = register ?? makeRegister(blockMask.footnotes.map(\.name))
    let mask = TextMask(masked, outline: outline, citesInText: used.citationKeys != nil)
    var text = mask.maskedSource.normalized
    if register == nil {
      used.linkDefinitions = LinkDefinitions(in: masked, outline: outline)
    } else if outline.verbatimLines.isEmpty {
      // Code that nothing closes would swallow what is added.
      text = used.linkDefinitions.appended(to: text)
    }
    guard let tree = CmarkTree(parsing: text), let final = MarkdownOutline(of: tree, in: masked)
    else { return nil }
    used.diagnostics += blockMask.diagnostics
    var builder = BlockBuilder(
      source: source,
      blockMask: blockMask,
      mask: mask,
      outline: final,
      register: used
    )
    guard tree.forEachEvent({ builder.add($0) }) else { return nil }
    blocks = builder.blocks
    footnotes = blockMask.footnotes
    register = builder.register
  }

  private static func blockMask(of source: SourceText) -> BlockMask? {
    var outline = MarkdownOutline()
    if BlockMask.isNeeded(for: source) {
      guard let tree = CmarkTree(parsing: source.normalized),
        let found = MarkdownOutline(of: tree, in: source)
      else { return nil }
      outline = found
    }
    return BlockMask(source, outline: outline)
  }
}
