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
  package var name: String
  /// In the order in which they are written.
  package var attributes: [HTMLAttribute]
  package var children: [HTMLNode]

  package init(name: String, attributes: [HTMLAttribute] = [], children: [HTMLNode] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}

/// The name and the unescaped value of an attribute.
package struct HTMLAttribute: Hashable, Sendable {
  package var name: String
  package var value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
