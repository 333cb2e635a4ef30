internal import Glibc

/// The shape that marks a point, named by the sign Matplotlib has for it.
package enum MarkerSymbol: String, Hashable, Sendable, Codable, CaseIterable {
  case circle = "o"
  case point = "."
  case pixel = ","
  case bar = "|"
  case dash = "_"
  case square = "s"
  case triangleUp = "^"
  case triangleDown = "v"
  case triangleLeft = "<"
  case triangleRight = ">"
  case plus = "+"
  case cross = "x"
  case diamond = "D"
  case thinDiamond = "d"
  case star = "*"

  /// The width in points of the outline of markers on a line.
  static let edgeWidthOnLines = 1.0

  /// Whether the shape has an inside; the others are lines only.
  package var isFilled: Bool {
    switch self {
    case .bar, .dash, .plus, .cross: false
    default: true
    }
  }

  /// What draws this shape at `points`, `size` points across, in one colour.
  ///
  /// The outline is `edgeWidth` points wide; half of it lies outside the shape.
  package func element(
    at points: [Point],
    size: Double,
    edgeWidth: Double,
    ink: Ink
  ) -> DrawingElement {
    let stroke = Stroke(ink, width: edgeWidth)
    switch self {
    case .circle:
      return .markers(.circle(diameter: size + edgeWidth), at: points, fill: ink, stroke: nil)
    case .point:
      return .markers(.circle(diameter: size / 2 + edgeWidth), at: points, fill: ink, stroke: nil)
    default:
      return .markers(
        .path(path(size: size)),
        at: points,
        fill: isFilled ? ink : nil,
        stroke: self == .pixel ? nil : stroke
      )
    }
  }

  /// What draws this shape at `points`, `size` points across, with an inside and an outline of their own.
  package func element(
    at points: [Point],
    size: Double,
    fill: Ink?,
    edge: Stroke?
  ) -> DrawingElement {
    switch self {
    case .circle: .markers(.circle(diameter: size), at: points, fill: fill, stroke: edge)
    case .point: .markers(.circle(diameter: size / 2), at: points, fill: fill, stroke: edge)
    default:
      .markers(.path(path(size: size)), at: points, fill: isFilled ? fill : nil, stroke: edge)
    }
  }

  /// How far the marker reaches from its point, in points.
  package func reach(size: Double, edgeWidth: Double) -> Double { size * 0.75 + edgeWidth }

  /// The outline around the origin, y downwards.
  private func path(size: Double) -> Path {
    let half = size / 2
    func polygon(_ corners: [(Double, Double)]) -> Path {
      Path([.init(corners.map { Point($0.0 * half, $0.1 * half) }, isClosed: true)])
    }
    func lines(_ ends: [((Double, Double), (Double, Double))]) -> Path {
      Path(
        ends.map { start, end in
          .init([Point(start.0 * half, start.1 * half), Point(end.0 * half, end.1 * half)])
        }
      )
    }
    let diagonal = 2.0.squareRoot()
    switch self {
    case .circle, .point: return Path([])
    case .pixel:
      let pixel = 0.36
      return Path([
        .init(
          [
            Point(-pixel, -pixel), Point(pixel, -pixel), Point(pixel, pixel), Point(-pixel, pixel),
          ],
          isClosed: true
        )
      ])
    case .bar: return lines([((0, -1), (0, 1))])
    case .dash: return lines([((-1, 0), (1, 0))])
    case .plus: return lines([((0, -1), (0, 1)), ((-1, 0), (1, 0))])
    case .cross: return lines([((-1, -1), (1, 1)), ((-1, 1), (1, -1))])
    case .square: return polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    case .triangleUp: return polygon([(0, -1), (1, 1), (-1, 1)])
    case .triangleDown: return polygon([(0, 1), (-1, -1), (1, -1)])
    case .triangleLeft: return polygon([(-1, 0), (1, -1), (1, 1)])
    case .triangleRight: return polygon([(1, 0), (-1, 1), (-1, -1)])
    case .diamond:
      return polygon([(0, -diagonal), (diagonal, 0), (0, diagonal), (-diagonal, 0)])
    case .thinDiamond:
      return polygon([(0, -diagonal), (diagonal * 0.6, 0), (0, diagonal), (-diagonal * 0.6, 0)])
    case .star:
      // The inner corners of a pentagram lie at the square of the golden ratio's inverse.
      let inner = 0.381966
      return polygon(
        (0..<10).map { corner in
          let radius = corner.isMultiple(of: 2) ? 1 : inner
          let angle = Double(corner) * Double.pi / 5
          return (sin(angle) * radius, -cos(angle) * radius)
        }
      )
    }
  }
}
