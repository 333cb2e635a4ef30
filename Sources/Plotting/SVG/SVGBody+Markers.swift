extension SVGBody {
  /// From this many markers on, a grid in which they lie is looked for.
  private static let manyMarkers = 100
  /// From this many dots on a grid on, they become a picture, unless their colour follows the page: a path takes
  /// 2.6 bytes a dot, a picture a bit or two a place.
  private static let manyDots = 50_000

  mutating func append(
    _ marker: Marker,
    at points: [Point],
    fill: Ink?,
    stroke: Stroke?
  ) {
    guard !points.isEmpty else { return }
    // Shapes in one path merge where they overlap, which shows only through a translucent colour.
    let isOpaque = (fill?.color.alpha ?? 255) == 255 && (stroke?.ink.color.alpha ?? 255) == 255
    if points.count >= Self.manyMarkers, let lattice = MarkerLattice(points) {
      if points.count >= Self.manyDots, isOpaque, case .circle(let diameter) = marker, let fill,
        stroke == nil, theme == .fixed || fill.role == nil,
        let picture = lattice.picture(diameter: diameter, color: fill.color)
      {
        append(picture, on: lattice)
      } else {
        append(marker, on: lattice, fill: fill, stroke: stroke)
      }
    } else if isOpaque || points.count == 1, case .circle(let diameter) = marker, let fill,
      stroke == nil
    {
      var data = SVGPathData()
      for point in points { data.appendDot(at: point) }
      let dot = Stroke(fill, width: diameter, cap: .round)
      text += "<path" + paint(fill: nil, stroke: dot) + " d=\"\(data.text)\"/>"
    } else if points.count == 1, case .circle(let diameter) = marker {
      // Browsers put no markers on a path without a line.
      let (x, y) = (SVGNumber.text(points[0].x), SVGNumber.text(points[0].y))
      text += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(SVGNumber.precise(diameter / 2))\""
      text += paint(fill: fill, stroke: stroke) + "/>"
    } else if isOpaque || points.count == 1, case .path(let shape) = marker {
      append(
        Path(points.flatMap { point in shape.parts.map { $0.moved(to: point) } }),
        fill: fill,
        stroke: stroke
      )
    } else {
      appendMarked(
        SVGPathData(vertices: points).text,
        hasEnd: points.count > 1,
        with: shape(of: marker, fill: fill, stroke: stroke),
        transform: ""
      )
    }
  }

  private mutating func append(
    _ marker: Marker,
    on lattice: MarkerLattice,
    fill: Ink?,
    stroke: Stroke?
  ) {
    let step = lattice.step
    let unscale = "scale(\(SVGNumber.precise(1 / step.x)) \(SVGNumber.precise(1 / step.y)))"
    let shape = shape(of: marker, fill: fill, stroke: stroke)
    appendMarked(
      lattice.pathData,
      hasEnd: lattice.places.count > 1,
      with: "<g transform=\"\(unscale)\">\(shape)</g>",
      transform: transform(of: lattice)
    )
  }

  private mutating func append(_ picture: MarkerLattice.Picture, on lattice: MarkerLattice) {
    let file = PNGEncoder.encode(picture.bitmap)
    text += "<image\(transform(of: lattice)) x=\"-.5\" y=\"-.5\""
    text += " width=\"\(picture.columns)\" height=\"\(picture.rows)\" preserveAspectRatio=\"none\""
    if picture.isCoarse { text += Self.sharpPixels }
    text += " href=\"data:image/png;base64,\(Base64.encode(file))\"/>"
  }

  /// From the units of a grid to points.
  private func transform(of lattice: MarkerLattice) -> String {
    let (origin, step) = (lattice.origin, lattice.step)
    let scale = "scale(\(SVGNumber.precise(step.x)) \(SVGNumber.precise(step.y)))"
    let place = "translate(\(SVGNumber.precise(origin.x)) \(SVGNumber.precise(origin.y)))"
    return " transform=\"\(place)\(scale)\""
  }

  /// Appends a path that is not drawn itself but has `shape` at each of its vertices.
  private mutating func appendMarked(
    _ data: String,
    hasEnd: Bool,
    with shape: String,
    transform: String
  ) {
    let identifier = newIdentifier()
    text += "<marker id=\"\(identifier)\" markerUnits=\"userSpaceOnUse\" markerWidth=\"1\""
    text += " markerHeight=\"1\" overflow=\"visible\">\(shape)</marker>"
    let reference = "=\"url(#\(identifier))\""
    text += "<path fill=\"none\"\(transform) marker-start\(reference) marker-mid\(reference)"
    // The end of a path with one vertex is its start, which has its marker already.
    if hasEnd { text += " marker-end\(reference)" }
    text += " d=\"\(data)\"/>"
  }

  private func shape(of marker: Marker, fill: Ink?, stroke: Stroke?) -> String {
    let paint = paint(fill: fill, stroke: stroke)
    switch marker {
    case .circle(let diameter): return "<circle r=\"\(SVGNumber.precise(diameter / 2))\"\(paint)/>"
    case .path(let path): return "<path\(paint) d=\"\(SVGPathData(path).text)\"/>"
    }
  }
}

extension Path.Part {
  /// This part with the origin at `point`.
  func moved(to point: Point) -> Path.Part {
    .init(points.map { Point($0.x + point.x, $0.y + point.y) }, isClosed: isClosed)
  }
}
