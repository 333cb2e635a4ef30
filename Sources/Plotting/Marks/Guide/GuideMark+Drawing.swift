extension GuideMark {
  var isDrawable: Bool { range.isDrawable && (width?.isLength ?? true) }

  func draw(in area: PlotArea) -> [DrawnMark] {
    guard range.start.isFinite, range.end.isFinite else { return [] }
    let isVertical = direction == .vertical
    let across = isVertical ? area.yLimits : area.xLimits
    let first = isVertical ? Point(range.start, across.start) : Point(across.start, range.start)
    let last = isVertical ? Point(range.end, across.end) : Point(across.end, range.end)
    let (start, end) = (area.place(first), area.place(last))
    if let width {
      return [
        DrawnMark(
          layer: 2,
          element: .path(
            Path([.init([start, end])]),
            fill: nil,
            stroke: style.stroke(ink, width: width)
          ),
          reachesOutside: true
        )
      ]
    }
    let frame = Rectangle(corner: start, opposite: end)
    return [
      DrawnMark(
        layer: 1,
        element: .path(Path([frame.outline]), fill: ink, stroke: edge?.stroke),
        reachesOutside: edge != nil || !area.box.contains(frame)
      )
    ]
  }

  func show(in entry: inout LegendEntry) {
    if let width {
      entry.line = style.stroke(ink, width: width)
    } else {
      entry.patch = .init(fill: ink, edge: edge?.stroke)
    }
  }
}
