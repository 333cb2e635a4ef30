package import NotebookModel

/// What a link or an image of a lesson leads to.
package struct Destination: Hashable, Sendable {
  /// As the author wrote it.
  package var text: String
  /// Whether it is the source of an image.
  package var isImage: Bool
  /// The place of the link or image, or that of its block.
  package var position: SourcePosition
}

extension Notebook {
  /// The destinations of all links and images, those of footnotes and captions among them.
  package var destinations: [Destination] {
    let text = (blocks + footnotes.flatMap(\.blocks)).flatMap { block in
      block.inlines.flatMap { $0.destinations(in: block.range.start) }
    }
    let captions = cells.flatMap { cell in
      cell.options.figureCaption.flatMap { $0.destinations(in: cell.range.start) }
    }
    return text + captions
  }
}

extension Block {
  /// The running text of the block and of what it holds.
  fileprivate var inlines: [Inline] {
    switch kind {
    case .heading(_, let content), .paragraph(let content): content
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .callout(let callout): callout.title + callout.blocks.flatMap(\.inlines)
    case .list(let list): list.items.joined().flatMap(\.inlines)
    case .table(let table):
      ([table.header] + table.rows).joined().joined() + table.caption
    case .details(let details): details.summary + details.blocks.flatMap(\.inlines)
    case .definitions(let list):
      list.entries.flatMap { $0.term + $0.definitions.joined().flatMap(\.inlines) }
    case .division(let blocks): blocks.flatMap(\.inlines)
    case .code, .cell, .html, .math, .thematicBreak: []
    }
  }
}

extension Inline {
  fileprivate func destinations(in start: SourcePosition) -> [Destination] {
    switch self {
    case .link(let destination, _, let children, let position):
      [Destination(text: destination, isImage: false, position: position ?? start)]
        + children.flatMap { $0.destinations(in: start) }
    case .image(let source, _, let children, let position, _):
      [Destination(text: source, isImage: true, position: position ?? start)]
        + children.flatMap { $0.destinations(in: start) }
    case .emphasis(let children), .strong(let children), .styled(_, let children):
      children.flatMap { $0.destinations(in: start) }
    case .text, .softBreak, .lineBreak, .code, .html, .math, .reference, .citation, .footnote,
      .value:
      []
    }
  }
}
