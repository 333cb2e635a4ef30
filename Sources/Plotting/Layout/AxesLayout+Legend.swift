extension AxesLayout {
  private struct LegendEntry {
    let label: String
    let ink: Ink
    let line: Stroke?
    let marker: MarkerSymbol?
    let markerSize: Double
    let isPatch: Bool
  }

  /// The legend in the corner that covers the fewest points: a sample and the label of every mark that has one.
  var legendElements: [DrawingElement] {
    let entries = axes.hasLegend ? axes.marks.compactMap { entry(for: $0) } : []
    guard !entries.isEmpty else { return [] }
    let size = PlotStyle.fontSize
    let line = TextLine(size: size)
    let padding = 0.4 * size
    let sampleWidth = 2 * size
    let textGap = 0.8 * size
    let spacing = line.height + 0.5 * size
    let widest = entries.map { line.width(of: $0.label) }.max() ?? 0
    let width = sampleWidth + textGap + widest + 2 * padding
    let height = Double(entries.count) * spacing - 0.5 * size + 2 * padding
    let frame = emptiestCorner(width: width, height: height, distance: 0.5 * size)
    var elements: [DrawingElement] = [
      .path(
        Path([frame.outline]),
        fill: Ink.ground.withOpacity(0.8),
        stroke: Stroke(Ink(204, 204, 204).withOpacity(0.8), width: 1, join: .round)
      )
    ]
    for (index, entry) in entries.enumerated() {
      let top = frame.y + padding + Double(index) * spacing
      let left = frame.x + padding
      elements += sample(entry, left: left, middle: top + line.ascent * 0.6, width: sampleWidth)
      elements.append(
        .text(
          Text(entry.label, at: Point(left + sampleWidth + textGap, top + line.ascent), size: size)
        )
      )
    }
    return elements
  }

  /// The rectangle of that size in the corner with the fewest points; the upper right one of several.
  private func emptiestCorner(width: Double, height: Double, distance: Double) -> Rectangle {
    let left = box.x + distance
    let right = box.right - distance - width
    let top = box.y + distance
    let bottom = box.bottom - distance - height
    let corners = [(right, top), (left, top), (left, bottom), (right, bottom)].map { x, y in
      Rectangle(x: x, y: y, width: width, height: height)
    }
    let places = axes.marks.flatMap { $0.corners }.map { place($0) }
    let counts = corners.map { corner in places.count { corner.contains($0, reach: 0) } }
    let least = zip(corners, counts).min { $0.1 < $1.1 }
    return least?.0 ?? corners[0]
  }

  private func sample(
    _ entry: LegendEntry,
    left: Double,
    middle: Double,
    width: Double
  ) -> [DrawingElement] {
    var elements: [DrawingElement] = []
    if entry.isPatch {
      let patch = Rectangle(x: left, y: middle - 3.5, width: width, height: 7)
      elements.append(.path(Path([patch.outline]), fill: entry.ink, stroke: nil))
    }
    if let stroke = entry.line {
      let path = Path([.init([Point(left, middle), Point(left + width, middle)])])
      elements.append(.path(path, fill: nil, stroke: stroke))
    }
    if let marker = entry.marker {
      elements.append(
        marker.element(
          at: [Point(left + width / 2, middle)],
          size: entry.markerSize,
          edgeWidth: LineMark.markerEdgeWidth,
          ink: entry.ink
        )
      )
    }
    return elements
  }

  private func entry(for mark: Mark) -> LegendEntry? {
    switch mark {
    case .line(let line):
      line.label.map {
        LegendEntry(
          label: $0,
          ink: line.ink,
          line: line.style == .none ? nil : line.style.stroke(line.ink, width: line.width),
          marker: line.marker,
          markerSize: line.markerSize,
          isPatch: false
        )
      }
    case .scatter(let scatter):
      scatter.label.map {
        LegendEntry(
          label: $0,
          ink: scatter.ink,
          line: nil,
          marker: scatter.marker,
          markerSize: scatter.size,
          isPatch: false
        )
      }
    case .bars(let bars):
      bars.label.map {
        LegendEntry(
          label: $0,
          ink: bars.ink,
          line: nil,
          marker: nil,
          markerSize: 0,
          isPatch: true
        )
      }
    case .guide(let guide):
      guide.label.map {
        LegendEntry(
          label: $0,
          ink: guide.ink,
          line: guide.width.map { guide.style.stroke(guide.ink, width: $0) },
          marker: nil,
          markerSize: 0,
          isPatch: guide.width == nil
        )
      }
    case .image: nil
    }
  }
}

extension Mark {
  /// The points that a legend had better not cover.
  fileprivate var corners: [Point] {
    switch self {
    case .line(let line): line.finitePoints
    case .scatter(let scatter): scatter.finitePoints
    case .bars(let bars):
      bars.rectangles.flatMap { bar in
        [Point(bar.x, bar.y + bar.height), Point(bar.x + bar.width, bar.y + bar.height)]
      }
    case .image, .guide: []
    }
  }
}
