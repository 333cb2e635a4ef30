extension GuideMark {
  var kindName: String { "reference line" }

  var words: String {
    let kind = width == nil ? "band" : "line"
    let place = width == nil ? "from \(Words.span(range))" : "at \(Words.number(range.start))"
    return (direction == .vertical ? "vertical " : "horizontal ") + "\(kind) \(place)"
      + Words.named(label)
  }

  /// Bands without a name are.
  var isShade: Bool { width == nil && label == nil }

  func tabulate(in tables: inout PlotTables) {
    guard !isShade else { return }
    let axis = direction == .vertical ? tables.xName : tables.yName
    let value = range.start == range.end ? Words.number(range.start) : Words.span(range)
    tables.add(summary: [tables.seriesName, axis, value], ["series", "axis", "value"])
  }
}
