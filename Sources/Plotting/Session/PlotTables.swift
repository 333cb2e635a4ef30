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

/// The tables of one plot: series point by point, where they are short, and summaries of the others.
struct PlotTables {
  /// How much is told.
  enum Detail {
    case whole, summary

    /// The most points of a series that are told one by one.
    var points: Int { self == .whole ? 24 : 0 }
    /// The most bars.
    var bars: Int { self == .whole ? 40 : 0 }
  }

  /// One axis' values with what belongs to each of them; series over the same values share a table.
  private struct Columns {
    let heading: String
    let keys: [String]
    var columns: [(name: String, texts: [String])] = []

    var table: PlotTable {
      PlotTable(
        header: [heading] + columns.map(\.name),
        rows: keys.indices.map { index in [keys[index]] + columns.map { $0.texts[index] } }
      )
    }
  }

  let axes: AxesValue
  let detail: Detail
  private var columns: [Columns] = []
  /// What is told of the marks that are not told point by point.
  private(set) var summaries: [PlotTable] = []

  init(_ axes: AxesValue, _ detail: Detail) {
    self.axes = axes
    self.detail = detail
  }

  /// What is told point by point.
  var series: [PlotTable] { columns.map(\.table) }

  /// Adds a column of as many texts as there are keys, unless it is there already.
  mutating func add(_ texts: [String], named name: String, over keys: [String], _ heading: String) {
    var place = columns.firstIndex { $0.heading == heading && $0.keys == keys }
    if place == nil {
      place = columns.count
      columns.append(Columns(heading: heading, keys: keys))
    }
    guard let place, !columns[place].columns.contains(where: { $0 == (name, texts) }) else {
      return
    }
    let taken = Set(columns[place].columns.map(\.name))
    var number = 2
    var unique = name
    while taken.contains(unique) {
      unique = "\(name) \(number)"
      number += 1
    }
    columns[place].columns.append((unique, texts))
  }

  /// Adds a row to the summaries with these columns.
  mutating func add(summary row: [String], _ header: [String]) {
    summaries.add(PlotTable(header: header, rows: [row]))
  }
}

extension AxisValue {
  /// The label in one line, or `other` where there is none.
  func name(or other: String) -> String {
    label.text.isEmpty ? other : FigureDescription.oneLine(label.text)
  }

  /// The values as the ticks name them, where each has a tick with a text of its own, or else as numbers, of which
  /// different ones have different texts.
  func keys(of values: [Double]) -> [String] {
    names(of: values) ?? FigureDescription.keys(values)
  }

  /// The values as the ticks name them, where each has a tick with a text of its own, or else as numbers.
  func texts(of values: [Double]) -> [String] {
    names(of: values) ?? FigureDescription.numbers(values)
  }

  private func names(of values: [Double]) -> [String]? {
    let names = values.map { value -> String? in
      guard let ticks = fixedTicks, let labels = ticks.labels,
        let index = ticks.positions.firstIndex(of: value), labels.indices.contains(index)
      else { return nil }
      return FigureDescription.oneLine(labels[index])
    }
    let found = names.compactMap { $0 }
    return found.count == values.count ? found : nil
  }
}
