extension AxesLayout {
  /// What draws the plot, from the lowest to the uppermost layer.
  func elements(on sheet: Ink) -> [DrawingElement] {
    var elements = ground(on: sheet)
    let drawn = markElements
    // Grids lie over areas and below lines.
    let below = drawn.filter { $0.layer < 2 }
    let above = drawn.filter { $0.layer >= 2 }
    let grid = gridLines
    if grid.isEmpty {
      elements += clipped(drawn)
    } else {
      elements += clipped(below) + grid + clipped(above)
    }
    elements += frame
    elements += legendElements
    elements += texts.map { .text($0) }
    return elements + (colorBar?.elements ?? [])
  }

  /// The elements of `marks`, cut to the frame if one of them reaches over it.
  private func clipped(_ marks: [DrawnMark]) -> [DrawingElement] {
    let elements = marks.map(\.element)
    return marks.contains(where: \.reachesOutside) ? [.clipped(box, elements)] : elements
  }

  // MARK: - Marks

  private struct DrawnMark {
    let layer: Int
    let element: DrawingElement
    let reachesOutside: Bool
  }

  private var markElements: [DrawnMark] {
    let drawn = axes.marks.flatMap { draw($0) }
    return (0...2).flatMap { layer in drawn.filter { $0.layer == layer } }
  }

  private func draw(_ mark: Mark) -> [DrawnMark] {
    switch mark {
    case .image(let image): [draw(image)]
    case .scatter(let scatter): [draw(scatter)].compactMap { $0 }
    case .line(let line): draw(line)
    case .bars(let bars): [draw(bars)]
    case .guide(let guide): [draw(guide)]
    }
  }

  private func draw(_ image: ImageMark) -> DrawnMark {
    let corner = place(Point(-0.5, -0.5))
    let opposite = place(Point(Double(image.columns) - 0.5, Double(image.rows) - 0.5))
    let frame = Rectangle(
      left: min(corner.x, opposite.x),
      top: min(corner.y, opposite.y),
      right: max(corner.x, opposite.x),
      bottom: max(corner.y, opposite.y)
    )
    return DrawnMark(
      layer: 0,
      element: .image(Image(image.source, in: frame)),
      reachesOutside: !box.contains(frame)
    )
  }

  private func draw(_ scatter: ScatterMark) -> DrawnMark? {
    markers(
      scatter.marker,
      at: scatter.points,
      size: scatter.size,
      edgeWidth: scatter.edgeWidth,
      ink: scatter.ink,
      layer: 1
    )
  }

  /// Markers at those `points` that are seen at least in part.
  private func markers(
    _ shape: MarkerSymbol,
    at points: [Point],
    size: Double,
    edgeWidth: Double,
    ink: Ink,
    layer: Int
  ) -> DrawnMark? {
    let reach = shape.reach(size: size, edgeWidth: edgeWidth)
    let places = points.lazy.map { place($0) }.filter { box.contains($0, reach: reach) }
    let seen = Array(places)
    guard !seen.isEmpty else { return nil }
    return DrawnMark(
      layer: layer,
      element: shape.element(at: seen, size: size, edgeWidth: edgeWidth, ink: ink),
      reachesOutside: seen.contains { !box.contains($0, reach: -reach) }
    )
  }

  private func draw(_ line: LineMark) -> [DrawnMark] {
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

  private func draw(_ bars: BarMark) -> DrawnMark {
    let frames = bars.rectangles.map { bar in
      let corner = place(Point(bar.x, bar.y))
      let opposite = place(Point(bar.x + bar.width, bar.y + bar.height))
      return Rectangle(
        left: min(corner.x, opposite.x),
        top: min(corner.y, opposite.y),
        right: max(corner.x, opposite.x),
        bottom: max(corner.y, opposite.y)
      )
    }
    return DrawnMark(
      layer: 1,
      element: .path(Path(frames.map(\.outline)), fill: bars.ink, stroke: nil),
      reachesOutside: frames.contains { !box.contains($0) }
    )
  }

  private func draw(_ guide: GuideMark) -> DrawnMark {
    let isVertical = guide.direction == .vertical
    let across = guide.extent ?? (isVertical ? yLimits : xLimits)
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
    let frame = Rectangle(
      left: min(start.x, end.x),
      top: min(start.y, end.y),
      right: max(start.x, end.x),
      bottom: max(start.y, end.y)
    )
    return DrawnMark(
      layer: 1,
      element: .path(Path([frame.outline]), fill: guide.ink, stroke: nil),
      reachesOutside: !box.contains(frame)
    )
  }
}

extension LineMark {
  /// The width in points of the outline of markers on a line.
  static let markerEdgeWidth = 1.0
}

extension Rectangle {
  /// Whether `other` lies inside, but for rounding errors.
  func contains(_ other: Rectangle) -> Bool {
    contains(Point(other.x, other.y), reach: 1e-6)
      && contains(Point(other.right, other.bottom), reach: 1e-6)
  }

  /// The four sides.
  var outline: Path.Part {
    .init(
      [Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom)],
      isClosed: true
    )
  }
}
