internal import HTMLTree

extension TeXParser {
  /// A table between `\begin` and `\end`.
  mutating func parseEnvironment(at offset: Int) throws(TeXProblem) -> HTMLNode {
    let name = try parsePlainText("\\begin", at: offset)
    guard let layout = TableLayout(environment: name) else {
      throw TeXProblem(
        "`\(name)` is not an environment of formulas that is known",
        at: offset,
        help: "Known are " + TableLayout.names.map { "`\($0)`" }.joined(separator: ", ")
      )
    }
    if layout.readsCount { _ = try parsePlainText("\\begin{\(name)}", at: offset) }
    let columns =
      layout.readsColumns
      ? TableColumns(try parsePlainText("\\begin{\(name)}", at: offset)) : nil
    let rows = try parseRows(name, layout, at: offset)
    let table = layout.table(rows, columns, isScript: setting.style.inScript == .scriptScript)
    if layout.opening.isEmpty, layout.closing.isEmpty { return table }
    return .element(
      "mrow",
      [:],
      (layout.opening.isEmpty ? [] : [fence(layout.opening, "prefix")]) + [table]
        + (layout.closing.isEmpty ? [] : [fence(layout.closing, "postfix")])
    )
  }

  /// Rows of one cell each, for the limits of a sum.
  mutating func parseSubstack(at offset: Int) throws(TeXProblem) -> HTMLNode {
    guard tokens.peek() == .open else {
      throw TeXProblem(
        "`\\substack` has no braces behind it",
        at: offset,
        help: "Write its lines in braces: `\\substack{i<n\\\\j<n}`"
      )
    }
    let start = tokens.offset
    tokens.pop()
    var rows: [TableRow] = []
    repeat {
      rows.append(TableRow(cells: [try parseRow(style: .script)]))
    } while tokens.take(.newRow)
    guard tokens.take(.close) else { throw unclosed("{", at: start, closing: "}") }
    return TableLayout.substack.table(rows, nil, isScript: false)
  }

  private mutating func parseRows(
    _ name: String,
    _ layout: TableLayout,
    at offset: Int
  ) throws(TeXProblem) -> [TableRow] {
    var rows = [TableRow()]
    while true {
      if tokens.take(.command("hline")) {
        rows[rows.count - 1].linesAbove += 1
        continue
      }
      let column = rows[rows.count - 1].cells.count
      let start: MathAtom.Kind = layout.isAligned && column % 2 == 1 ? .implicit : .start
      rows[rows.count - 1].cells.append(try parseRow(after: start, style: layout.style))
      if tokens.take(.alignment) { continue }
      if tokens.take(.newRow) {
        tokens.takeBracketedLength()
        rows.append(TableRow())
        continue
      }
      let end = tokens.offset
      guard tokens.take(.command("end")) else {
        throw unclosed("\\begin{\(name)}", at: offset, closing: "\\end{\(name)}")
      }
      let ended = try parsePlainText("\\end", at: end)
      guard ended == name else {
        throw TeXProblem(
          "`\\end{\(ended)}` ends `\\begin{\(name)}`",
          at: end,
          help: "Write `\\end{\(name)}`"
        )
      }
      return rows
    }
  }
}
