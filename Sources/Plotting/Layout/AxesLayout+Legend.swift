extension AxesLayout {
  /// The legend: a sample and the label of every mark that has one.
  ///
  /// Distances are Matplotlib's shares of the font size: 0.4 inside the box, 0.5 between rows, 0.8 between sample and
  /// label, 2 between columns; a sample is 2 font sizes wide.
  var legendElements: [DrawingElement] {
    guard let legend = axes.legend else { return [] }
    let entries = axes.marks.compactMap {
      ($0.content as? any LabeledMark)?.legendEntry
    }
    guard !entries.isEmpty else { return [] }
    let size = legend.fontSize
    let line = TextLine(size: size)
    let padding = 0.4 * size
    let sampleWidth = 2 * size
    let textGap = 0.8 * size
    let gap = 0.5 * size
    let columnCount = min(max(legend.columns, 1), entries.count)
    let rows = (entries.count + columnCount - 1) / columnCount
    let columns = (0..<columnCount).map { column in
      entries[min(column * rows, entries.count)..<min((column + 1) * rows, entries.count)]
    }
    let columnWidths = columns.map { labels in
      sampleWidth + textGap + (labels.map { line.width(ofLinesIn: $0.label) }.max() ?? 0)
    }
    func height(of text: String) -> Double {
      line.height(ofLines: TextLine.lines(of: text).count)
    }
    let columnHeights = columns.map { column in
      column.map { height(of: $0.label) + gap }.reduce(0, +)
    }
    let titleHeight = legend.title.isEmpty ? 0 : height(of: legend.title) + gap
    let content = columnWidths.reduce(0, +) + 2 * size * Double(columnCount - 1)
    let width = max(content, line.width(ofLinesIn: legend.title)) + 2 * padding
    let height = titleHeight + (columnHeights.max() ?? 0) - gap + 2 * padding
    let placement = LegendPlacement(in: box, width: width, height: height, fontSize: size)
    let frame =
      legend.location == .best
      ? placement.best(avoiding: legendObstacles) : placement.rectangle(at: legend.location)
    var elements = legend.hasFrame ? [legendBox(frame, radius: 0.2 * size)] : []
    let title = Label(legend.title, size: size)
    elements += title.lines(below: frame.y + padding, middle: frame.x + width / 2)
      .map { .text($0) }
    var left = frame.x + padding
    for (column, columnWidth) in zip(columns, columnWidths) {
      var top = frame.y + padding + titleHeight
      for entry in column {
        elements += entry.sample(
          left: left,
          middle: entry.baseline(below: top, line) - 0.35 * size,
          width: sampleWidth,
          fontSize: size
        )
        for (index, text) in TextLine.lines(of: entry.label).enumerated() {
          let place = Point(
            left + sampleWidth + textGap,
            top + line.ascent + Double(index) * line.spacing
          )
          elements.append(.text(Text(text, at: place, size: size)))
        }
        top += line.height(ofLines: TextLine.lines(of: entry.label).count) + gap
      }
      left += columnWidth + 2 * size
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
    for mark in axes.marks { mark.content.obstruct(&obstacles, in: area) }
    return obstacles
  }
}

extension LegendEntry {
  /// The baseline that the sample stands on: that of the label's line, or the middle of several lines is half an
  /// ascent above it.
  fileprivate func baseline(below top: Double, _ line: TextLine) -> Double {
    let count = TextLine.lines(of: label).count
    return count < 2
      ? top + line.ascent : top + (line.height(ofLines: count) + line.ascent) / 2
  }
}
