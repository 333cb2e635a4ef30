internal import HTMLTree

/// The top of the page: title, author and summary.
struct PageHeader {
  let heading: HTMLNode
  let author: String?
  let description: String?

  var nodes: [HTMLNode] {
    let byline = author.flatMap { author -> HTMLNode? in
      author.isEmpty ? nil : .element("p", ["class": "author"], author)
    }
    let summary = description.flatMap { text -> HTMLNode? in
      text.isEmpty ? nil : .element("p", ["class": "summary"], text)
    }
    return [.element("header", [:], [heading] + [byline, summary].compactMap(\.self))]
  }
}
