internal import HTMLTree

/// The top of the page: title and author.
struct PageHeader {
  let heading: HTMLNode?
  let author: String?

  var nodes: [HTMLNode] {
    let byline = author.flatMap { author -> HTMLNode? in
      author.isEmpty ? nil : .element("p", ["class": "author"], author)
    }
    let children = [heading, byline].compactMap(\.self)
    return children.isEmpty ? [] : [.element("header", [:], children)]
  }
}
