internal import HTMLTree
import NotebookModel

/// The code of a cell, with its prompt, the numbers of its lines and its place in the lesson.
struct CodeView {
  let source: String
  let prompt: String?
  let hasLineNumbers: Bool
  let place: SourcePlace

  /// Prompt and numbers are made by the style sheet: what is copied is the code alone.
  var node: HTMLNode {
    let spans = HighlightedCode.nodes(source)
    let code = hasLineNumbers ? HighlightedCode.lines(spans) : spans
    let pre = HTMLNode.element(
      "pre",
      [
        "class": hasLineNumbers ? "code numbered" : "code",
        "tabindex": Scrolling.mayBeNeeded(for: source) ? "0" : nil,
      ],
      [.element("code", ["class": "language-swift"], code)]
    )
    return .element("div", ["class": "in", "data-prompt": prompt], [pre, place.node])
  }
}

/// Where a cell stands in the lesson file, as a link where the address of the file is known.
struct SourcePlace {
  private let text: String
  private let address: String?

  init(_ cell: Cell, in notebook: Notebook, options: PageOptions) {
    let origin = notebook.sourceMap.origin(of: cell.range.start)
    let line = origin.position.line
    text = "\(origin.file ?? notebook.fileName):\(line)"
    // The address is that of the lesson; an included file has another one.
    let isOwn = origin.file == nil || origin.file == notebook.fileName
    address = isOwn ? options.sourceAddress.map { "\($0)#L\(line)" } : nil
  }

  var node: HTMLNode {
    guard let address, let link = LinkDestination.link(address) else {
      return .element("span", ["class": "source-place"], text)
    }
    return .element("a", ["class": "source-place", "href": link], text)
  }
}
