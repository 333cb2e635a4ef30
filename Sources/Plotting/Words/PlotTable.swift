/// A table of data: texts below the names of their columns.
struct PlotTable {
  var caption: String?
  var header: [String]
  var rows: [[String]]

  /// Caption, names of columns, rows.
  var records: [[String]] { (caption.map { [[$0]] } ?? []) + [header] + rows }

  func captioned(_ caption: String?) -> PlotTable {
    PlotTable(caption: caption, header: header, rows: rows)
  }

  /// With a column in front that says `value` in every row.
  func with(_ column: String, _ value: String) -> PlotTable {
    PlotTable(caption: caption, header: [column] + header, rows: rows.map { [value] + $0 })
  }
}

extension [PlotTable] {
  /// Adds the rows of `table` to the table with the same columns.
  mutating func add(_ table: PlotTable) {
    if let index = firstIndex(where: { $0.header == table.header }) {
      self[index].rows += table.rows
    } else {
      append(table)
    }
  }
}
