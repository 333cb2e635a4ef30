/// A figure as it stands on a page.
package struct RenderedFigure: Hashable, Sendable {
  /// The whole image as one `<svg>` element.
  package var svg: String
  /// What the image shows, in a paragraph made from its data.
  package var alternative: String
  /// The data as comma-separated text, in the form that `CSVText` describes; empty where there is none.
  package var table: String
  /// What was rendered.
  package var source: ShownFigure
  /// The pixels of a film of figures, as they stand in the image.
  package var animation: Animation?

  /// Makes a rendered figure.
  package init(_ source: ShownFigure, svg: String, alternative: String, table: String = "") {
    self.source = source
    self.svg = svg
    self.alternative = alternative
    self.table = table
  }
}

/// Renders `figure` for a page: cropped, and with its animation running if it has one.
package func render(_ figure: FigureValue) -> RenderedFigure {
  render(.still(figure))
}

/// Renders `figure` for a page, with `identifierSuffix` at the end of its identifiers.
package func render(_ shown: ShownFigure, identifierSuffix: String = "") -> RenderedFigure {
  switch shown {
  case .still(let figure):
    let writer = SVGWriter(
      theme: figure.followsTheme ? .page : .fixed,
      identifierSuffix: identifierSuffix
    )
    let description = FigureDescription(figure)
    let drawing = FigureLayout.drawing(of: figure, extent: figure.isAnimated ? .whole : .cropped)
    let svg = writer.svg(of: drawing, description: description)
    let table = FigureTable(figure).csv
    return RenderedFigure(shown, svg: svg, alternative: description.text, table: table)
  case .film(let film):
    // The pixels of a film cannot follow the page's colours.
    let writer = SVGWriter(theme: .fixed, identifierSuffix: identifierSuffix)
    let description = FigureDescription(film)
    let extent = FigureLayout.Extent.part(FigureLayout.cropFrame(of: film.frames))
    let animation = film.animation(extent: extent, dotsPerInch: 100)
    let svg = writer.svg(
      of: animation,
      poster: FigureLayout.drawing(of: shown.lastFrame, extent: extent),
      description: description
    )
    let table = FigureTable(film).csv
    var rendered = RenderedFigure(shown, svg: svg, alternative: description.text, table: table)
    rendered.animation = animation
    return rendered
  }
}
