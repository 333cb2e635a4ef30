internal import Wording

extension ErrorBarMark {
  var kindName: String { "error bars" }

  var words: String {
    let count = line.points.count(where: \.isFinite)
    return "\(counted(count, "point")) with error bars" + Words.named(label)
  }

  func tabulate(in tables: inout PlotTables) {
    let points = line.points
    tables.add(line.finitePoints)
    guard points.count <= tables.detail.points, points.allSatisfy(\.isFinite) else { return }
    let keys = tables.x.keys(of: points.map(\.x))
    let name = tables.columnName(tables.yName)
    let sides: [(String, [Double])] = [
      ("\(tables.xName) from", horizontal.map(\.start.x)),
      ("\(tables.xName) to", horizontal.map(\.end.x)),
      ("\(name) from", vertical.map(\.start.y)),
      ("\(name) to", vertical.map(\.end.y)),
    ]
    for (name, values) in sides where !values.isEmpty && values.count == points.count {
      tables.add(Words.numbers(values), named: name, over: keys, tables.xName)
    }
  }
}
