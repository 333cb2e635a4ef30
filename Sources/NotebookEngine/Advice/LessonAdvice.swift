internal import CellSyntax
package import NotebookModel

/// What a lesson's author may not have meant, though every cell runs: warnings of a run and of an acceptance.
///
/// A check has no need of them: it sees what comes out.
package struct LessonAdvice {
  let notebook: Notebook
  let parsedCells: [ParsedCell]
  /// The names of the normalisers of each cell.
  private let normalisers: [Set<String>]

  /// Reads the cells of `notebook`.
  ///
  /// - Parameters:
  ///   - notebook: The lesson.
  ///   - normalisers: The names of the normalisers that a cell with these options has.
  package init(_ notebook: Notebook, normalisers: (CellOptions) -> Set<String>) {
    self.notebook = notebook
    self.normalisers = notebook.cells.map { normalisers($0.options) }
    parsedCells = notebook.cells.map { ParsedCell(parsing: $0.code) }
  }

  /// The cells that run, in the order of the lesson.
  var runningCells: [Int] {
    notebook.cells.indices.filter { index in
      let cell = notebook.cells[index]
      return cell.isCompiled && [.run, .shouldPanic].contains(cell.mode)
    }
  }

  /// The warnings, in the order of the lesson.
  package var warnings: [Diagnostic] {
    (unsteadyOutputs + keptValues + silentHabits).sorted { left, right in
      guard let second = right.position else { return false }
      return left.position.map { $0 < second } ?? true
    }
  }

  /// The place in the lesson of a place in a cell's code.
  func position(line: Int, column: Int, in cell: Int) -> SourcePosition {
    notebook.cells[cell].position(of: .code(CodePlace(line: line, column: column)))
  }

  /// The number of that line as people see it.
  func line(_ line: Int, in cell: Int) -> Int {
    notebook.sourceMap.origin(of: position(line: line, column: 1, in: cell)).position.line
  }

  // MARK: - What differs from run to run

  private var unsteadyOutputs: [Diagnostic] {
    let declared = Set(parsedCells.flatMap(\.declarations).map(\.word))
    var outputs = UnsteadyOutputs(declared: declared)
    return runningCells.flatMap { index -> [Diagnostic] in
      let cell = notebook.cells[index]
      let found = outputs.read(cell.code, parsedCells[index])
      let isSeen = cell.options.output && cell.options.include
      let isOpen = cell.recording.map { RecordedDots.hasWildcard(in: $0.text) } ?? false
      guard isSeen, !isOpen else { return [] }
      let known = normalisers[index]
      var told: Set<String?> = []
      return found.compactMap { output in
        let name = output.source.normaliser
        // A normaliser of the author's may be meant for anything.
        let isMasked = known.contains { $0 == name || !Self.builtIn.contains($0) }
        guard !isMasked, told.insert(name).inserted else { return nil }
        return warning(output, in: index)
      }
    }
  }

  private static let builtIn: Set = ["time", "path", "address", "uuid", "size"]

  private func warning(_ output: UnsteadyOutput, in cell: Int) -> Diagnostic {
    let origin =
      output.name == output.source.name ? "" : ", which comes from `\(output.source.name)`,"
    let isInline = notebook.cells[cell].isInline
    return Diagnostic(
      .warning,
      "`\(output.name)`\(origin) differs from run to run, and the page shows it",
      at: position(line: output.line, column: output.column, in: cell),
      help: output.source.normaliser.map { name in
        isInline
          ? "mask it with `check: {normalise: \(name)}` in the front matter"
          : "mask it with `//| normalise: \(name)`"
      } ?? "leave it out, or mask it with a normaliser of your own in `normalisers.yml`"
    )
  }
}
