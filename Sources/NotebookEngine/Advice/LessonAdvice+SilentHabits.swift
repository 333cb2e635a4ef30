internal import CellSyntax
internal import NotebookModel

extension LessonAdvice {
  /// Code that means something else in Python, and runs all the same.
  var silentHabits: [Diagnostic] {
    let operators = Set(parsedCells.flatMap(\.declarations).filter(\.isOperator).map(\.word))
    var names = Set(notebook.frontMatter.parameters.map(\.name))
    return runningCells.flatMap { cell -> [Diagnostic] in
      let found = SilentHabit.all(in: notebook.cells[cell].code, names: names)
      names.formUnion(parsedCells[cell].declarations.filter { $0.kind == .variable }.map(\.word))
      return found.compactMap { habit in
        if case .power = habit.kind, operators.contains("^") { return nil }
        let (message, help) = Self.words(for: habit.kind)
        let place = position(line: habit.line, column: habit.column, in: cell)
        return Diagnostic(.warning, message, at: place, help: help)
      }
    }
  }

  private static func words(for kind: SilentHabit.Kind) -> (message: String, help: String) {
    switch kind {
    case .integerDivision(let left, let right):
      (
        "`// \(right)` is a comment in Swift, and divides nothing",
        "write `\(left) / \(right)`, which gives a whole number for two `Int`; say a remark in words"
      )
    case .power(let left, let right):
      (
        "`\(left) ^ \(right)` combines the bits of both numbers, and is no power",
        right == "2"
          ? "write `\(left) * \(left)`"
          : "write `pow(\(left), \(right))` for `Double`, or multiply"
      )
    case .braces(let text, let name):
      (
        "`\(text)` stands for itself in a string: the value of `\(name)` is not put in",
        "write `\\(\(inside(text)))`"
      )
    }
  }

  /// What stands between the braces, without Python's format.
  private static func inside(_ braces: String) -> String {
    String(braces.dropFirst().dropLast().prefix { $0 != ":" })
  }
}
