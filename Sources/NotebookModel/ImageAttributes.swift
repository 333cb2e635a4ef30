/// What stands in braces after an image: `![caption](x.png){#fig-a width=50% fig-alt="A red square"}`.
package struct ImageAttributes: Hashable, Sendable {
  /// How wide or high an image is shown.
  package struct Length: Hashable, Sendable {
    /// A number above 0, as it is written.
    package var number: String
    /// A unit of CSS; `px` where the author wrote none.
    package var unit: String

    /// The units that a length may have.
    package static let units = ["px", "%", "cm", "mm", "in", "pt", "pc", "em", "rem"]

    /// Reads `50`, `50%`, `4.5cm` and the like; `nil` for anything else.
    package init?(_ text: String) {
      let number = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      let unit = text[number.endIndex...]
      guard let value = Double(number), value > 0, value.isFinite, number.first != ".",
        number.last != ".", unit.isEmpty || Self.units.contains(String(unit))
      else { return nil }
      self.number = String(number)
      self.unit = unit.isEmpty ? "px" : String(unit)
    }

    /// The length as CSS writes it.
    package var css: String { number + unit }
  }

  /// The identifier, such as `fig-a`, by which the text refers to a figure.
  package var label: String?
  /// `width`.
  package var width: Length?
  /// `height`.
  package var height: Length?
  /// `fig-alt`: what is said of a figure to those who don't see it, in place of its caption.
  package var alternative: String?

  /// Makes the attributes of an image that has none.
  package init() {}
}

extension Block {
  /// The image that is all of this paragraph, with its caption: a figure, as in Pandoc.
  ///
  /// In a tight list, whose items are no paragraphs, only an image with a label is a figure. An image without a text and
  /// without a label is a picture and no figure.
  package func figure(inTightList isTight: Bool = false) -> (image: Inline, caption: [Inline])? {
    guard case .paragraph(let content) = kind, content.count == 1,
      case .image(_, _, let caption, _, let attributes) = content[0],
      attributes.label != nil || !isTight && !caption.isEmpty
    else { return nil }
    return (content[0], caption)
  }
}
