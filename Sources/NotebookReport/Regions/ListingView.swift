internal import HTMLTree
import NotebookModel

/// Code with what stands above it, which a screen reader tells with the code.
struct ListingView {
  let heading: CodeHeading
  /// The nodes of the heading's caption.
  var caption: [HTMLNode] = []
  var number: Int?
  /// The `id` of the code on the page, if it has one of its own.
  var anchor: String?
  /// The code, or the fold that holds it.
  let code: HTMLNode

  /// The code alone where nothing stands above it.
  var node: HTMLNode {
    let lines = captionLine + titleLine
    if lines.isEmpty {
      return anchor.map { .element("div", ["class": "listing", "id": $0], [code]) } ?? code
    }
    return .element(
      "figure",
      ["class": "listing", "id": anchor],
      [.element("figcaption", [:], lines), code]
    )
  }

  private var captionLine: [HTMLNode] {
    let end = caption.isEmpty ? "" : ": "
    let label = number.map { HTMLNode.element("span", ["class": "number"], "Listing \($0)\(end)") }
    let line = [label].compactMap(\.self) + caption
    return line.isEmpty ? [] : [.element("div", [:], line)]
  }

  private var titleLine: [HTMLNode] {
    guard let name = heading.fileName, !name.isEmpty else { return [] }
    return [.element("div", ["class": "file-name"], name)]
  }
}
