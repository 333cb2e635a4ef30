package import CellSyntax
package import NotebookModel

/// A run of consecutive cells that are compiled as one module, or a single cell that needs one of its own.
///
/// Without cells it holds the lesson's seed and parameters alone.
package struct UnitPlan: Hashable, Sendable {
  /// What becomes of the unit.
  package enum Role: Hashable, Sendable {
    /// Runs in the worker itself; its names stay visible.
    case run
    /// May fail: runs in a fork, so that the state before it survives.
    case guarded
    /// Compiled to see that it can be; never run.
    case compileOnly
    /// Must be refused by the compiler.
    case compileFail
  }

  /// A role other than `run` belongs to a unit of one cell.
  package var role: Role
  /// Indices into the notebook's cells.
  package var cells: [Int]

  /// Whether a worker loads it, and later units see its names.
  var runs: Bool { role == .run || role == .guarded }

  /// A unit of the cells at these indices.
  package init(role: Role, cells: [Int]) {
    self.role = role
    self.cells = cells
  }
}

/// Divides a lesson into as few units as its cells allow.
package struct UnitPlanner: Sendable {
  /// The lesson whose cells are planned.
  package let notebook: Notebook
  /// What the parser sees, `parsedCells[i]` for `notebook.cells[i]`.
  package let parsedCells: [ParsedCell]

  /// Parses the cells of `notebook`.
  package init(_ notebook: Notebook) {
    self.notebook = notebook
    parsedCells = notebook.cells.map { ParsedCell(parsing: $0.code) }
  }

  /// The names of the lesson's parameters, which the first unit that runs declares.
  var parameterNames: [DeclaredName] {
    notebook.frontMatter.parameters.map { DeclaredName(.var, $0.name) }
  }

  /// The units of the cells that are to be compiled, in the order of the lesson.
  ///
  /// A cell begins a new unit when it declares a name again, of whatever earlier unit: the module would refuse
  /// it, or earlier cells of the unit would see the new name instead of the old one; and when it declares a variable
  /// that an earlier cell of the unit has used, which would read it before it has a value. A cell that may fail,
  /// must not run, or does not parse is a unit of its own.
  package func plan() -> [UnitPlan] {
    var units: [UnitPlan] = []
    var names = parameterNames
    var isOpen = false
    var uses = NameUses()
    for index in notebook.cells.indices where notebook.cells[index].isCompiled {
      let declarations = parsedCells[index].declarations
      if let role = soleRole(of: index) {
        units.append(UnitPlan(role: role, cells: [index]))
        isOpen = false
        if units[units.count - 1].runs { names += declarations }
        continue
      }
      let redeclares = declarations.contains { new in names.contains { new.collides(with: $0) } }
      if isOpen, !redeclares, !uses.include(variableOf: declarations) {
        units[units.count - 1].cells.append(index)
      } else {
        units.append(UnitPlan(role: .run, cells: [index]))
        uses = NameUses()
      }
      isOpen = true
      uses.add(parsedCells[index])
      names += declarations
    }
    return units
  }

  /// The role of a cell that must stand alone, or `nil`.
  private func soleRole(of index: Int) -> UnitPlan.Role? {
    let cell = notebook.cells[index]
    switch cell.mode {
    case .compileOnly: return .compileOnly
    case .compileFail: return .compileFail
    case .shouldPanic: return .guarded
    case .run, .ignore:
      if cell.options.error { return .guarded }
      // What does not parse would swallow the cells after it.
      return parsedCells[index].hasSyntaxError ? .run : nil
    }
  }
}

extension Cell {
  /// Whether the compiler sees the cell.
  package var isCompiled: Bool { mode != .ignore && options.eval }
}
