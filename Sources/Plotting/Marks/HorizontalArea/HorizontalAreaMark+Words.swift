extension HorizontalAreaMark {
  var kindName: String { "area plot" }

  var words: String { "horizontal \(area.words)" }

  /// Adds a row for each y, with the x values of both sides.
  func tabulate(in tables: inout PlotTables) {
    let first = area.parts.flatMap(\.upper)
    let second = area.parts.flatMap(\.lower)
    guard second.count == first.count, first.count <= tables.detail.points else {
      return tables.summarise(first.map(\.y), first.count)
    }
    let keys = tables.y.keys(of: first.map(\.y))
    let name = tables.columnName(tables.xName)
    for (side, points) in [("from", second), ("to", first)] where !points.isEmpty {
      let texts = tables.x.texts(of: points.map(\.x))
      tables.add(texts, named: "\(name) \(side)", over: keys, tables.yName)
    }
  }
}
