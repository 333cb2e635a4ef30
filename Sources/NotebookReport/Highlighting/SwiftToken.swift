/// A piece of Swift source and the way it is coloured.
package struct SwiftToken: Hashable, Sendable {
  /// The raw value is the class of the page's `<span>`.
  package enum Kind: String, Hashable, Sendable {
    case plain
    case keyword
    /// A name that begins with a capital letter.
    case type
    case string
    case number
    case comment
    /// `@attribute` and `#directive`.
    case attribute
  }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
