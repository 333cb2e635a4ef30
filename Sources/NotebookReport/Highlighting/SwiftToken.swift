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

  /// Decides the colour.
  package var kind: Kind
  /// As it stands in the source; the texts of all tokens together are the source.
  package var text: String

  /// Makes a token from a piece of the source.
  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
