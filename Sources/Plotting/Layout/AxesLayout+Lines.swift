extension AxesLayout {
  func draw(_ line: LineMark) -> [DrawnMark] {
    var drawn: [DrawnMark] = []
    if line.style != .none {
      let parts = parts(of: line)
      if !parts.isEmpty {
        let reachesOutside = parts.contains {
          $0.points.contains { !box.contains($0, reach: -line.width / 2) }
        }
        drawn.append(
          DrawnMark(
            layer: 2,
            element: .path(
              Path(parts),
              fill: nil,
              stroke: line.style.stroke(line.ink, width: line.width)
            ),
            reachesOutside: reachesOutside
          )
        )
      }
    }
    if let shape = line.marker,
      let markers = markers(
        shape,
        at: line.points,
        size: line.markerSize,
        edgeWidth: LineMark.markerEdgeWidth,
        ink: line.ink,
        layer: 2
      )
    {
      drawn.append(markers)
    }
    return drawn
  }
}

extension AxesLayout {
  /// The pieces of the line between points without a place, with no more points than can be seen.
  private func parts(of line: LineMark) -> [Path.Part] {
    var parts: [Path.Part] = []
    var run: [Point] = []
    run.reserveCapacity(line.points.count)
    let isLong = line.points.count > LineSimplifier.mostPoints
    func finishRun() {
      // A point without a neighbour makes no line.
      if run.count > 1 {
        parts.append(Path.Part(isLong ? LineSimplifier.simplified(run) : run))
      }
      run.removeAll(keepingCapacity: isLong)
    }
    for point in line.drawStyle.corners(through: line.points) {
      let place = place(point)
      if place.isFinite { run.append(place) } else { finishRun() }
    }
    finishRun()
    return parts
  }
}

extension LineMark {
  /// The width in points of the outline of markers on a line.
  static let markerEdgeWidth = 1.0
}
