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

  /// What is known of the mark whose data are added.
  struct Series {
    /// The kind of mark in a few words.
    let kind: String
    let label: String?
    let xRange: AxisInterval?
    let yRange: AxisInterval?
  }

  let x: AxisValue
  let y: AxisValue
  let detail: Detail
  /// The mark whose data are added.
  var series = Series(kind: "", label: nil, xRange: nil, yRange: nil)
  private var columns: [Columns] = []
  /// What is told of the marks that are not told point by point.
  private(set) var summaries: [PlotTable] = []

  init(x: AxisValue, y: AxisValue, _ detail: Detail) {
    self.x = x
    self.y = y
    self.detail = detail
  }

  /// What is told point by point.
  var pointwise: [PlotTable] { columns.map(\.table) }

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
