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
