extension ShownFigure {
  /// The whole sheet as pixels, with a palette for all frames.
  func animation(dotsPerInch: Double) -> Animation {
    switch self {
    case .still(let figure):
      let drawing = FigureLayout.drawing(of: figure, extent: .whole)
      return Rasterizer(dotsPerInch: dotsPerInch).rasterizeFrames(of: drawing)
    case .animated(let animated):
      return animated.animation(extent: .whole, dotsPerInch: dotsPerInch)
    }
  }
}

extension AnimatedFigure {
  /// The frames as pixels, with a palette for all of them.
  func animation(extent: FigureLayout.Extent, dotsPerInch: Double) -> Animation {
    Rasterizer(dotsPerInch: dotsPerInch).rasterizeAnimation(
      of: frames.map { FigureLayout.drawing(of: $0, extent: extent) },
      interval: interval,
      loops: loops
    )
  }
}
