package import HTMLTree
package import NotebookModel
internal import TeXMath

extension ProseWriter {
  /// The nodes of running text.
  package mutating func nodes(for content: [Inline]) -> [HTMLNode] {
    guard depth < Self.deepestNesting else { return [.text(content.plainText)] }
    depth += 1
    defer { depth -= 1 }
    return content.flatMap { nodes(for: $0) }
  }

  private mutating func nodes(for inline: Inline) -> [HTMLNode] {
    switch inline {
    case .text(let text): [.text(text)]
    case .softBreak: [.text("\n")]
    case .lineBreak: [.element("br"), .text("\n")]
    case .code(let text): [.element("code", [:], text)]
    case .emphasis(let children): [.element("em", [:], nodes(for: children))]
    case .strong(let children): [.element("strong", [:], nodes(for: children))]
    case .styled(let style, let children): [styledNode(style, children)]
    case .link(let destination, let title, let children, _):
      linkNodes(to: destination, title: title, children)
    case .image(let source, let title, let alternative, _):
      [imageNode(source: source, title: title, alternative: alternative.plainText)]
    case .html(let markup, _): htmlNodes(markup)
    case .math(let formula): [MathView(tex: formula.tex, isDisplayed: false).node]
    case .reference(let label, _): [referenceNode(label)]
    case .footnote(let index): [footnoteMark(index)]
    case .value(let index): [valueNode(index)]
    }
  }

  private func referenceNode(_ label: String) -> HTMLNode {
    guard let target = references.targets[label] else { return .text("@\(label)") }
    return .element("a", ["class": "reference", "href": "#\(target.anchor)"], target.text)
  }

  private func valueNode(_ index: Int) -> HTMLNode {
    guard result.notebook.cells.indices.contains(index) else { return .text("") }
    let cellResult =
      result.results.indices.contains(index) ? result.results[index] : CellResult(status: .skipped)
    return InlineValueView(cell: result.notebook.cells[index], result: cellResult).node
  }

  /// A link, or its text alone where the page may not lead there.
  private mutating func linkNodes(
    to destination: String,
    title: String,
    _ children: [Inline]
  ) -> [HTMLNode] {
    let content = nodes(for: children)
    guard let address = LinkDestination.link(inSite(destination)) else { return content }
    return [
      .element("a", ["href": address, "title": title.isEmpty ? nil : title], content)
    ]
  }

  private func inSite(_ destination: String) -> String {
    options.sitePath.map { LinkDestination.inSite(destination, from: $0) } ?? destination
  }

  /// An image that lies beside the page or in it; one from the network becomes a link to it.
  private mutating func imageNode(
    source: String,
    title: String,
    alternative: String
  ) -> HTMLNode {
    let title = title.isEmpty ? nil : title
    let source = inSite(source)
    if let address = LinkDestination.localImage(source) {
      if !address.lowercased().hasPrefix("data:") { showsLocalImages = true }
      return .element("img", ["src": address, "alt": alternative, "title": title])
    }
    guard let address = LinkDestination.link(source), !address.isEmpty else {
      return .text(alternative)
    }
    return .element(
      "a",
      ["href": address, "title": title],
      alternative.isEmpty ? address : alternative
    )
  }

  private func htmlNodes(_ markup: String) -> [HTMLNode] {
    if options.allowsRawHTML { return [.raw(markup)] }
    let text = HTMLComments.removed(from: markup)
    return text.isEmpty ? [] : [.text(text)]
  }
}
