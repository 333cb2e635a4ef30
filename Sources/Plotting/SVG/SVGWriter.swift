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
    var body = SVGBody(theme: theme)
    body.append(drawing.elements)
    return svg(of: drawing, body, description)
  }

  /// The SVG text of `film` with `poster`, which is drawn in its place on paper and for people who want no motion.
  func svg(of film: Animation, poster: Drawing, description: FigureDescription) -> String {
    var body = SVGBody(theme: theme)
    let sheet = Rectangle(x: 0, y: 0, width: poster.width, height: poster.height)
    body.append(film, in: sheet, poster: poster.elements)
    return svg(of: poster, body, description)
  }

  private func svg(
    of drawing: Drawing,
    _ body: SVGBody,
    _ description: FigureDescription
  ) -> String {
    // Identifiers are named for the content that uses them, which is known only now.
    let content = description.title + description.text + body.text
    let name = "p" + stableName(for: content) + identifierSuffix
    let width = SVGNumber.text(drawing.width)
    let height = SVGNumber.text(drawing.height)
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    text += " width=\"\(SVGNumber.text(drawing.width / PlotStyle.pixel))\""
    text += " height=\"\(SVGNumber.text(drawing.height / PlotStyle.pixel))\""
    text += " viewBox=\"0 0 \(width) \(height)\" role=\"img\""
    text += " aria-labelledby=\"\(name)-t\" aria-describedby=\"\(name)-d\""
    if theme == .page { text += " class=\"themed\" fill=\"currentColor\"" }
    text += " font-family=\"DejaVu Sans,Verdana,sans-serif\" font-size=\"10\">"
    text += "<title id=\"\(name)-t\">\(xmlEscaped(description.title))</title>"
    text += "<desc id=\"\(name)-d\">\(xmlEscaped(description.text))</desc>"
    // On a page the sheet is the page itself.
    if let ground = drawing.background, ground.color.alpha > 0,
      theme == .fixed || ground.role == nil
    {
      text += "<path fill=\"\(theme.text(of: ground))\""
      if let opacity = ground.color.svgOpacity { text += " fill-opacity=\"\(opacity)\"" }
      text += " d=\"M0 0h\(width)v\(height)H0z\"/>"
    }
    return text + body.text(namedFor: name) + "</svg>"
  }
}
