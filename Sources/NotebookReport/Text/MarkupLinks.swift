internal import HTMLTree

/// The addresses in HTML of an author that goes into a page as it is.
enum MarkupLinks {
  /// An address, and the tag that has it.
  struct Link {
    var tag: String
    /// Without character references.
    var address: String
    /// The bytes of the markup that hold it, with its quotes.
    fileprivate var range: Range<Int>

    /// Whether a page shows what is there; all else but a link it does not load.
    var isImage: Bool { tag == "img" }
  }

  /// What leads somewhere or is loaded, by tags.
  private static let attributes: [String: Set<String>] = [
    "a": ["href"], "area": ["href"], "img": ["src"], "source": ["src"], "video": ["src", "poster"],
    "audio": ["src"], "track": ["src"], "embed": ["src"], "iframe": ["src"], "script": ["src"],
    "object": ["data"], "link": ["href"], "input": ["src"],
  ]

  /// In the order of the text.
  static func all(in markup: String) -> [Link] {
    guard markup.contains("=") else { return [] }
    return MarkupAttributes(in: markup).all.compactMap { attribute in
      guard attributes[attribute.tag]?.contains(attribute.name) == true, !attribute.value.isEmpty
      else { return nil }
      return Link(
        tag: attribute.tag,
        address: unescaped(attribute.value),
        range: attribute.range
      )
    }
  }

  /// Addresses that a browser loads by itself where a page lets it: choices of pictures, and what style sheets name.
  static func loads(in markup: String) -> [Link] {
    let attributes = MarkupAttributes(in: markup).all
    var links: [Link] = []
    for attribute in attributes {
      let tag = "\(attribute.tag) \(attribute.name)"
      switch attribute.name {
      case "srcset", "imagesrcset", "background":
        links.append(
          Link(tag: tag, address: unescaped(attribute.value), range: attribute.range)
        )
      case "href", "xlink:href":
        guard ["image", "use", "feimage", "script"].contains(attribute.tag),
          !attribute.value.hasPrefix("#")
        else { break }
        links.append(
          Link(tag: tag, address: unescaped(attribute.value), range: attribute.range)
        )
      case "style":
        links += styleAddresses(in: unescaped(attribute.value)).map {
          Link(tag: tag, address: $0, range: attribute.range)
        }
      default: break
      }
    }
    for sheet in markup.matches(of: /<style[^>]*>(?<text>(?:.|\n)*?)<\/style/.ignoresCase()) {
      links += styleAddresses(in: String(sheet.text)).map {
        Link(tag: "style", address: $0, range: 0..<0)
      }
    }
    return links
  }

  /// What `url(…)` and `@import "…"` name, but for parts of the page itself.
  private static func styleAddresses(in style: String) -> [String] {
    let address = /(?:url\(\s*|image-set\(\s*(?=["'])|@import\s+(?=["']))["']?(?<address>[^"')\s]+)/
      .ignoresCase()
    return style.matches(of: address).map { String($0.address) }.filter { !$0.hasPrefix("#") }
  }

  /// The markup with other addresses; where `address` gives `nil` it is left as it is.
  static func replaced(in markup: String, by address: (Link) -> String?) -> String {
    var bytes = Array(markup.utf8)
    for link in all(in: markup).reversed() {
      guard let new = address(link), new != link.address else { continue }
      let value = HTMLEscaping.escaped(new, escapesQuotes: true)
      bytes.replaceSubrange(link.range, with: Array("\"\(value)\"".utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ value: String) -> String {
    XMLScanner.unescaped(Array(value.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
      ?? value
  }
}
