import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG text as a tree, read by an XML parser that knows nothing of how it was written.
struct SVGDocument {
  struct Element {
    var name: String
    var attributes: [String: String]
    var children: [Element] = []
    var text = ""

    /// This element and all below it, in document order.
    var all: [Element] { [self] + children.flatMap(\.all) }
  }

  struct NotWellFormed: Error, CustomStringConvertible { let description: String }

  let root: Element

  init(_ text: String) throws {
    let parser = XMLParser(data: Data(text.utf8))
    let builder = Builder()
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      throw NotWellFormed(
        description: "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "empty")"
      )
    }
    self.root = root
  }

  /// All elements called `name`.
  func elements(_ name: String) -> [Element] { root.all.filter { $0.name == name } }

  private final class Builder: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if !open.isEmpty { open[open.count - 1].text += string }
    }

    func parser(
      _ parser: XMLParser,
      didEndElement name: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      let element = open.removeLast()
      if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }
  }
}
