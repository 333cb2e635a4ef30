internal import Wording

extension BarMark {
  var kindName: String { "bar chart" }

  var words: String { counted(rectangles.count, "bar") + Words.named(label) }

  func tabulate(in tables: inout PlotTables) {
    guard !rectangles.isEmpty else { return }
    let (axis, heading) = isHorizontal ? (tables.y, tables.yName) : (tables.x, tables.xName)
    let sides = rectangles.map { isHorizontal ? ($0.y, $0.height) : ($0.x, $0.width) }
    let lengths = rectangles.map { rectangle -> Double in
      let (start, length) =
        isHorizontal ? (rectangle.x, rectangle.width) : (rectangle.y, rectangle.height)
      return bases.contains(start) ? length : -length
    }
    if rectangles.count > tables.detail.bars { return tables.summarise(lengths, lengths.count) }
    let middles = axis.keys(of: sides.map { $0.0 + $0.1 / 2 })
    // Bars without gaps, those of a histogram, stand for intervals.
    let isHistogram =
      sides.count > 1 && axis.fixedTicks?.labels == nil
      && zip(sides, sides.dropFirst()).allSatisfy { bar, next in
        abs(bar.0 + bar.1 - next.0) <= 1e-9 * abs(bar.1)
      }
    let keys =
      isHistogram ? sides.map { Words.span(AxisInterval($0.0, $0.0 + $0.1)) } : middles
    tables.add(
      Words.numbers(lengths),
      named: tables.columnName(isHorizontal ? tables.xName : tables.yName),
      over: keys,
      heading
    )
  }
}
