extension SegmentMark {
  var isDrawable: Bool { width.isLength }

  func draw(in area: PlotArea) -> [DrawnMark] {
    guard style != .none else { return [] }
    let parts = segments.map { Path.Part([area.place($0.start), area.place($0.end)]) }
    return area.lines(parts.filter { $0.points.allSatisfy(\.isFinite) }, stroke)
  }

  func show(in entry: inout LegendEntry) { entry.line = stroke }

  func obstruct(_ obstacles: inout LegendObstacles, in area: PlotArea) {
    obstacles.lines += segments.map { [area.place($0.start), area.place($0.end)] }
  }
}
