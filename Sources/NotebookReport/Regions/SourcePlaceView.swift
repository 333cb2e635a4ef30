internal import HTMLTree
import NotebookModel

/// Where a cell stands in the lesson file, as a link where the address of the file is known.
struct SourcePlaceView {
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
