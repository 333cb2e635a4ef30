internal import HTMLTree

/// The `<head>`: encoding, what the page may load (nothing), title, style.
struct Head {
  let title: String
  let description: String?
  let options: PageOptions
  /// Whether the lesson shows image files that lie beside the page.
  let showsLocalImages: Bool

  var node: HTMLNode {
    .element(
      "head",
      [:],
      [
        .element("meta", ["charset": "utf-8"]),
        .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
        .element(
          "meta",
          ["name": "viewport", "content": "width=device-width, initial-scale=1"]
        ),
        .element("meta", ["name": "color-scheme", "content": "light dark"]),
        .element("meta", ["name": "generator", "content": options.generator]),
        .element("title", [:], title + (options.siteTitle.map { " · \($0)" } ?? "")),
      ] + descriptionNodes + [style]
    )
  }

  private var style: HTMLNode {
    guard let address = options.styleSheet else {
      return .element("style", [:], [.raw(stylesheet)])
    }
    return .element("link", ["rel": "stylesheet", "href": address])
  }

  private var descriptionNodes: [HTMLNode] {
    guard let description, !description.isEmpty else { return [] }
    return [.element("meta", ["name": "description", "content": description])]
  }

  /// The Content Security Policy.
  ///
  /// Where the lesson's own HTML is allowed, it may bring scripts of its own and load what it names.
  private var policy: String {
    if options.allowsRawHTML {
      return "default-src 'self' https: data: blob: 'unsafe-inline'"
    }
    var policy = ContentPolicy(scripts: [pageScript], showsLocalImages: showsLocalImages)
    if options.isPreview {
      policy.scripts.append(previewScript)
      policy.connects = true
    }
    policy.linksStyles = options.styleSheet != nil
    return policy.text
  }
}
