internal import HTMLTree
import NotebookModel

/// Code with what stands above it, which a screen reader tells with the code.
struct ListingView {
  let heading: CodeHeading
  /// The code, or the fold that holds it.
  let code: HTMLNode

  /// The code alone where nothing stands above it.
  var node: HTMLNode {
    guard let name = heading.fileName, !name.isEmpty else { return code }
    let title = HTMLNode.element("span", ["class": "file-name"], name)
    return .element(
      "figure",
      ["class": "listing"],
      [.element("figcaption", [:], [title]), code]
    )
  }
}
