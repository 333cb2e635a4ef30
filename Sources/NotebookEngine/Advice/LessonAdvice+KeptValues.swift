internal import CellSyntax
internal import NotebookModel

extension LessonAdvice {
  /// Names that are declared again while functions of earlier cells go on with the old value, and are used.
  var keptValues: [Diagnostic] {
    var warnings: [Diagnostic] = []
    var earlier: [Int] = []
    for cell in runningCells {
      for item in parsedCells[cell].items {
        for name in item.declarations where name.kind == .variable || name.kind == .function {
          guard let older = lastDeclaration(of: name, before: cell, in: earlier),
            let kept = keptCode(of: name.word, from: older.cell, in: earlier, before: cell)
          else { continue }
          let place = line(kept.code.line, in: kept.cell)
          warnings.append(
            Diagnostic(
              .warning,
              "`\(name.word)` is declared again, but `\(kept.code.names[0])` of line \(place) keeps the `\(name.word)` of line \(line(older.line, in: older.cell))",
              at: position(line: item.line, column: item.column, in: cell),
              help: name.kind == .variable
                ? "declare `\(kept.code.names[0])` again below this line, or make `\(name.word)` a `var` and assign to it"
                : "declare `\(kept.code.names[0])` again below this line"
            )
          )
        }
      }
      earlier.append(cell)
    }
    return warnings
  }

  private func lastDeclaration(
    of name: DeclaredName,
    before cell: Int,
    in earlier: [Int]
  ) -> (cell: Int, line: Int)? {
    for cell in earlier.reversed() {
      for item in parsedCells[cell].items.reversed()
      where item.declarations.contains(where: { $0.collides(with: name) }) {
        return (cell, item.line)
      }
    }
    return nil
  }

  /// The first code that uses the old `name` itself and runs, by itself or through other code, in `cell` or below.
  private func keptCode(
    of name: String,
    from first: Int,
    in earlier: [Int],
    before cell: Int
  ) -> (cell: Int, code: LastingCode)? {
    let cells = earlier.filter { $0 >= first }
    let codes = cells.flatMap { cell in parsedCells[cell].lastingCode.map { (cell: cell, code: $0) }
    }
    return codes.first { kept in
      guard kept.code.uses.contains(name) else { return false }
      var affected = Set(kept.code.names)
      var grows = true
      while grows {
        let more = codes.filter { !$0.code.uses.isDisjoint(with: affected) }.flatMap(\.code.names)
        grows = !affected.isSuperset(of: more)
        affected.formUnion(more)
      }
      // What is declared again by then is another.
      for later in earlier where later > kept.cell {
        affected.subtract(parsedCells[later].declarations.map(\.word))
      }
      for later in runningCells where later >= cell {
        affected.subtract(parsedCells[later].declarations.map(\.word))
        if !parsedCells[later].mentions.all.isDisjoint(with: affected) { return true }
      }
      return false
    }
  }
}
