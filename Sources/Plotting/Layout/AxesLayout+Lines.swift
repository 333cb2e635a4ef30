extension AxesLayout {
  func draw(_ line: LineMark) -> [DrawnMark] {
    var drawn: [DrawnMark] = []
    if line.style != .none {
      let parts = line.points.split { !$0.x.isFinite || !$0.y.isFinite }
        .map { Path.Part($0.map { place($0) }) }
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

extension LineMark {
  /// The width in points of the outline of markers on a line.
  static let markerEdgeWidth = 1.0
}
