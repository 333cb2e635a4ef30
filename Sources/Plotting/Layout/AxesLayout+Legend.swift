extension AxesLayout {
  /// The legend: a sample and the label of every mark that has one.
  ///
  /// Distances are Matplotlib's shares of the font size: 0.4 inside the box, 0.5 between rows, 0.8 between sample and
  /// label, 2 between columns; a sample is 2 font sizes wide.
  var legendElements: [DrawingElement] {
    guard let legend = axes.legend else { return [] }
    let entries = axes.marks.compactMap(\.legendEntry)
    guard !entries.isEmpty else { return [] }
    let size = legend.fontSize
    let line = TextLine(size: size)
    let padding = 0.4 * size
    let sampleWidth = 2 * size
    let textGap = 0.8 * size
    let spacing = line.height + 0.5 * size
    let columns = min(max(legend.columns, 1), entries.count)
    let rows = (entries.count + columns - 1) / columns
    let columnWidths = (0..<columns).map { column in
      let labels = entries[
        min(column * rows, entries.count)..<min((column + 1) * rows, entries.count)
      ]
      return sampleWidth + textGap + (labels.map { line.width(of: $0.label) }.max() ?? 0)
    }
    let titleHeight = legend.title.isEmpty ? 0 : spacing
    let content = columnWidths.reduce(0, +) + 2 * size * Double(columns - 1)
    let width = max(content, line.width(of: legend.title)) + 2 * padding
    let height = titleHeight + Double(rows) * spacing - 0.5 * size + 2 * padding
    let placement = LegendPlacement(in: box, width: width, height: height, fontSize: size)
    let frame =
      legend.location == .best
      ? placement.best(avoiding: legendObstacles) : placement.rectangle(at: legend.location)
    var elements = legend.hasFrame ? [legendBox(frame, radius: 0.2 * size)] : []
    if !legend.title.isEmpty {
      let place = Point(frame.x + width / 2, frame.y + padding + line.ascent)
      elements.append(.text(Text(legend.title, at: place, size: size, anchor: .middle)))
    }
    var left = frame.x + padding
    for column in 0..<columns {
      for row in 0..<rows where column * rows + row < entries.count {
        let entry = entries[column * rows + row]
        let top = frame.y + padding + titleHeight + Double(row) * spacing
        elements += entry.sample(
          left: left,
          middle: top + line.ascent - 0.35 * size,
          width: sampleWidth,
          fontSize: size
        )
        let place = Point(left + sampleWidth + textGap, top + line.ascent)
        elements.append(.text(Text(entry.label, at: place, size: size)))
      }
      left += columnWidths[column] + 2 * size
    }
    return elements
  }

  private func legendBox(_ frame: Rectangle, radius: Double) -> DrawingElement {
    .path(
      Path([frame.roundedOutline(radius: radius)]),
      fill: Ink.ground.withOpacity(0.8),
      stroke: Stroke(Ink(204, 204, 204).withOpacity(0.8), width: 1, join: .round)
    )
  }

  /// What is drawn, as the legend's placement sees it.
  private var legendObstacles: LegendObstacles {
    var obstacles = LegendObstacles()
    for mark in axes.marks {
      switch mark {
      case .line(let line):
        let places = line.finitePoints.map { place($0) }
        obstacles.points += places
        if line.style != .none { obstacles.lines.append(places) }
      case .scatter(let scatter): obstacles.points += scatter.finitePoints.map { place($0) }
      case .bars(let bars):
        obstacles.areas += bars.rectangles.map { bar in
          frame(from: Point(bar.x, bar.y), to: Point(bar.x + bar.width, bar.y + bar.height))
        }
      case .area(let area):
        obstacles.points += area.parts.flatMap { $0.upper + $0.lower }.map { place($0) }
      case .segments(let segments):
        obstacles.lines += segments.segments.map { [place($0.start), place($0.end)] }
      case .errorBars(let errors):
        obstacles.points += errors.line.finitePoints.map { place($0) }
      case .image, .guide, .text: break
      }
    }
    return obstacles
  }

  /// The rectangle between two points in data coordinates.
  func frame(from corner: Point, to opposite: Point) -> Rectangle {
    let (first, second) = (place(corner), place(opposite))
    return Rectangle(
      left: min(first.x, second.x),
      top: min(first.y, second.y),
      right: max(first.x, second.x),
      bottom: max(first.y, second.y)
    )
  }
}
