internal import Wording

extension AreaMark {
  var kindName: String { "area plot" }

  var words: String {
    let kind = ink == nil ? "outline" : "area"
    let count = parts.reduce(0) { $0 + $1.upper.count }
    return "\(kind) over \(counted(count, "point"))" + Words.named(label)
  }

  func tabulate(in tables: inout PlotTables) {
    let upper = parts.flatMap(\.upper)
    let lower = parts.flatMap(\.lower)
    guard lower.count == upper.count, upper.count <= tables.detail.points else {
      return tables.add(upper)
    }
    let keys = tables.x.keys(of: upper.map(\.x))
    let name = tables.columnName(tables.yName)
    for (side, points) in [("from", lower), ("to", upper)] where !points.isEmpty {
      let texts = tables.y.texts(of: points.map(\.y))
      tables.add(texts, named: "\(name) \(side)", over: keys, tables.xName)
    }
  }
}
