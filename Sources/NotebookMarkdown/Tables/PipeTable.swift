import NotebookModel

/// A pipe table in the lines of a paragraph (GitHub Flavored Markdown 0.29, section 4.10), before its text is read.
struct PipeTable {
  /// The bytes of a row's cells, without their outer white space.
  typealias Row = [[UInt8]]

  /// How many lines of the paragraph stand before the head row.
  private(set) var leadingLines = 0
  private(set) var alignments: [Table.Alignment?] = []
  private(set) var header: Row = []
  private(set) var rows: [Row] = []
  /// How many cells each row has as it is written.
  private(set) var writtenCounts: [Int] = []
  /// What a last line `: caption` says.
  private(set) var caption: [UInt8]?

  /// Looks for a table in lines that are free of their containers' marks; `nil` when there is none.
  ///
  /// Rows have as many cells as the head: what is missing is empty, what is more is left out.
  init?(_ lines: [[UInt8]]) {
    guard let delimiter = lines.indices.dropFirst().first(where: { Self.isHead(lines, $0) }) else {
      return nil
    }
    leadingLines = delimiter - 1
    header = Self.cells(of: lines[delimiter - 1])
    alignments = Self.cells(of: lines[delimiter]).map(Self.alignment)
    for line in lines[(delimiter + 1)...] {
      if let text = Self.captionText(of: line) {
        caption = text
        break
      }
      let cells = Self.cells(of: line)
      let missing = max(0, header.count - cells.count)
      writtenCounts.append(cells.count)
      rows.append(Array(cells.prefix(header.count)) + Row(repeating: [], count: missing))
    }
  }

  /// The text of a line that begins with a colon and white space.
  static func captionText(of line: [UInt8]) -> [UInt8]? {
    guard line.first == UInt8(ascii: ":"), line.count > 1, line[1].isBlank else { return nil }
    return Array(line.dropFirst(1).drop { $0.isBlank })
  }

  /// Whether the line is a delimiter row that fits the line before it.
  private static func isHead(_ lines: [[UInt8]], _ index: Int) -> Bool {
    let line = lines[index]
    guard line.contains(UInt8(ascii: "|")),
      line.allSatisfy({ $0.isBlank || Array("|:-".utf8).contains($0) })
    else { return false }
    let cells = cells(of: line)
    return cells.allSatisfy { cell in
      var dashes = cell[...]
      if dashes.first == UInt8(ascii: ":") { dashes.removeFirst() }
      if dashes.last == UInt8(ascii: ":") { dashes.removeLast() }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
    } && Self.cells(of: lines[index - 1]).count == cells.count
  }

  private static func alignment(_ cell: [UInt8]) -> Table.Alignment? {
    switch (cell.first == UInt8(ascii: ":"), cell.last == UInt8(ascii: ":")) {
    case (true, true): .center
    case (true, false): .left
    case (false, true): .right
    case (false, false): nil
    }
  }

  /// Splits a row at its pipes; `\|` is a pipe in a cell's text, and so is every pipe in a code span, as in Pandoc.
  private static func cells(of line: [UInt8]) -> Row {
    var cells: Row = []
    var cell: [UInt8] = []
    var rest = line[..<line.trimmedEnd].drop { $0.isBlank }
    if rest.first == UInt8(ascii: "|") { rest.removeFirst() }
    var endsInPipe = false
    while let byte = rest.popFirst() {
      endsInPipe = false
      if byte == .backslash, rest.first == UInt8(ascii: "|") {
        rest.removeFirst()
        cell.append(UInt8(ascii: "|"))
      } else if byte == .backslash, rest.first == .backtick {
        rest.removeFirst()
        cell += [.backslash, .backtick]
      } else if byte == .backtick {
        cell += codeSpan(after: byte, &rest)
      } else if byte == UInt8(ascii: "|") {
        cells.append(trimmed(cell))
        cell = []
        endsInPipe = true
      } else {
        cell.append(byte)
      }
    }
    if !endsInPipe { cells.append(trimmed(cell)) }
    return cells
  }

  /// A code span from its first backtick on, with `\|` as a pipe, or the backticks alone where nothing closes them.
  private static func codeSpan(after first: UInt8, _ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let length = rest.leadingRun(of: first) + 1
    let ticks = [UInt8](repeating: first, count: length)
    rest = rest.dropFirst(length - 1)
    var content: [UInt8] = []
    var ahead = rest
    while let byte = ahead.popFirst() {
      if byte == first {
        let run = ahead.leadingRun(of: first) + 1
        ahead = ahead.dropFirst(run - 1)
        content += [UInt8](repeating: first, count: run)
        guard run == length else { continue }
        rest = ahead
        return ticks + content
      }
      let isEscape = byte == .backslash && ahead.first == UInt8(ascii: "|")
      if !isEscape { content.append(byte) }
    }
    return ticks
  }

  private static func trimmed(_ cell: [UInt8]) -> [UInt8] {
    Array(cell[..<cell.trimmedEnd].drop { $0.isBlank })
  }
}
