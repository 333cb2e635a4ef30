import NotebookModel

extension BlockBuilder {
  /// Takes a paragraph `: caption` after a table as its caption; `false` when it is none.
  mutating func addCaption(_ paragraph: InlineBuilder, at range: SourceRange) -> Bool {
    guard let frame = frames.indices.last, var table = frames[frame].blocks.last,
      case .table(let content) = table.kind, content.caption.isEmpty
    else { return false }
    var caption = paragraph.finishedInlines()
    guard case .text(let first) = caption.inlines.first,
      first.hasPrefix(": ") || first == ":" && caption.label != nil
    else { return false }
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

  mutating func addLabel(_ label: String, at position: SourcePosition) {
    register.cells.addLabel(label, at: position, help: "Give each of them a label of its own")
  }
}
