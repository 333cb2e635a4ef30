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
package func render(_ figure: Figure) -> RenderedFigure {
  render(figure, identifierSuffix: "")
}

/// Renders `figure` with `identifierSuffix` at the end of its identifiers.
func render(_ figure: Figure, identifierSuffix: String) -> RenderedFigure {
  let extent: FigureLayout.Extent = figure.isAnimated ? .whole : .cropped
  let alternative = FigureDescription(figure).text
  let drawing = FigureLayout.drawing(of: figure, extent: extent)
  let svg = SVGWriter(identifierSuffix: identifierSuffix).svg(of: drawing, description: alternative)
  return RenderedFigure(svg: svg, alternative: alternative)
}

extension Figure {
  /// Whether one of the plots moves; such a figure keeps its whole sheet, as a video of it does.
  package var isAnimated: Bool {
    axes.contains { axes in
      axes.series.contains {
        if case .image(let image) = $0, case .animation = image.source { true } else { false }
      }
    }
  }
}
