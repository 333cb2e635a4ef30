/// What is told of a mark that is a series of points.
extension PlotTables {
  var xName: String { x.name(or: "x") }
  var yName: String { y.name(or: "y") }

  /// The label, or the kind of mark.
  var seriesName: String { series.label.map(Words.oneLine) ?? series.kind }

  /// The label, or what the axis is called.
  func columnName(_ axis: String) -> String {
    series.label.map(Words.oneLine) ?? axis
  }

  /// Adds a row for each point that has a place.
  mutating func add(_ points: [Point]) {
    let count = points.count(where: \.isFinite)
    guard count > 0 else { return }
    if count > detail.points {
      return summarise(points.lazy.filter(\.isFinite).map(\.y), count)
    }
    let points = points.filter(\.isFinite)
    let keys = x.keys(of: points.map(\.x))
    let values = y.texts(of: points.map(\.y))
    // Single points are compared with one another.
    if points.count == 1 {
      return add(summary: [seriesName] + keys + values, ["series", xName, yName])
    }
    add(values, named: columnName(yName), over: keys, xName)
  }

  /// How many there are, where they reach, and the mean of `values`.
  mutating func summarise(_ values: some Sequence<Double>, _ count: Int) {
    let ends = [series.xRange, series.yRange].flatMap { range in
      range.map { Words.numbers([$0.start, $0.end]) } ?? ["", ""]
    }
    add(
      summary: [seriesName, "\(count)"] + ends + [mean(values)],
      ["series", "count"] + [xName, yName].flatMap { ["\($0) from", "\($0) to"] }
        + ["mean \(yName)"]
    )
  }

  private func mean(_ values: some Sequence<Double>) -> String {
    var sum = 0.0
    var count = 0
    for value in values where value.isFinite {
      sum += value
      count += 1
    }
    return count > 0 ? Words.number(sum / Double(count)) : ""
  }
}
