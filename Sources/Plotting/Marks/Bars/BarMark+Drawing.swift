extension BarMark {
  var isDrawable: Bool { edge?.width.isLength ?? true }

  func draw(in area: PlotArea) -> [DrawnMark] {
    let frames = frames(in: area)
    return [
      DrawnMark(
        layer: 1,
        element: .path(Path(frames.map(\.outline)), fill: ink, stroke: edge?.stroke),
        reachesOutside: frames.contains { !area.box.contains($0) || edge != nil }
      )
    ]
  }

  func show(in entry: inout LegendEntry) { entry.patch = .init(fill: ink, edge: edge?.stroke) }

  func obstruct(_ obstacles: inout LegendObstacles, in area: PlotArea) {
    obstacles.areas += frames(in: area)
  }

  private func frames(in area: PlotArea) -> [Rectangle] {
    rectangles.map { bar in
      area.frame(from: Point(bar.x, bar.y), to: Point(bar.x + bar.width, bar.y + bar.height))
    }
  }
}
