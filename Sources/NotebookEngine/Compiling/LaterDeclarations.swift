internal import CellSyntax
internal import NotebookModel

/// Says of a name that the compiler does not know that a later cell declares it.
package struct LaterDeclarations {
  private let planner: UnitPlanner

  /// Looks at the cells of `planner`'s lesson.
  package init(planner: UnitPlanner) { self.planner = planner }

  /// The help for a message about a cell: where below the cell the missing name stands.
  package func help(for message: CompilerMessage, in cell: Int) -> String? {
    guard message.severity == .error, let name = Self.missingName(in: message.text) else {
      return nil
    }
    for later in planner.notebook.cells.indices
    where later > cell && planner.notebook.cells[later].runs {
      let parsed = planner.parsedCells[later]
      for item in parsed.items {
        let isDeclared =
          item.declarations.contains { $0.word == name }
          || item.extension?.members.contains(name) ?? false
        guard isDeclared else { continue }
        return
          "\(name) is declared later, in line \(planner.lineNumber(of: item, in: later)): "
          + "a cell sees what stands above it"
      }
    }
    return helpOfCellThatDoesNotRun(name, besides: cell)
  }

  /// A name that only such a cell declares.
  private func helpOfCellThatDoesNotRun(_ name: String, besides cell: Int) -> String? {
    for other in planner.notebook.cells.indices
    where other != cell && !planner.notebook.cells[other].runs {
      guard
        let item = planner.parsedCells[other].items.first(where: {
          $0.declarations.contains { $0.word == name }
        })
      else { continue }
      let reason = planner.notebook.cells[other].reasonNotToRun
      return
        "\(name) is declared in line \(planner.lineNumber(of: item, in: other)), in a cell that does not run: "
        + "leave out its `\(reason)`"
    }
    return nil
  }

  /// The name that the compiler looked for.
  private static func missingName(in text: String) -> String? {
    let patterns = [
      #/cannot find (?:operator |type )?'([^']+)' in scope/#,
      #/'([^']+)' is not a (?:prefix|postfix|binary) (?:unary )?operator/#,
      #/has no (?:static |dynamic )?member '([^'(]+)/#,
    ]
    for pattern in patterns {
      if let match = text.firstMatch(of: pattern) { return String(match.1) }
    }
    return nil
  }
}

extension Cell {
  /// Whether what it declares is there for other cells.
  fileprivate var runs: Bool { isCompiled && (mode == .run || mode == .shouldPanic) }

  /// The word that keeps it from running.
  fileprivate var reasonNotToRun: String {
    switch mode {
    case .compileOnly: "no_run"
    case .compileFail: "compile_fail"
    case .ignore: "ignore"
    default: "eval: false"
    }
  }
}
