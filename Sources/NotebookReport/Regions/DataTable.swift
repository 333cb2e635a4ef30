internal import HTMLTree

/// Numbers that a cell shows, or those behind a figure: tables from comma-separated text.
///
/// A first record of one field, before longer ones, is the caption; the next holds the names of the columns, and
/// each record begins with the name of its row.
struct DataTable {
  private let tables: [[[String]]]
  /// What the tables are called for those who do not see where they stand.
  private let name: String

  init(csv: [UInt8], name: String) {
    tables = CSVReader.tables(in: csv)
    self.name = name
  }

  /// The tables, each in a box in which a wide one scrolls.
  var nodes: [HTMLNode] {
    tables.map { table in
      .element(
        "div",
        ["class": "numbers", "tabindex": "0", "role": "group", "aria-label": name],
        [Self.table(table)]
      )
    }
  }

  /// The tables behind a line that opens them; nothing where there are none.
  var details: [HTMLNode] {
    if tables.isEmpty { return [] }
    return [
      .element("details", ["class": "data"], [.element("summary", [:], "Data")] + nodes)
    ]
  }

  /// The caption, the names of the columns and the rows of a table.
  static func parts(
    of records: [[String]]
  ) -> (caption: String?, header: [String]?, rows: ArraySlice<[String]>) {
    var rest = records[...]
    let hasCaption = records.count > 1 && records[0].count == 1 && records[1].count > 1
    let caption = hasCaption ? rest.popFirst()?[0] : nil
    let header = rest.popFirst()
    return (caption, header, rest)
  }

  private static func table(_ records: [[String]]) -> HTMLNode {
    let table = parts(of: records)
    var children: [HTMLNode] = []
    if let caption = table.caption { children.append(.element("caption", [:], caption)) }
    if let header = table.header {
      let cells = header.map { name in
        name.isEmpty
          ? HTMLNode.element("td") : HTMLNode.element("th", ["scope": "col"], name)
      }
      children.append(.element("thead", [:], [.element("tr", [:], cells)]))
    }
    children.append(.element("tbody", [:], table.rows.map(row)))
    return .element("table", [:], children)
  }

  private static func row(_ record: [String]) -> HTMLNode {
    let name = record.prefix(1).map { HTMLNode.element("th", ["scope": "row"], $0) }
    return .element("tr", [:], name + record.dropFirst().map { .element("td", [:], $0) })
  }
}
