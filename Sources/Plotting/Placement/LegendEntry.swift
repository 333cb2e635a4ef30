/// A sample and a text in a legend.
struct LegendEntry {
  /// Colours of a patch or a marker.
  struct Look {
    var fill: Ink?
    var edge: Stroke?
  }

  /// Error bars through the middle of the sample.
  struct Errors {
    let isHorizontal: Bool
    let isVertical: Bool
    let stroke: Stroke
    let capSize: Double
  }

  let label: String
  /// A rectangle as of bars and areas.
  var patch: Look?
  var errors: Errors?
  var line: Stroke?
  var marker: (shape: MarkerSymbol, size: Double, look: Look)?

  init(label: String) { self.label = label }

  /// The sample, `width` points wide from `left`, around the height `middle`.
  func sample(
    left: Double,
    middle: Double,
    width: Double,
    fontSize: Double
  ) -> [DrawingElement] {
    let center = Point(left + width / 2, middle)
    var elements: [DrawingElement] = []
    if let patch {
      let height = 0.7 * fontSize
      let frame = Rectangle(x: left, y: middle - height / 2, width: width, height: height)
      elements.append(.path(Path([frame.outline]), fill: patch.fill, stroke: patch.edge))
    }
    if let errors { elements += errors.elements(around: center, reach: fontSize / 2) }
    if let line {
      let path = Path([.init([Point(left, middle), Point(left + width, middle)])])
      elements.append(.path(path, fill: nil, stroke: line))
    }
    if let marker {
      let (fill, edge) = (marker.look.fill, marker.look.edge)
      if let fill, let edge, fill == edge.ink {
        elements.append(
          marker.shape.element(at: [center], size: marker.size, edgeWidth: edge.width, ink: fill)
        )
      } else {
        elements.append(
          marker.shape.element(at: [center], size: marker.size, fill: fill, edge: edge)
        )
      }
    }
    return elements
  }
}

extension LegendEntry.Errors {
  /// Bars that reach `reach` points from `center`, with their caps.
  fileprivate func elements(around center: Point, reach: Double) -> [DrawingElement] {
    func bar(_ shape: MarkerSymbol, x: Double, y: Double) -> [DrawingElement] {
      let ends = [Point(center.x - x, center.y + y), Point(center.x + x, center.y - y)]
      let line = DrawingElement.path(Path([.init(ends)]), fill: nil, stroke: stroke)
      guard capSize > 0 else { return [line] }
      let caps = shape.element(
        at: ends,
        size: 2 * capSize,
        edgeWidth: MarkerSymbol.edgeWidthOnLines,
        ink: stroke.ink
      )
      return [line, caps]
    }
    return (isHorizontal ? bar(.bar, x: reach, y: 0) : [])
      + (isVertical ? bar(.dash, x: 0, y: reach) : [])
  }
}
