/// What a table says of marks that reach from one value to another.
extension PlotTables {
  mutating func add(_ bars: BarMark, of mark: Mark) {
    let rectangles = bars.rectangles
    guard !rectangles.isEmpty else { return }
    let (axis, heading) = bars.isHorizontal ? (axes.y, yName) : (axes.x, xName)
    let sides = rectangles.map { bars.isHorizontal ? ($0.y, $0.height) : ($0.x, $0.width) }
    let lengths = rectangles.map { rectangle -> Double in
      let (start, length) =
        bars.isHorizontal
        ? (rectangle.x, rectangle.width) : (rectangle.y, rectangle.height)
      return bars.bases.contains(start) ? length : -length
    }
    if rectangles.count > detail.bars { return summarise(lengths, lengths.count, of: mark) }
    let middles = axis.keys(of: sides.map { $0.0 + $0.1 / 2 })
    // Bars without gaps, those of a histogram, stand for intervals.
    let isHistogram =
      sides.count > 1 && axis.fixedTicks?.labels == nil
      && zip(sides, sides.dropFirst()).allSatisfy { bar, next in
        abs(bar.0 + bar.1 - next.0) <= 1e-9 * abs(bar.1)
      }
    let keys =
      isHistogram
      ? sides.map { FigureDescription.span(AxisInterval($0.0, $0.0 + $0.1)) } : middles
    add(
      FigureDescription.numbers(lengths),
      named: columnName(mark, bars.isHorizontal ? xName : yName),
      over: keys,
      heading
    )
  }

  mutating func add(_ area: AreaMark, of mark: Mark) {
    let upper = area.parts.flatMap(\.upper)
    let lower = area.parts.flatMap(\.lower)
    guard lower.count == upper.count, upper.count <= detail.points else {
      return add(upper, of: mark)
    }
    let keys = axes.x.keys(of: upper.map(\.x))
    let name = columnName(mark, yName)
    for (side, points) in [("from", lower), ("to", upper)] where !points.isEmpty {
      add(axes.y.texts(of: points.map(\.y)), named: "\(name) \(side)", over: keys, xName)
    }
  }

  mutating func add(_ lines: SegmentMark, of mark: Mark) {
    let segments = lines.segments
    guard !segments.isEmpty else { return }
    guard segments.count <= detail.points else {
      return summarise(segments.map { ($0.start.y + $0.end.y) / 2 }, segments.count, of: mark)
    }
    let isVertical = lines.direction == .vertical
    let places = segments.map { isVertical ? $0.start.x : $0.start.y }
    let keys = (isVertical ? axes.x : axes.y).keys(of: places)
    let name = columnName(mark, isVertical ? yName : xName)
    let starts = segments.map { isVertical ? $0.start.y : $0.start.x }
    let ends = segments.map { isVertical ? $0.end.y : $0.end.x }
    // Lines from 0 stand for the numbers at their ends, as bars do.
    let beginAtZero = starts.allSatisfy { $0 == 0 }
    let columns = beginAtZero ? [(name, ends)] : [("\(name) from", starts), ("\(name) to", ends)]
    for (name, values) in columns {
      add(
        FigureDescription.numbers(values),
        named: name,
        over: keys,
        isVertical ? xName : yName
      )
    }
  }

  mutating func add(_ errors: ErrorBarMark, of mark: Mark) {
    let points = errors.line.points
    add(errors.line.finitePoints, of: mark)
    guard points.count <= detail.points, points.allSatisfy(\.isFinite) else { return }
    let keys = axes.x.keys(of: points.map(\.x))
    let name = columnName(mark, yName)
    let sides: [(String, [Double])] = [
      ("\(xName) from", errors.horizontal.map(\.start.x)),
      ("\(xName) to", errors.horizontal.map(\.end.x)),
      ("\(name) from", errors.vertical.map(\.start.y)),
      ("\(name) to", errors.vertical.map(\.end.y)),
    ]
    for (name, values) in sides where !values.isEmpty && values.count == points.count {
      add(FigureDescription.numbers(values), named: name, over: keys, xName)
    }
  }
}
