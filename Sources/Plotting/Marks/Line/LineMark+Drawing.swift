extension LineMark {
  var isDrawable: Bool { width.isLength && markerSize.isLength }

  /// The stroke of the line itself.
  private var stroke: Stroke { style.stroke(ink, width: width) }

  func draw(in area: PlotArea) -> [DrawnMark] {
    var drawn = style == .none ? [] : area.lines(parts(in: area), stroke)
    if let shape = marker,
      let markers = area.markers(
        shape,
        at: points,
        size: markerSize,
        edgeWidth: MarkerSymbol.edgeWidthOnLines,
        ink: ink,
        layer: 2
      )
    {
      drawn.append(markers)
    }
    return drawn
  }

  func show(in entry: inout LegendEntry) {
    if style != .none { entry.line = stroke }
    entry.marker = marker.map {
      let edge = Stroke(ink, width: MarkerSymbol.edgeWidthOnLines)
      return (shape: $0, size: markerSize, look: .init(fill: ink, edge: edge))
    }
  }

  func obstruct(_ obstacles: inout LegendObstacles, in area: PlotArea) {
    let places = finitePoints.map { area.place($0) }
    obstacles.points += places
    if style != .none { obstacles.lines.append(places) }
  }

  /// The pieces of the line between points without a place, with no more points than can be seen.
  private func parts(in area: PlotArea) -> [Path.Part] {
    var parts: [Path.Part] = []
    var run: [Point] = []
    run.reserveCapacity(points.count)
    let isLong = points.count > LineSimplifier.mostPoints
    func finishRun() {
      // A point without a neighbour makes no line.
      if run.count > 1 {
        parts.append(Path.Part(isLong ? LineSimplifier.simplified(run) : run))
      }
      run.removeAll(keepingCapacity: isLong)
    }
    for point in drawStyle.corners(through: points) {
      let place = area.place(point)
      if place.isFinite { run.append(place) } else { finishRun() }
    }
    finishRun()
    return parts
  }
}
