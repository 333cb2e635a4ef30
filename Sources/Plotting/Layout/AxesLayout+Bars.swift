extension AxesLayout {
  func draw(_ bars: BarMark) -> DrawnMark {
    let frames = bars.rectangles.map { bar in
      let corner = place(Point(bar.x, bar.y))
      let opposite = place(Point(bar.x + bar.width, bar.y + bar.height))
      return Rectangle(corner: corner, opposite: opposite)
    }
    return DrawnMark(
      layer: 1,
      element: .path(Path(frames.map(\.outline)), fill: bars.ink, stroke: bars.edge?.stroke),
      reachesOutside: frames.contains { !box.contains($0) || bars.edge != nil }
    )
  }
}
