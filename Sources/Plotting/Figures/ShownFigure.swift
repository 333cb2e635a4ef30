/// What is shown of a figure: itself, or the animation that was made with it.
package enum ShownFigure: Hashable, Sendable, Codable {
  case still(FigureValue)
  case animated(AnimatedFigure)

  /// What is shown where nothing moves: the figure, or the animation's last one.
  package var lastFrame: FigureValue {
    switch self {
    case .still(let figure): figure
    case .animated(let animated): animated.frames.last ?? FigureValue(width: 1, height: 1)
    }
  }
}

extension Figure {
  /// What is shown of the figure now.
  package var shown: ShownFigure { animated.map { .animated($0) } ?? .still(value) }
}
