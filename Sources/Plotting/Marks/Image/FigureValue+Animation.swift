extension FigureValue {
  /// Whether one of the plots moves; such a figure keeps its whole sheet, as a video of it does.
  package var isAnimated: Bool { animatedImage != nil }

  /// The first picture that moves.
  package var animatedImage: ImageMark? {
    axes.lazy.flatMap(\.marks).compactMap { $0[as: ImageMark.self] }.first { $0.interval != nil }
  }
}
