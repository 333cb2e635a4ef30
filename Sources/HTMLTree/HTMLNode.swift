/// A piece of an HTML page.
///
/// Text and attribute values are held as they read; `HTMLFormatter` is the only place that escapes them.
package indirect enum HTMLNode: Hashable, Sendable {
  case element(HTMLElement)
  case text(String)
  /// Markup that is written as it is: the style sheet, a cleaned SVG image, HTML that the author may use.
  case raw(String)

  /// An element; an attribute whose value is `nil` is left out, one whose value is empty stands alone.
  package static func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    _ children: [HTMLNode] = []
  ) -> HTMLNode {
    .element(
      HTMLElement(
        name: name,
        attributes: attributes.compactMap { name, value in
          value.map { HTMLAttribute(name: name, value: $0) }
        },
        children: children
      )
    )
  }

  /// An element that holds a text alone.
  package static func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    _ text: String
  ) -> HTMLNode {
    element(name, attributes, [.text(text)])
  }
}

/// A start tag, what follows it, and the end tag.
package struct HTMLElement: Hashable, Sendable {
  /// The tag's name in lower case.
  package var name: String
  /// In the order in which they are written.
  package var attributes: [HTMLAttribute]
  /// What stands between the tags; not written for a void element such as `img`.
  package var children: [HTMLNode]

  /// Makes an element; attributes keep their order.
  package init(name: String, attributes: [HTMLAttribute] = [], children: [HTMLNode] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}

/// The name and the unescaped value of an attribute.
package struct HTMLAttribute: Hashable, Sendable {
  /// Written as it is, never escaped.
  package var name: String
  /// Unescaped; when it is empty, the name stands alone (but for `alt`).
  package var value: String

  /// Makes an attribute from its unescaped value.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
