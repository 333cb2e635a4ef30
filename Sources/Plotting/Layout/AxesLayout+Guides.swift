extension AxesLayout {
  func draw(_ guide: GuideMark) -> DrawnMark? {
    guard guide.range.start.isFinite, guide.range.end.isFinite else { return nil }
    let isVertical = guide.direction == .vertical
    let across = isVertical ? yLimits : xLimits
    let first =
      isVertical ? Point(guide.range.start, across.start) : Point(across.start, guide.range.start)
    let last = isVertical ? Point(guide.range.end, across.end) : Point(across.end, guide.range.end)
    let (start, end) = (place(first), place(last))
    if let width = guide.width {
      return DrawnMark(
        layer: 2,
        element: .path(
          Path([.init([start, end])]),
          fill: nil,
          stroke: guide.style.stroke(guide.ink, width: width)
        ),
        reachesOutside: true
      )
    }
    let frame = Rectangle(corner: start, opposite: end)
    return DrawnMark(
      layer: 1,
      element: .path(Path([frame.outline]), fill: guide.ink, stroke: guide.edge?.stroke),
      reachesOutside: guide.edge != nil || !box.contains(frame)
    )
  }
}
