/// An SVG image of which only the drawing is left, fit to stand inside a page.
///
/// A cell can display any text as an image. The reader keeps the elements and attributes that draw and drops
/// the rest: scripts, style sheets (they would restyle the page), embedded HTML, animation, links, event
/// handlers, and every reference that leaves the document. An image that is not well-formed XML, and so might
/// reach out of its place in the page, is refused as a whole. All text is unescaped and escaped again,
/// so that no entity hides what is written. One pass, linear in the length.
package struct SafeSVG {
  /// The cleaned image, from `<svg` to `</svg>`.
  package let markup: String

  /// Cleans the image; `nil` where it is not one well-formed SVG element.
  package init?(_ bytes: [UInt8]) {
    var reader = SVGReader(bytes)
    guard let output = reader.read() else { return nil }
    markup = String(decoding: output, as: UTF8.self)
  }
}
