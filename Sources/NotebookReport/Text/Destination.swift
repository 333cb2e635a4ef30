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
    (blocks + footnotes.flatMap(\.blocks)).flatMap { block in
      inlines(of: block).flatMap { $0.destinations(in: block.range.start) }
    }
  }

  /// The running text of a block and of what it holds.
  private func inlines(of block: Block) -> [Inline] {
    contents(of: block).flatMap { content in
      switch content {
      case .text(let text): text
      case .block(let block): inlines(of: block)
      }
    }
  }
}

extension Inline {
  fileprivate func destinations(in start: SourcePosition) -> [Destination] {
    let inner = children.flatMap { $0.destinations(in: start) }
    return switch self {
    case .link(let destination, _, _, let position):
      [Destination(text: destination, isImage: false, position: position ?? start)] + inner
    case .image(let source, _, _, let position, _):
      [Destination(text: source, isImage: true, position: position ?? start)] + inner
    default: inner
    }
  }
}
