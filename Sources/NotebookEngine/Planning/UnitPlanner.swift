package import CellSyntax
package import NotebookModel

/// Divides a lesson into units.
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
    notebook.frontMatter.parameters.map { DeclaredName(.variable, $0.name) }
  }

  /// The number of an item's line as people see it: in an included file it is that file's.
  func lineNumber(of item: CellItem, in cell: Int) -> Int {
    let position = notebook.cells[cell].lines[item.line - 1].position
    return notebook.sourceMap.origin(of: position).position.line
  }

  /// The units of the cells that are to be compiled, in the order of the lesson.
  ///
  /// A cell joins the unit before it where `UnitContents` allows it. A cell that may fail, must not run, or does not parse is
  /// a unit of its own.
  package func plan(_ division: UnitDivision = .merged) -> [UnitPlan] {
    var units: [UnitPlan] = []
    var random = SplitMix(state: division.seed)
    var imports: Set<String> = []
    var privateMembers: [String: Set<String>] = [:]
    /// The names of cells that may stop before these have values: who uses one begins a unit, which then need not run.
    var uncertain: Set<String> = []
    var open: UnitContents?
    for index in notebook.cells.indices where notebook.cells[index].isCompiled {
      let cell = parsedCells[index]
      if let role = soleRole(of: index) {
        units.append(UnitPlan(role: role, cells: [index]))
        open = nil
      } else if cell.mayUse(privateMembers) {
        // It sees more than a cell does elsewhere.
        units.append(UnitPlan(role: .run, cells: [index]))
        open = nil
      } else if var contents = open, division != .eachCell,
        contents.canTake(cell, afterImports: imports),
        notebook.optimizes(units[units.count - 1]) == notebook.cells[index].options.optimizes,
        uncertain.isDisjoint(with: cell.mentions.free), division == .merged || random.next() % 3 > 0
      {
        units[units.count - 1].cells.append(index)
        contents.add(cell)
        open = contents
      } else {
        units.append(UnitPlan(role: .run, cells: [index]))
        var contents = UnitContents(
          parameters: units.count(where: \.runs) == 1 ? parameterNames : []
        )
        contents.add(cell)
        open = contents
      }
      if units[units.count - 1].runs {
        imports.formUnion(cell.imports)
        privateMembers.merge(cell.privateMembers) { $0.union($1) }
        let names = cell.declarations.map(\.word)
        if units[units.count - 1].role == .guarded {
          uncertain.formUnion(names)
        } else {
          uncertain.subtract(names)
        }
      }
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

extension Notebook {
  /// Whether a unit is compiled to run fast: all of its cells ask for it, or none.
  ///
  /// One that may fail is not: fast code does not say why it traps.
  func optimizes(_ unit: UnitPlan) -> Bool {
    unit.role == .run && unit.cells.first.map { cells[$0].options.optimizes } ?? false
  }
}

extension UnitDivision {
  fileprivate var seed: UInt64 {
    if case .random(let seed) = self { seed } else { 0 }
  }
}

/// The generator SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
