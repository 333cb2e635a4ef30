internal import CellSyntax
package import NotebookModel

extension LessonAdvice {
  /// Warnings for parameters, among those with these names, that a cell declares anew before any code has used them: what
  /// they are set to changes nothing.
  package func hiddenParameters(among names: [String]) -> [Diagnostic] {
    names.compactMap { name in
      for cell in runningCells {
        let parsed = parsedCells[cell]
        if let item = parsed.items.first(where: { $0.declarations.contains { $0.word == name } }) {
          // `let steps = steps * 2` is a use.
          if item.binding?.oldNames.contains(name) == true { return nil }
          return Diagnostic(
            .warning,
            "`-p \(name)` changes nothing, because `\(name)` is declared again here before it is used",
            at: position(line: item.line, column: item.column, in: cell),
            help: "take the declaration out, and the lesson has the value of its front matter"
          )
        }
        if parsed.mentions.all.contains(name) { return nil }
      }
      return nil
    }
  }
}
