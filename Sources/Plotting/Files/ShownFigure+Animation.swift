extension ShownFigure {
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
