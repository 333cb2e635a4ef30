internal import Wording

extension LineMark {
  var kindName: String { "line plot" }

  var words: String {
    let kind = style == .none ? "markers at" : "line through"
    return kind + " " + counted(points.count(where: \.isFinite), "point")
      + Words.named(label)
  }

  func tabulate(in tables: inout PlotTables) { tables.add(points) }
}
