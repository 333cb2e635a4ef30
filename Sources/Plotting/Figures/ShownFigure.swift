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
}

extension Figure {
  /// What is shown of the figure now.
  package var shown: ShownFigure { film.map { .film($0) } ?? .still(value) }
}
