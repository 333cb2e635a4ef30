import NotebookModel

extension BlockBuilder {
  /// Takes a paragraph `: caption` or `Table: caption` after a table as its caption; `false` when it is none.
  mutating func addCaption(_ paragraph: InlineBuilder, at range: SourceRange) -> Bool {
    guard let frame = frames.indices.last, var table = frames[frame].blocks.last,
      case .table(let content) = table.kind, content.caption.isEmpty
    else { return false }
    var caption = paragraph.finishedInlines()
    guard case .text(let written) = caption.inlines.first else { return false }
    let first = written.hasPrefix(Self.captionWord) ? written.dropFirst(5) : written[...]
    guard first.hasPrefix(": ") || first == ":" && caption.label != nil else { return false }
    register.warn(of: caption, at: range.start)
    let text = first.dropFirst().drop { $0 == " " }
    if text.isEmpty {
      caption.inlines.removeFirst()
    } else {
      caption.inlines[0] = .text(String(text))
    }
    table.addCaption((caption.inlines, caption.label))
    if let label = table.label { addLabel(label, at: range.start) }
    frames[frame].blocks[frames[frame].blocks.count - 1] = table
    frames[frame].end = range.end
    return true
  }

  /// Pandoc's word before a caption.
  private static let captionWord = "Table: "

  /// Adds the blocks of a table; a paragraph `Table: caption` right before it is its caption.
  mutating func appendTable(_ blocks: [Block]) {
    for var block in blocks {
      if case .table(let table) = block.kind, table.caption.isEmpty,
        let frame = frames.indices.last,
        case .paragraph(var caption)? = frames[frame].blocks.last?.kind,
        case .text(let first)? = caption.first, first.hasPrefix(Self.captionWord)
      {
        caption[0] = .text(String(first.dropFirst(Self.captionWord.count)))
        block.addCaption((caption, block.label))
        frames[frame].blocks.removeLast()
      }
      append(block)
    }
  }

  mutating func addLabel(_ label: String, at position: SourcePosition) {
    register.cells.addLabel(label, at: position, help: "Give each of them a label of its own")
  }
}
