package import NotebookModel

/// What a link or an image of a lesson leads to.
package struct Destination: Hashable, Sendable {
  /// As the author wrote it.
  package var text: String
  /// Whether it is the source of an image.
  package var isImage: Bool
  /// The place of the link or image, or that of its block.
  package var position: SourcePosition
  /// The name of the tag where it stands in HTML; with an attribute's that is not the tag's usual one, `img srcset`.
  package var tag: String?
}

extension Notebook {
  /// The destinations of all links and images, those of footnotes and captions among them.
  package var destinations: [Destination] { destinations(inHTML: false) }

  /// The destinations of all links and images, with those in HTML where that goes into the page.
  package func destinations(inHTML: Bool) -> [Destination] {
    (blocks + footnotes.flatMap(\.blocks)).flatMap { destinations(in: $0, inHTML: inHTML) }
  }

  private func destinations(in block: Block, inHTML: Bool) -> [Destination] {
    let start = block.range.start
    if inHTML, case .html(let markup) = block.kind { return Destination.all(in: markup, at: start) }
    return contents(of: block).flatMap { content in
      switch content {
      case .text(let text): text.flatMap { $0.destinations(in: start, inHTML: inHTML) }
      case .block(let block): destinations(in: block, inHTML: inHTML)
      }
    }
  }
}

extension Destination {
  /// Those of HTML that begins at a place.
  fileprivate static func all(in markup: String, at start: SourcePosition) -> [Destination] {
    (MarkupLinks.all(in: markup) + MarkupLinks.loads(in: markup)).map { link in
      Destination(text: link.address, isImage: link.isImage, position: start, tag: link.tag)
    }
  }
}

extension Inline {
  fileprivate func destinations(in start: SourcePosition, inHTML: Bool) -> [Destination] {
    let inner = children.flatMap { $0.destinations(in: start, inHTML: inHTML) }
    return switch self {
    case .link(let destination, _, _, let position):
      [Destination(text: destination, isImage: false, position: position ?? start)] + inner
    case .image(let source, _, _, let position, _):
      [Destination(text: source, isImage: true, position: position ?? start)] + inner
    case .html(let markup, let position) where inHTML:
      Destination.all(in: markup, at: position ?? start)
    default: inner
    }
  }
}
