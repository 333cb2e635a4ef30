import NotebookModel

/// Reads the pipe table in a paragraph's lines, the text before it, and its caption.
struct TableReader {
  private let mask: TextMask
  private let table: PipeTable
  /// The paragraph's lines, free of their containers' marks, with their numbers.
  private let lines: [(number: Int, column: Int, text: [UInt8])]

  /// `nil` when the paragraph holds no table.
  init?(_ node: MarkdownNode, outline: MarkdownOutline, source: SourceText, mask: TextMask) {
    self.mask = mask
    let first = node.startLine
    let last = outline.lastLine(of: node, in: source)
    guard last > first else { return nil }
    // The first line's marks end where the paragraph begins; those of the others are quote marks.
    lines = (first...last).map { number in
      let line = mask.maskedSource.line(number)
      let start =
        number == first
        ? node.startColumn - 1 : line.prefix { $0.isBlank || $0 == UInt8(ascii: ">") }.count
      return (number, start, Array(line.dropFirst(start)))
    }
    guard let table = PipeTable(lines.map(\.text)) else { return nil }
    self.table = table
  }

  /// The paragraph before the table, if any, and the table.
  func blocks(range: SourceRange, _ register: inout TextRegister) -> [Block] {
    var blocks: [Block] = []
    if table.leadingLines > 0 {
      let before = lines.prefix(table.leadingLines)
      let text = Array(before.map(\.text).joined(separator: [UInt8.lineFeed]))
      let inlines = InlineText(mask: mask).inlines(of: text, at: range.start, &register).inlines
      let end = before.last.map {
        SourcePosition(line: $0.number, column: $0.column + $0.text.count)
      }
      blocks.append(Block(.paragraph(inlines), range: SourceRange(range.start, end ?? range.start)))
    }
    let head = lines[table.leadingLines]
    let start = SourcePosition(line: head.number, column: head.column + 1)
    let header = row(table.header, line: table.leadingLines, &register)
    var rows: [Table.Row] = []
    for (index, cells) in table.rows.enumerated() {
      let line = table.leadingLines + 2 + index
      rows.append(row(cells, line: line, &register))
      warnOfCellsLeftOut(of: index, line: line, &register)
    }
    var block = Block(
      .table(Table(alignments: table.alignments, header: header, rows: rows)),
      range: SourceRange(start, range.end)
    )
    if let caption = table.caption {
      block.addCaption(InlineText(mask: mask).inlines(of: caption, at: range.end, &register))
    }
    return blocks + [block]
  }

  private func warnOfCellsLeftOut(of row: Int, line: Int, _ register: inout TextRegister) {
    let count = table.writtenCounts[row]
    guard count > table.header.count else { return }
    register.diagnostics.append(
      Diagnostic(
        .warning,
        "row has \(count) cells, more than the \(table.header.count) of the table's head",
        at: SourcePosition(line: lines[line].number, column: lines[line].column + 1),
        help: "What is more is not shown; write `\\|` for a pipe that divides no cells"
      )
    )
  }

  private func row(_ cells: PipeTable.Row, line: Int, _ register: inout TextRegister) -> Table.Row {
    let place = SourcePosition(line: lines[line].number, column: lines[line].column + 1)
    var row: Table.Row = []
    for cell in cells {
      row.append(InlineText(mask: mask).inlines(of: cell, at: place, &register).inlines)
    }
    return row
  }
}

extension Block {
  /// Gives a table its caption, and the label at the caption's end.
  mutating func addCaption(_ caption: (inlines: [Inline], label: String?)) {
    guard case .table(var table) = kind else { return }
    table.caption = caption.inlines
    kind = .table(table)
    label = caption.label
  }
}
