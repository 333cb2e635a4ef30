internal import CellSyntax
internal import NotebookModel

/// The names that the lines between the cells use, and that a cell therefore cannot declare.
enum ReservedNames {
  /// Modules, by which those lines name the standard types, whatever a cell calls its own.
  private static let modules: Set = ["Swift", "SpikeKit"]
  private static let own: Set = [
    "_beginCell", "_reachStatement", "_atEndOfCell", "_endUnit", "_unit", "_cellValue",
    "_CellValue", "_seedLesson", "_setFigureSize", "_showAll", "_enterMainActor", "_describeErrors",
    "_readValues", "_throwError",
  ]

  /// Functions of C that are not in its library, but in what a program is linked with.
  private static let programs: Set = ["atexit", "at_quick_exit", "pthread_atfork"]

  /// What keeps the unit's cells from standing in a lesson, each at its line.
  static func errors(in unit: UnitPlan, of planner: UnitPlanner) -> [CompilerMessage] {
    declarations(in: unit, of: planner) + calls(in: unit, of: planner)
      + directives(in: unit, of: planner)
  }

  /// One error for each `#sourceLocation`: the places of all messages, and of what is reached, are those of the lesson.
  private static func directives(in unit: UnitPlan, of planner: UnitPlanner) -> [CompilerMessage] {
    unit.cells.flatMap { cell -> [CompilerMessage] in
      let code = CodeText(planner.notebook.cells[cell].lines.map(\.text))
      return code.masked.enumerated().compactMap { index, line in
        guard let place = line.firstRange(of: "#sourceLocation") else { return nil }
        return CompilerMessage(
          severity: .error,
          position: CodePosition(
            cell: cell,
            line: index + 1,
            column: line[..<place.lowerBound].utf8.count + 1
          ),
          text: "'#sourceLocation' would move the places of messages away from the lesson",
          help: "leave it out"
        )
      }
    }
  }

  /// One error for each cell that calls what only a program of its own has.
  private static func calls(in unit: UnitPlan, of planner: UnitPlanner) -> [CompilerMessage] {
    let declared = planner.parsedCells.flatMap(\.declarations).map(\.word)
    return unit.cells.flatMap { cell in
      programs.subtracting(declared).intersection(planner.parsedCells[cell].mentions.free).sorted()
        .compactMap { name -> CompilerMessage? in
          for (number, line) in zip(1..., planner.notebook.cells[cell].lines) {
            guard let place = line.text.firstRange(of: name) else { continue }
            let column = line.text[..<place.lowerBound].utf8.count + 1
            return CompilerMessage(
              severity: .error,
              position: CodePosition(cell: cell, line: number, column: column),
              text: "'\(name)' is for programs: the process of a lesson goes on behind its cells",
              help: "write what is to happen last at the end of the last cell, or in a `defer`"
            )
          }
          return nil
        }
    }
  }

  /// One error for each such name that the unit's cells declare, at its declaration.
  private static func declarations(in unit: UnitPlan, of planner: UnitPlanner) -> [CompilerMessage]
  {
    unit.cells.flatMap { cell in
      planner.parsedCells[cell].items.flatMap { item in
        item.declarations.compactMap { name -> CompilerMessage? in
          let word = name.word
          let isModule = modules.contains(word)
          let lines = planner.notebook.cells[cell].lines
          guard isModule || own.contains(word) || word == "~>>>" && name.kind == .operator,
            lines.indices.contains(item.line - 1)
          else { return nil }
          return CompilerMessage(
            severity: .error,
            position: CodePosition(cell: cell, line: item.line, column: item.column),
            text: isModule
              ? "'\(word)' is the name of a module that every lesson uses"
              : "'\(word)' is a name that the lines between the cells use",
            help: "choose another name"
          )
        }
      }
    }
  }
}
