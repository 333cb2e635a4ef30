/// One end of a piece of running text that is set apart: the `~~` on either side of `~~gone~~`.
struct SpanDelimiter: Equatable {
  /// What the two ends set apart.
  enum Kind: Equatable {
    /// `~~gone~~`
    case strikeout
    /// `H~2~O`, without white space inside.
    case lowered
    /// `x^2^`, without white space inside.
    case raised
    /// `==marked==`
    case highlight
    /// `[text]{.class}`; the closing end holds the attributes.
    case attributes(AttributeList)
    /// `^[text]`, a footnote in its place.
    case note
  }

  var kind: Kind
  var isOpening: Bool

  /// What the two ends of a span have in common.
  var name: String {
    switch kind {
    case .strikeout: "~~"
    case .lowered: "~"
    case .raised: "^"
    case .highlight: "=="
    case .attributes: "["
    case .note: "^["
    }
  }
}
