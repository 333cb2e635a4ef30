/// Writes a drawing as an inline SVG image: compact, and the same text for the same drawing.
///
/// Coordinates are points; the size of the image makes one hundred pixels of an inch. Names of clip paths
/// and markers are made from the content and `identifierSuffix`, so that many images fit on one page.
package struct SVGWriter {
  /// How colours are written.
  package let theme: SVGTheme
  /// Appended to every identifier, for an image that stands twice on a page.
  package let identifierSuffix: String

  /// Makes a writer.
  package init(theme: SVGTheme = .fixed, identifierSuffix: String = "") {
    self.theme = theme
    self.identifierSuffix = identifierSuffix
  }

  /// The SVG text of `drawing`.
  ///
  /// `description` says what the image shows, for those who cannot see it.
  package func svg(of drawing: Drawing, description: FigureDescription) -> String {
    image(of: drawing, description: description).text(identifierSuffix: identifierSuffix)
  }

  /// The image of `drawing`.
  func image(of drawing: Drawing, description: FigureDescription) -> SVGImage {
    var body = SVGBody(theme: theme)
    body.append(drawing.elements)
    return SVGImage(drawing: drawing, description: description, theme: theme, body: body)
  }

  /// The image of `animation` with `poster`, which is drawn in its place on paper and for people who want no motion.
  func image(
    of animation: Animation,
    poster: Drawing,
    description: FigureDescription
  ) -> SVGImage {
    var body = SVGBody(theme: theme)
    let sheet = Rectangle(x: 0, y: 0, width: poster.width, height: poster.height)
    body.append(animation, in: sheet, poster: poster.elements)
    return SVGImage(drawing: poster, description: description, theme: theme, body: body)
  }
}
