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
  /// The pixels of an animation of figures, as they stand in the image.
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

/// Renders `figure` for a page.
package func render(_ figure: ShownFigure) -> RenderedFigure { FigureRendering(figure).named() }

/// A figure that is drawn, and whose identifiers are not named yet.
struct FigureRendering {
  private let source: ShownFigure
  private let image: SVGImage
  private let table: String
  private let animation: Animation?

  /// Draws `shown`.
  init(_ shown: ShownFigure) {
    source = shown
    switch shown {
    case .still(let figure):
      image = SVGWriter(theme: figure.followsTheme ? .page : .fixed).image(
        of: FigureLayout.drawing(of: figure, extent: figure.isAnimated ? .whole : .cropped),
        description: FigureDescription(figure)
      )
      table = FigureTable(figure).csv
      animation = nil
    case .animated(let animated):
      let extent = FigureLayout.Extent.part(FigureLayout.cropFrame(of: animated.frames))
      let animation = animated.animation(extent: extent, dotsPerInch: 100)
      // The pixels of an animation cannot follow the page's colours.
      image = SVGWriter(theme: .fixed).image(
        of: animation,
        poster: FigureLayout.drawing(of: shown.lastFrame, extent: extent),
        description: FigureDescription(animated)
      )
      table = FigureTable(animated).csv
      self.animation = animation
    }
  }

  /// The figure with `identifierSuffix` at the end of its identifiers.
  func named(identifierSuffix: String = "") -> RenderedFigure {
    var rendered = RenderedFigure(
      source,
      svg: image.text(identifierSuffix: identifierSuffix),
      alternative: image.description.text,
      table: table
    )
    rendered.animation = animation
    return rendered
  }
}
