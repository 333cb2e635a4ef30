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
    case .image(let source, let title, let alternative, _, let attributes):
      [inlineImageNode(source, title, alternative, attributes)]
    case .html(let markup, _): htmlNodes(markup)
    case .math(let formula): [MathView(tex: formula.tex, isDisplayed: false).node]
    case .reference(let label, _, let isShort): [referenceNode(label, isShort: isShort)]
    case .citation(let citation, _): [citationNode(citation)]
    case .footnote(let index): [footnoteMark(index)]
    case .value(let index): [valueNode(index)]
    }
  }

  private func referenceNode(_ label: String, isShort: Bool) -> HTMLNode {
    guard let target = references.targets[label] else { return .text("@\(label)") }
    return .element(
      "a",
      ["class": "reference", "href": "#\(target.anchor)"],
      isShort ? target.shortText : target.text
    )
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

  /// Where a destination leads on the page: to the page of a lesson, or to where a file of the lesson is.
  private func inSite(_ destination: String) -> String {
    let parts = LinkDestination.parts(of: destination)
    if parts.isLocal, let address = options.fileAddresses[parts.path] {
      return address + LinkDestination.tail(of: destination)
    }
    return options.sitePath.map { LinkDestination.inSite(destination, from: $0) } ?? destination
  }

  /// An image that lies in the page or beside it; one from the network becomes a link to it.
  func imageNode(
    source: String,
    title: String,
    alternative: String,
    _ attributes: ImageAttributes
  ) -> HTMLNode {
    let title = title.isEmpty ? nil : title
    let parts = LinkDestination.parts(of: source)
    if parts.isLocal, let picture = options.pictures[parts.path].flatMap({ PictureFile($0) }) {
      let size = attributes.width == nil && attributes.height == nil ? picture.size : nil
      return .element(
        "img",
        [
          "src": picture.dataURL, "alt": attributes.alternative ?? alternative, "title": title,
          "width": size.map { "\($0.width)" }, "height": size.map { "\($0.height)" },
          "style": attributes.style,
        ]
      )
    }
    let source = inSite(source)
    if let address = LinkDestination.localImage(source) {
      return .element(
        "img",
        [
          "src": address, "alt": attributes.alternative ?? alternative, "title": title,
          "style": attributes.style,
        ]
      )
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

  /// Notes that the page shows a file that is not in it, if it does.
  mutating func noteFile(of image: HTMLNode) {
    guard case .element(let element) = image, element.name == "img",
      let source = element.attributes.first(where: { $0.name == "src" })?.value
    else { return }
    if !source.lowercased().hasPrefix("data:") { showsLocalImages = true }
  }

  private mutating func inlineImageNode(
    _ source: String,
    _ title: String,
    _ alternative: [Inline],
    _ attributes: ImageAttributes
  ) -> HTMLNode {
    let image = imageNode(
      source: source,
      title: title,
      alternative: alternative.plainText,
      attributes
    )
    noteFile(of: image)
    return image
  }

  private mutating func htmlNodes(_ markup: String) -> [HTMLNode] {
    if options.allowsRawHTML { return [.raw(rawMarkup(markup))] }
    let text = HTMLComments.removed(from: markup)
    return text.isEmpty ? [] : [.text(text)]
  }

  /// HTML of the author with the pictures of the lesson in it, and with links to where its files and pages are.
  mutating func rawMarkup(_ markup: String) -> String {
    var showsFiles = false
    let result = MarkupLinks.replaced(in: markup) { link in
      let parts = LinkDestination.parts(of: link.address)
      guard parts.isLocal, !parts.path.isEmpty else { return nil }
      guard link.isImage else { return inSite(link.address) }
      if let picture = options.pictures[parts.path].flatMap({ PictureFile($0) }) {
        return picture.dataURL
      }
      showsFiles = true
      return inSite(link.address)
    }
    if showsFiles { showsLocalImages = true }
    return result
  }
}
