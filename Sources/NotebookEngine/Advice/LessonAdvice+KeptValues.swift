internal import CellSyntax
internal import NotebookModel
internal import Wording

extension LessonAdvice {
  /// A name that is declared again.
  private struct Redeclaration {
    var name: DeclaredName
    /// The item that declares it again.
    var cell: Int
    var item: CellItem
    /// The cell with the declaration before, and its line in that cell.
    var older: (cell: Int, line: Int)
  }

  /// Names that are declared again while code of earlier cells goes on with the old value, and is used.
  var keptValues: [Diagnostic] {
    let redeclarations = redeclarations
    if redeclarations.isEmpty { return [] }
    let codes = Dictionary(
      uniqueKeysWithValues: runningCells.map { ($0, LaterCode.all(in: notebook.cells[$0].code)) }
    )
    return redeclarations.compactMap { warning(about: $0, codes) }
  }

  private var redeclarations: [Redeclaration] {
    var found: [Redeclaration] = []
    var earlier: [Int] = []
    for cell in runningCells {
      for item in parsedCells[cell].items {
        for name in item.declarations where name.kind == .variable || name.kind == .function {
          guard let older = lastDeclaration(of: name, in: earlier) else { continue }
          found.append(Redeclaration(name: name, cell: cell, item: item, older: older))
        }
      }
      earlier.append(cell)
    }
    return found
  }

  private func lastDeclaration(of name: DeclaredName, in earlier: [Int]) -> (cell: Int, line: Int)?
  {
    for cell in earlier.reversed() {
      for item in parsedCells[cell].items.reversed()
      where item.declarations.contains(where: { $0.collides(with: name) }) {
        return (cell, item.line)
      }
    }
    return nil
  }

  private func warning(about new: Redeclaration, _ codes: [Int: [LaterCode]]) -> Diagnostic? {
    let name = new.name.word
    var keeping: [String] = []
    var again: [String] = []
    for cell in runningCells where cell >= new.older.cell && cell < new.cell {
      for (index, item) in (codes[cell] ?? []).enumerated()
      where !item.names.contains(name) && item.mayKeep(name) {
        let way = way(from: (cell, index), of: new, codes)
        if way.isEmpty { continue }
        keeping.append("\(title(of: item)) of line \(line(item.line, in: cell))")
        again += way.filter { !again.contains($0) }
      }
    }
    if keeping.isEmpty { return nil }
    let keeps = keeping.count == 1 ? "keeps" : "keep"
    let declared = again.filter { !$0.hasPrefix(KeptCode.extensionMark) }
    let moved = again.filter { $0.hasPrefix(KeptCode.extensionMark) }
      .map { "the extension of `\($0.dropFirst(KeptCode.extensionMark.count))`" }
    var help: [String] = []
    if !declared.isEmpty {
      help.append("declare \(listed(declared.map { "`\($0)`" })) again below this line")
    }
    if !moved.isEmpty { help.append("move \(listed(moved)) below this line") }
    return Diagnostic(
      .warning,
      "`\(name)` is declared again, but \(listed(keeping)) \(keeps) the `\(name)` of line \(line(new.older.line, in: new.older.cell))",
      at: position(line: new.item.line, column: new.item.column, in: new.cell),
      help: help.joined(separator: ", and ")
        + (new.name.kind == .variable ? ", or make `\(name)` a `var` and assign to it" : "")
    )
  }

  private func title(of item: LaterCode) -> String {
    let name = item.names.first ?? item.stored.keys.min() ?? ""
    return item.kind == .extension ? "the extension of `\(name)`" : "`\(name)`"
  }

  /// From the code of an item to what runs it behind the new declaration; empty where nothing does.
  private func way(
    from root: (cell: Int, item: Int),
    of new: Redeclaration,
    _ codes: [Int: [LaterCode]]
  ) -> [String] {
    var kept = KeptCode(keepers: Set(codes.values.joined().flatMap(\.keepers)))
    for cell in runningCells {
      let items = codes[cell] ?? []
      kept.read(items, in: cell, keeping: cell == root.cell ? (new.name.word, root.item) : nil)
      guard cell >= new.cell else { continue }
      for item in items
      where cell > new.cell || (item.line, item.column) > (new.item.line, new.item.column) {
        if kept.carrier(of: item.uses) != nil { return kept.way(to: item.uses) }
      }
    }
    return []
  }
}

extension LaterCode {
  /// Whether code that it leaves for later may use a name.
  fileprivate func mayKeep(_ name: String) -> Bool {
    body.names.contains(name) || members.contains { $0.uses.names.contains(name) }
      || stored.values.contains { $0.kept { _ in true }.closures.names.contains(name) }
  }
}
