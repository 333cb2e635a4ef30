internal import HTMLTree
import NotebookModel

/// A lesson's page, with what a site needs to know of it: its anchors, its sections and their texts.
package struct RenderedPage: Sendable {
  /// What stands between a heading and the next.
  package struct Section: Hashable, Sendable {
    /// The heading's text.
    package var title: String
    /// The heading's `id`; empty for what stands before the first heading.
    package var anchor: String
    /// Prose, code and outputs, without markup.
    package var text: String
  }

  /// The text of the file.
  package let html: String
  /// What the lesson is called.
  package let title: String
  /// The text of the first paragraph; empty where there is none.
  package let lead: String
  /// Every `id` on the page.
  package let anchors: Set<String>
  /// In the order of the page; the first is that of the title.
  package let sections: [Section]

  /// Reads a page; `inMarkup` looks for anchors in the lesson's own HTML, too.
  init(html: String, title: String, body: HTMLNode, main: [HTMLNode], inMarkup: Bool) {
    self.html = html
    self.title = title
    var reader = PageReader()
    lead = main.lazy.compactMap(reader.paragraph).first { !$0.isEmpty } ?? ""
    reader.readAnchors([body], inMarkup: inMarkup)
    anchors = reader.anchors
    reader.readSections(main)
    sections = reader.sections.map { section in
      var section = section
      section.text = section.text.spacedOnce
      return section
    }.filter { !$0.anchor.isEmpty || !$0.text.isEmpty }
  }
}

/// Walks over the nodes of a page.
private struct PageReader {
  var anchors: Set<String> = []
  var sections = [RenderedPage.Section(title: "", anchor: "", text: "")]

  mutating func readAnchors(_ nodes: [HTMLNode], inMarkup: Bool) {
    for node in nodes {
      if inMarkup, case .raw(let markup) = node { anchors.formUnion(MarkupAnchors.all(in: markup)) }
      guard case .element(let element) = node else { continue }
      if let anchor = element.attributes.first(where: { $0.name == "id" }) {
        anchors.insert(anchor.value)
      }
      readAnchors(element.children, inMarkup: inMarkup)
    }
  }

  mutating func readSections(_ nodes: [HTMLNode]) {
    for node in nodes {
      switch node {
      case .text(let text): sections[sections.count - 1].text += text
      case .raw: break
      case .element(let element) where headings.contains(element.name):
        let anchor = element.attributes.first { $0.name == "id" }?.value ?? ""
        sections.append(.init(title: text(of: element.children), anchor: anchor, text: ""))
      case .element(let element):
        if isSilent(element) { continue }
        readSections(element.children)
        if !inlineElements.contains(element.name) { sections[sections.count - 1].text += " " }
      }
    }
  }

  /// The text of a paragraph of the lesson; `nil` for other nodes.
  func paragraph(_ node: HTMLNode) -> String? {
    guard case .element(let element) = node, element.name == "p", element.attributes.isEmpty else {
      return nil
    }
    return text(of: element.children)
  }

  private func text(of nodes: [HTMLNode]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .raw: ""
      case .element(let element): isSilent(element) ? "" : text(of: element.children)
      }
    }.joined().spacedOnce
  }

  /// Whether nobody would look for the element's text.
  private func isSilent(_ element: HTMLElement) -> Bool {
    if ["math", "script", "style", "button"].contains(element.name) { return true }
    return element.attributes.contains {
      $0.name == "class"
        && ["anchor", "source-place", "note-mark", "data", "task"].contains($0.value)
        || $0.name == "role" && $0.value == "doc-backlink"
    }
  }
}

extension String {
  /// The text with one space in the place of all white space between words, and none around them.
  ///
  /// Looks at bytes, of which a page has many: asking characters for their properties takes most of the time.
  fileprivate var spacedOnce: String {
    var bytes: [UInt8] = []
    var isPending = false
    for byte in utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isPending = !bytes.isEmpty
      } else {
        if isPending { bytes.append(0x20) }
        isPending = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

private let inlineElements: Set<String> = Set(
  ["a"] + TextStyle.Element.allCases.map(\.rawValue)
)
