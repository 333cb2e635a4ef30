internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A piece of running text in the element that says what it is.
  mutating func styledNode(_ style: TextStyle, _ children: [Inline]) -> HTMLNode {
    let isSmallCapitals = style.element == .smallCapitals
    return .element(
      isSmallCapitals ? "span" : style.element.rawValue,
      [
        "class": isSmallCapitals ? style.element.rawValue : nil,
        "id": style.label.map(AnchorRegister.anchor), "lang": style.language,
        "title": style.title,
      ],
      nodes(for: children)
    )
  }
}
