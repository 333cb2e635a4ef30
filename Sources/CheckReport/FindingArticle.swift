internal import HTMLTree
internal import LessonCheck

/// One finding: what is wrong, where, how it differs, and what to do.
struct FindingArticle {
  private let finding: Finding
  /// Ends identifiers and names of the article, which are its own on the page.
  private let name: String

  init(_ finding: Finding, name: String) {
    self.finding = finding
    self.name = name
  }

  func node(anchor: String) -> HTMLNode {
    let kind = finding.kind.rawValue
    var nodes: [HTMLNode] = [
      .element(
        "h3",
        ["id": anchor],
        [
          .element(
            "span",
            ["class": "kind \(kind)"],
            kind.split(separator: "-").joined(separator: " ")
          ), .text(" "),
        ] + sentenceNodes(finding.message)
      ),
      .element("p", ["class": "place"], placeNodes),
    ]
    if !finding.details.isEmpty {
      let items = finding.details.map { HTMLNode.element("li", [:], sentenceNodes($0)) }
      nodes.append(.element("ul", ["class": "details"], items))
    }
    nodes += outputs
    if let help = finding.help {
      nodes.append(.element("p", ["class": "help"], [.text("Help: ")] + sentenceNodes(help)))
    }
    return .element("article", ["aria-labelledby": anchor], nodes)
  }

  private var placeNodes: [HTMLNode] {
    let place = code("\(finding.place)")
    guard let recording = finding.recording else { return [place] }
    return [place, .text(" · recording "), code(recording)]
  }

  private var outputs: [HTMLNode] {
    guard finding.expected != nil || finding.actual != nil else { return [] }
    if finding.subject == .figure { return FigureView(finding, name: name).nodes }
    return TextView(finding).nodes
  }
}
