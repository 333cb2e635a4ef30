import NotebookModel

/// A tag in running text of an element that a page may always hold.
enum SafeTag: Equatable {
  case lineBreak
  /// `<wbr>`
  case wordBreak
  /// An opening tag; without a style it has attributes that a page may not hold.
  case opening(String, TextStyle?)
  case closing(String)

  /// Reads a tag as it is written; `nil` for other elements, comments and the like.
  init?(_ source: String) {
    guard let tag = TagText(source) else { return nil }
    if tag.name == "br" || tag.name == "wbr" {
      guard !tag.isClosing, tag.attributes.isEmpty else { return nil }
      self = tag.name == "br" ? .lineBreak : .wordBreak
      return
    }
    guard let element = Self.element(named: tag.name), !tag.isSelfClosing else { return nil }
    self =
      tag.isClosing ? .closing(tag.name) : .opening(tag.name, Self.style(element, tag.attributes))
  }

  private static func element(named name: String) -> TextStyle.Element? {
    if name == "strike" { return .del }
    let element = TextStyle.Element(rawValue: name)
    return element == .smallCapitals ? nil : element
  }

  private static func style(
    _ element: TextStyle.Element,
    _ attributes: [(name: String, value: String)]
  ) -> TextStyle? {
    var style = TextStyle(element)
    for (name, value) in attributes {
      switch name {
      case "title": style.title = value
      case "lang" where isLanguageTag(value): style.language = value
      default: return nil
      }
    }
    return style
  }
}
