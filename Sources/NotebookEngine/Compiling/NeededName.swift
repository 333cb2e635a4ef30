internal import CellSyntax
internal import NotebookModel

/// A name that a unit takes from an earlier cell which may have stopped before the name had its value.
struct NeededName: Sendable {
  /// As the unit says it.
  var name: String
  /// The cell that declares it.
  var owner: Int
  /// The line of that cell's code, from 1, in which it gets its value, or a variable does that it uses as a function.
  var line: Int
  /// Where the unit says it first.
  var use: CodePosition

  /// The names that `plan` takes from cells that may fail.
  static func all(
    in plan: UnitPlan,
    of planner: UnitPlanner,
    after predecessors: [CompiledUnit]
  ) -> [NeededName] {
    var needed: [NeededName] = []
    for cell in plan.cells where predecessors.contains(where: \.mayStop) {
      let parsed = planner.parsedCells[cell]
      let old = Set(parsed.items.compactMap(\.binding).flatMap(\.oldNames))
      let own = Set(
        plan.cells.prefix { $0 <= cell }.flatMap { planner.parsedCells[$0].declarations }.map(
          \.name
        )
      )
      .subtracting(old)
      for name in parsed.mentions.free.subtracting(own).sorted() {
        let unit = predecessors.last { unit in unit.declarations.contains { $0.word == name } }
        guard let unit, unit.mayStop, let owner = unit.cells.first else { continue }
        needed += values(behind: [name], of: owner, saidAs: name, in: cell, planner)
      }
      needed += members(of: cell, planner, predecessors)
    }
    return needed
  }

  /// What a cell uses of extensions, whose members are said without the type that they extend.
  private static func members(
    of cell: Int,
    _ planner: UnitPlanner,
    _ predecessors: [CompiledUnit]
  ) -> [NeededName] {
    let mentions = planner.parsedCells[cell].mentions.all
    return predecessors.filter(\.mayStop).compactMap(\.cells.first).flatMap { owner in
      planner.parsedCells[owner].lastingCode.flatMap { code -> [NeededName] in
        guard let name = code.members.intersection(mentions).min() else { return [] }
        return values(behind: code.uses, of: owner, saidAs: name, in: cell, planner)
      }
    }
  }

  /// What `cell` needs of `owner` where it says `name`, behind which these names of `owner` stand.
  private static func values(
    behind names: Set<String>,
    of owner: Int,
    saidAs name: String,
    in cell: Int,
    _ planner: UnitPlanner
  ) -> [NeededName] {
    let use = CodePosition(cell: cell, firstPlace(of: name, in: planner.notebook.cells[cell]))
    return lines(behind: names, in: planner.parsedCells[owner]).map {
      NeededName(name: name, owner: owner, line: $0, use: use)
    }
  }

  /// The lines of a cell that give values to these names and to what they use as functions.
  private static func lines(behind first: Set<String>, in cell: ParsedCell) -> [Int] {
    var names = first
    var grows = true
    while grows {
      let more = cell.lastingCode.filter { !names.isDisjoint(with: $0.names) }.flatMap(\.uses)
      grows = !names.isSuperset(of: more)
      names.formUnion(more)
    }
    return cell.items.filter { item in
      item.isExecutable && item.declarations.contains { names.contains($0.word) }
    }.map(\.line)
  }

  /// Where a word stands first in a cell's code, outside of strings and comments if it can be.
  private static func firstPlace(of name: String, in cell: Cell) -> CodePosition.Place {
    let code = CodeText(cell.lines.map(\.text))
    for lines in [code.masked, code.lines] {
      for (number, line) in zip(1..., lines) {
        for range in line.ranges(of: name) {
          let around = [line[..<range.lowerBound].last, line[range.upperBound...].first]
          let isWord = !around.contains {
            $0.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
          }
          guard isWord else { continue }
          let column = line.utf8.distance(from: line.startIndex, to: range.lowerBound) + 1
          return .code(CodePlace(line: number, column: column))
        }
      }
    }
    return .firstWord(line: 1)
  }
}
