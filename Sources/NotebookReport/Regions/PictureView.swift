internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A picture that is all of its paragraph, with its caption, as the figure of a cell has it.
  mutating func figureNode(_ block: Block, _ image: Inline, caption: [Inline]) -> HTMLNode {
    guard case .image(let source, let title, _, _, let attributes) = image else { return .text("") }
    figureCount += 1
    let picture = imageNode(
      source: source,
      title: title,
      alternative: caption.plainText,
      attributes
    )
    noteFile(of: picture)
    let numbers = references.pictureNumbers
    let number = numbers.indices.contains(figureCount - 1) ? numbers[figureCount - 1] : figureCount
    let label = numberNode("Figure \(number)\(caption.isEmpty ? "" : ": ")")
    return .element(
      "figure",
      ["class": "picture", "id": block.label.map(AnchorRegister.anchor)],
      [picture, .element("figcaption", [:], [label] + nodes(for: caption))]
    )
  }
}

extension ImageAttributes {
  /// The size as CSS; what is left out follows from the picture's own proportions.
  var style: String? {
    let lengths = [width.map { "width: \($0.css)" }, height.map { "height: \($0.css)" }]
    let text = lengths.compactMap(\.self).joined(separator: "; ")
    return text.isEmpty ? nil : text
  }
}
