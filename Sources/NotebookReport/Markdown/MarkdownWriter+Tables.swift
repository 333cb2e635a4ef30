import NotebookModel

extension MarkdownWriter {
  /// A pipe table below its caption.
  mutating func table(_ table: Table, label: String?, number: Int) -> [String] {
    var caption: [String] = []
    if table.isNumbered(label: label) {
      caption = self.caption("Table \(number)", table.caption)
      caption[0] = anchor(label) + caption[0]
    }
    let marks = table.alignments.map { alignment in
      switch alignment {
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      case nil: "---"
      }
    }
    text.isInTable = true
    defer { text.isInTable = false }
    let rows = ([table.header] + table.rows).map { row in row.map { line($0) } }
    return Self.joined([caption, Self.pipeTable(rows, marks)])
  }

  /// Tables of comma-separated text, whose first record may be a caption.
  func tables(csv: [UInt8]) -> [String] {
    var text = text
    text.isInTable = true
    let tables = CSVReader.tables(in: csv).map { records in
      let table = DataTable.parts(of: records)
      let rows = (table.header.map { [$0] } ?? []) + table.rows
      let width = rows.map(\.count).max() ?? 0
      let cells = rows.map { row in
        row.map { text.escaped($0) } + Array(repeating: "", count: width - row.count)
      }
      let caption = table.caption.map { ["**\(self.text.escaped($0))**"] } ?? []
      return Self.joined([
        caption, Self.pipeTable(cells, Array(repeating: "---", count: width)),
      ])
    }
    return Self.joined(tables)
  }

  /// The rows, the first of which is the head; pipes of their texts are escaped here.
  private static func pipeTable(_ rows: [[String]], _ marks: [String]) -> [String] {
    let lines = rows.map { row in
      "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    guard let head = lines.first else { return [] }
    return [head, "| " + marks.joined(separator: " | ") + " |"] + lines.dropFirst()
  }
}
