/// A figure as it stands on a page.
package struct RenderedFigure: Hashable, Sendable {
  /// The whole image as one `<svg>` element.
  package var svg: String
  /// What the image shows, in a paragraph made from its data.
  package var alternative: String

  /// Makes a rendered figure.
  package init(svg: String, alternative: String) {
    self.svg = svg
    self.alternative = alternative
  }
}

/// Renders `figure` for a page: cropped, and with its animation running if it has one.
package func render(_ figure: FigureValue) -> RenderedFigure {
  render(figure, identifierSuffix: "")
}

/// Renders `figure` with `identifierSuffix` at the end of its identifiers.
func render(_ figure: FigureValue, identifierSuffix: String) -> RenderedFigure {
  let extent: FigureLayout.Extent = figure.isAnimated ? .whole : .cropped
  let description = FigureDescription(figure)
  let drawing = FigureLayout.drawing(of: figure, extent: extent)
  let svg = SVGWriter(
    theme: figure.followsTheme ? .page : .fixed,
    identifierSuffix: identifierSuffix
  )
  .svg(of: drawing, description: description)
  return RenderedFigure(svg: svg, alternative: description.text)
}
