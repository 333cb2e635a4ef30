/// What is shown of a figure: itself, or the film that was made with it.
package enum ShownFigure: Hashable, Sendable, Codable {
  case still(FigureValue)
  case film(FigureFilm)

  /// What is shown where nothing moves: the figure, or the film's last one.
  package var lastFrame: FigureValue {
    switch self {
    case .still(let figure): figure
    case .film(let film): film.frames.last ?? FigureValue(width: 1, height: 1)
    }
  }

  /// The whole sheet as pixels, with a palette for all frames.
  func animation(dotsPerInch: Double) -> Animation {
    switch self {
    case .still(let figure):
      let drawing = FigureLayout.drawing(of: figure, extent: .whole)
      return Rasterizer(dotsPerInch: dotsPerInch).rasterizeFrames(of: drawing)
    case .film(let film): return film.animation(extent: .whole, dotsPerInch: dotsPerInch)
    }
  }
}

extension FigureFilm {
  /// The frames as pixels, with a palette for all of them.
  func animation(extent: FigureLayout.Extent, dotsPerInch: Double) -> Animation {
    Rasterizer(dotsPerInch: dotsPerInch).rasterizeFilm(
      of: frames.map { FigureLayout.drawing(of: $0, extent: extent) },
      interval: interval,
      loops: loops
    )
  }
}

extension Figure {
  /// What is shown of the figure now.
  package var shown: ShownFigure { film.map { .film($0) } ?? .still(value) }
}
