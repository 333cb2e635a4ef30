import NotebookModel

extension BlockBuilder {
  mutating func addHTML(_ node: MarkdownNode, _ text: String) {
    if let mark = blockMask.mark(ofHTML: text) {
      apply(mark)
      return
    }
    let range = lineRange(of: node, count: text.utf8.count { $0 == .lineFeed })
    let html = mask.restore(text)
    if addInvisibleCell(node, html) { return }
    register.cells.checkHTML(html, from: range.start)
    if let pieces = HTMLBlockReader(html)?.pieces, !pieces.isEmpty, isBalanced(pieces) {
      for piece in pieces { apply(piece, range) }
    } else {
      append(Block(.html(html), range: range))
    }
    if let mark = blockMask.mark(afterHTMLLine: range.end.line) { apply(mark) }
  }

  // MARK: - Elements

  /// Whether each piece may stand where it does, in the elements that are open.
  private func isBalanced(_ pieces: [HTMLBlockReader.Piece]) -> Bool {
    var open = frames.reversed().prefix { $0.element != nil }.compactMap(\.element)
    open.reverse()
    var hasSummary = frames.last.map { !$0.summary.isEmpty || !$0.blocks.isEmpty } ?? false
    for piece in pieces {
      switch piece {
      case .text: if open.last == "dl" { return false }
      case .closing(let name): if open.popLast() != name { return false }
      case .opening(let name, _):
        switch name {
        case "summary":
          guard open.last == "details", !hasSummary else { return false }
        case "dt", "dd": guard open.last == "dl" else { return false }
        default:
          guard open.last != "dl", open.last != "summary", open.last != "dt" else { return false }
        }
        open.append(name)
      }
      if case .opening(let name, _) = piece {
        hasSummary = name != "details"
      } else {
        hasSummary = true
      }
      if frames.count + open.count > Self.maximumDepth { return false }
    }
    return true
  }

  private mutating func apply(_ piece: HTMLBlockReader.Piece, _ range: SourceRange) {
    switch piece {
    case .opening(let name, let isOpen):
      frames.append(
        Frame(container: .element(name, isOpen: isOpen), start: range.start, end: range.end)
      )
    case .closing:
      frames[frames.count - 1].end = range.end
      closeFrame()
    case .text(let text):
      let content = InlineText(mask: mask).inlines(of: text, at: range.start, &register).inlines
      append(Block(.paragraph(content), range: range))
    }
  }

  mutating func close(_ name: String, isOpen: Bool, _ frame: Frame, _ range: SourceRange) {
    let parent = frames.count - 1
    switch name {
    case "details":
      let details = Details(summary: frame.summary, isOpen: isOpen, blocks: frame.blocks)
      place(Block(.details(details), range: range))
    case "dl":
      let isTight = frame.entries.flatMap(\.definitions).allSatisfy { $0.count == 1 }
      let list = DefinitionList(entries: frame.entries, isTight: isTight)
      place(Block(.definitions(list), range: range))
    case "summary": frames[parent].summary = frame.blocks.runningText
    case "dt":
      frames[parent].entries.append(.init(term: frame.blocks.runningText, definitions: []))
    default:
      if frames[parent].entries.isEmpty {
        frames[parent].entries.append(.init(term: [], definitions: []))
      }
      frames[parent].entries[frames[parent].entries.count - 1].definitions.append(frame.blocks)
    }
    frames[parent].end = range.end
  }

  /// Ends an element that is open where its list, quote, box or lesson ends.
  mutating func closeUnclosedElement() {
    guard let frame = frames.last, let name = frame.element else { return }
    register.diagnostics.append(
      Diagnostic(
        .warning,
        "`<\(name)>` is not closed",
        at: frame.start,
        help: "End it with `</\(name)>`, indented as this one"
      )
    )
    closeFrame()
  }

  /// Ends the elements that are open in the innermost box.
  mutating func closeElementsInBox() {
    let elements = frames.reversed().prefix { $0.element != nil }.count
    guard elements > 0, frames.dropLast(elements).last?.isBox == true else { return }
    for _ in 0..<elements { closeUnclosedElement() }
  }
}

extension [Block] {
  /// The text of paragraphs and headings in one line.
  fileprivate var runningText: [Inline] {
    var text: [Inline] = []
    for block in self {
      switch block.kind {
      case .paragraph(let content), .heading(_, let content):
        text += (text.isEmpty ? [] : [.text(" ")]) + content
      default: break
      }
    }
    return text
  }
}
