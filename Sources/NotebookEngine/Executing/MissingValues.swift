package import CellSyntax
package import NotebookModel

/// The names of cells that stopped before they had given them a value, and the code that uses these.
///
/// Their memory holds zeros, or what is left of a value: a cell that would read it must not run.
package struct MissingValues {
  /// A name that a cell uses, and the variable behind it that has no value.
  package struct Use: Hashable, Sendable {
    /// The cell that uses it.
    package var cell: Int
    package var name: String
    package var variable: String
    /// Where the cell uses the name, in the lesson.
    package var position: SourcePosition
    /// The cell that stopped.
    package var stoppedCell: Int
  }

  private struct Variable {
    var name: String
    var cell: Int
  }

  private let notebook: Notebook
  private let parsedCells: [ParsedCell]
  /// The variable without a value that is behind each name.
  private var missing: [String: Variable] = [:]
  /// The same for members of extensions, which are used without the name of their type.
  private var missingMembers: [String: Variable] = [:]

  package init(_ notebook: Notebook, _ parsedCells: [ParsedCell]) {
    self.notebook = notebook
    self.parsedCells = parsedCells
  }

  /// Takes that a cell stopped.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - place: The statement that it stopped in, where what was done before lasts; `nil` where nothing lasts.
  package mutating func stop(_ cell: Int, at place: SourcePosition?) {
    let lines = notebook.cells[cell].lines
    for item in parsedCells[cell].items where item.isExecutable {
      let line = lines.indices.contains(item.line - 1) ? lines[item.line - 1].position.line : 0
      if let place, line < place.line { continue }
      for name in item.declarations where name.kind == .variable {
        missing[name.word] = Variable(name: name.word, cell: cell)
      }
    }
    addCode(of: cell)
  }

  /// Takes that a cell has run to its end, or will: what it declares has a value.
  package mutating func run(_ cell: Int) {
    guard !missing.isEmpty else { return }
    for name in parsedCells[cell].declarations { missing[name.word] = nil }
    addCode(of: cell)
  }

  /// The first use of a name without a value in cells that run one after the other.
  package func use(in cells: [Int]) -> Use? {
    var values = self
    for cell in cells {
      if let use = values.use(in: cell) { return use }
      values.run(cell)
    }
    return nil
  }

  private func use(in cell: Int) -> Use? {
    guard !missing.isEmpty else { return nil }
    let parsed = parsedCells[cell]
    // `let x = x + 1` uses the older `x`.
    let old = parsed.items.flatMap { $0.binding?.oldNames ?? [] }
    let names = parsed.mentions.free.subtracting(parsed.declarations.map(\.word)).union(old)
      .intersection(missing.keys)
    let members = parsed.mentions.all.intersection(missingMembers.keys)
    guard
      let (name, place) = ParsedCell.firstPlace(
        of: names.union(members),
        in: notebook.cells[cell].code
      ),
      let variable = names.contains(name) ? missing[name] : missingMembers[name]
    else { return nil }
    return Use(
      cell: cell,
      name: name,
      variable: variable.name,
      position: notebook.cells[cell].position(of: .code(place)),
      stoppedCell: variable.cell
    )
  }

  /// Adds the functions and types of a cell that use names without a value.
  private mutating func addCode(of cell: Int) {
    var grows = true
    while grows {
      grows = false
      for code in parsedCells[cell].lastingCode {
        guard let variable = code.uses.sorted().compactMap({ missing[$0] }).first else {
          continue
        }
        for member in code.members where missingMembers[member] == nil {
          missingMembers[member] = variable
        }
        // The type that an extension is of exists without it.
        for name in code.names where code.members.isEmpty && missing[name] == nil {
          missing[name] = variable
          grows = true
        }
      }
    }
  }
}
