/// Writes a node tree as HTML.
///
/// A line break stands where white space has no meaning, so that the page's source can be read and compared;
/// inside running text and preformatted text nothing is added.
package struct HTMLFormatter {
  private var output: [UInt8] = []

  private init() {}

  /// The markup of the nodes, one a line where they are blocks.
  package static func format(_ nodes: [HTMLNode]) -> String {
    var formatter = HTMLFormatter()
    if nodes.allSatisfy(\.standsAlone) {
      formatter.writeLines(nodes)
    } else {
      formatter.write(nodes)
    }
    return String(decoding: formatter.output, as: UTF8.self)
  }

  private mutating func write(_ nodes: [HTMLNode]) {
    for node in nodes { write(node) }
  }

  private mutating func writeLines(_ nodes: [HTMLNode]) {
    for node in nodes {
      write(node)
      output.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func write(_ node: HTMLNode) {
    switch node {
    case .element(let element): write(element)
    case .text(let text): HTMLEscaping.append(text: text, to: &output)
    case .raw(let markup): output += markup.utf8
    }
  }

  private mutating func write(_ element: HTMLElement) {
    writeStartTag(of: element)
    if voidElements.contains(element.name) { return }
    if containers.contains(element.name), !element.children.isEmpty,
      element.children.allSatisfy(\.standsAlone)
    {
      output.append(UInt8(ascii: "\n"))
      writeLines(element.children)
    } else {
      if element.name == "pre", element.beginsWithLineBreak {
        // The parser drops the first line break after the tag.
        output.append(UInt8(ascii: "\n"))
      }
      write(element.children)
    }
    output += "</".utf8
    output += element.name.utf8
    output.append(UInt8(ascii: ">"))
  }

  private mutating func writeStartTag(of element: HTMLElement) {
    output.append(UInt8(ascii: "<"))
    output += element.name.utf8
    for attribute in element.attributes {
      output.append(UInt8(ascii: " "))
      output += attribute.name.utf8
      if attribute.value.isEmpty, attribute.name != "alt" { continue }
      output += "=\"".utf8
      HTMLEscaping.append(attributeValue: attribute.value, to: &output)
      output.append(UInt8(ascii: "\""))
    }
    output.append(UInt8(ascii: ">"))
  }
}

extension HTMLNode {
  /// Whether white space around the node has no meaning.
  fileprivate var standsAlone: Bool {
    switch self {
    case .element(let element): blocks.contains(element.name)
    case .text: false
    case .raw: true
    }
  }
}

extension HTMLElement {
  fileprivate var beginsWithLineBreak: Bool {
    switch children.first {
    case .text(let text): text.utf8.first == UInt8(ascii: "\n")
    case .element(let first): first.beginsWithLineBreak
    case .raw, nil: false
    }
  }
}

/// The void elements of the HTML standard (section 13.1.2) that a page uses.
private let voidElements: Set<String> = ["br", "hr", "img", "input", "link", "meta", "wbr"]

/// Elements that may hold their children on lines of their own.
private let containers: Set<String> = [
  "article", "blockquote", "body", "dd", "details", "div", "dl", "figure", "footer", "head",
  "header",
  "html", "li",
  "main", "nav", "ol", "section", "ul",
]

/// Elements that may stand on a line of their own.
private let blocks: Set<String> = containers.union([
  "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "link", "meta", "p", "pre",
  "script",
  "style", "summary", "title",
])
