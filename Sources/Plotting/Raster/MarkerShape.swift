/// The outlines of a marker around the origin, made once for all of its places.
struct MarkerShape: Sendable {
  /// A shape in one colour.
  struct Layer: Sendable {
    var outline: Outline
    var color: Color
  }

  /// From the lowest to the uppermost.
  private(set) var layers: [Layer] = []

  init(_ marker: Marker, fill: Ink?, stroke: Stroke?, scale: Double) {
    switch marker {
    case .circle(let diameter):
      let radius = min(diameter * scale, 1e9) / 2
      guard radius > 0 else { return }
      let circle = Outline.circle(center: Point(0, 0), radius: radius)
      if let fill { layers.append(Layer(outline: circle, color: fill.color)) }
      if let stroke {
        let points = circle.contours.flatMap { $0 }.map { Point($0.x / scale, $0.y / scale) }
        addStroke(stroke, along: Path([Path.Part(points, isClosed: true)]), scale: scale)
      }
    case .path(let path):
      if let fill {
        layers.append(Layer(outline: Outline(inside: path, scale: scale), color: fill.color))
      }
      if let stroke { addStroke(stroke, along: path, scale: scale) }
    }
  }

  private mutating func addStroke(_ stroke: Stroke, along path: Path, scale: Double) {
    let outline = StrokeOutliner.outline(
      of: path,
      stroke: stroke,
      scale: scale,
      visible: RasterArea.aroundMarker
    )
    layers.append(Layer(outline: outline, color: stroke.ink.color))
  }
}
