internal import Wording

extension SegmentMark {
  var kindName: String { "line segments" }

  var words: String {
    let isVertical = direction == .vertical
    let kind = isVertical ? "vertical line" : "horizontal line"
    if let only = segments.first, segments.count == 1 {
      return "\(kind) at \(Words.number(isVertical ? only.start.x : only.start.y))"
        + Words.named(label)
    }
    let starts = Set(segments.map { isVertical ? $0.start.y : $0.start.x })
    if let start = starts.first, starts.count == 1, segments.count <= 12 {
      let places = segments.map { isVertical ? $0.end.y : $0.end.x }
      let told = Words.numbers([start] + places)
      let ends = Set(places).count == 1 ? told[1] : told.dropFirst().joined(separator: ", ")
      return counted(places.count, kind) + " from \(told[0]) to \(ends)"
        + Words.named(label)
    }
    return counted(segments.count, kind) + Words.named(label)
  }

  func tabulate(in tables: inout PlotTables) {
    guard !segments.isEmpty else { return }
    guard segments.count <= tables.detail.points else {
      return tables.summarise(segments.map { ($0.start.y + $0.end.y) / 2 }, segments.count)
    }
    let isVertical = direction == .vertical
    let places = segments.map { isVertical ? $0.start.x : $0.start.y }
    let keys = (isVertical ? tables.x : tables.y).keys(of: places)
    let name = tables.columnName(isVertical ? tables.yName : tables.xName)
    let starts = segments.map { isVertical ? $0.start.y : $0.start.x }
    let ends = segments.map { isVertical ? $0.end.y : $0.end.x }
    // Lines from 0 stand for the numbers at their ends, as bars do.
    let beginAtZero = starts.allSatisfy { $0 == 0 }
    let columns = beginAtZero ? [(name, ends)] : [("\(name) from", starts), ("\(name) to", ends)]
    let heading = isVertical ? tables.xName : tables.yName
    for (name, values) in columns {
      tables.add(Words.numbers(values), named: name, over: keys, heading)
    }
  }
}
