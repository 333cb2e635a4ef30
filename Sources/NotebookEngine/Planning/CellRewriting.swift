internal import CellSyntax
internal import NotebookModel

/// What the code of a unit's cells has to say in other words to mean what it means in a lesson.
struct CellRewriting {
  /// Takes a variable of asynchronous top-level code off the main actor.
  static let isolation = "nonisolated(unsafe) "
  /// Begins the name that a `guard` or an `async let` binds in the place of the author's.
  static let prefix = "_spikenote_"

  private let planner: UnitPlanner
  private let predecessors: [CompiledUnit]
  /// The names of a `guard` or an `async let` that later cells use or earlier ones have, by cell.
  private var published: [Int: Set<String>] = [:]
  /// Whether the unit starts tasks with `async let` behind a `guard`.
  ///
  /// Swift 6.3 then writes into the module, but not into the object file, that functions between the two are `@Sendable`, so
  /// that no later unit would find them. Written down it is in both.
  private var marksFunctions = false

  init(_ plan: UnitPlan, of planner: UnitPlanner, after predecessors: [CompiledUnit]) {
    self.planner = planner
    self.predecessors = predecessors
    var hasGuard = false
    for binding in plan.cells.flatMap({ planner.parsedCells[$0].items.compactMap(\.binding) }) {
      if binding.kind == .guard { hasGuard = true }
      if case .asyncLet = binding.kind, hasGuard { marksFunctions = true }
    }
    for cell in plan.cells {
      let names = planner.parsedCells[cell].items.flatMap { item -> [String] in
        guard let binding = item.binding, binding.kind != .variable else { return [] }
        return binding.names.map(\.name)
      }
      if names.isEmpty { continue }
      published[cell] = Set(names).filter { name in
        owner(of: name) != nil
          || planner.notebook.cells.indices.contains { later in
            later > cell && planner.notebook.cells[later].isCompiled
              && planner.parsedCells[later].mentions.free.contains(name)
          }
      }
    }
  }

  /// The changes of a cell's lines.
  func edits(of cell: Int, isAsync: Bool) -> [SourceEdit] {
    let parsed = planner.parsedCells[cell]
    var edits = parsed.edits
    if marksFunctions, !parsed.hasSyntaxError {
      edits += parsed.items.filter(\.isPlainFunction).map {
        SourceEdit(CodePlace(line: $0.line, column: $0.column), inserting: "@Sendable ")
      }
    }
    for binding in parsed.items.compactMap(\.binding) where !parsed.hasSyntaxError {
      let names = published[cell] ?? []
      if isAsync, let place = binding.modifierPlace {
        edits.append(SourceEdit(place, inserting: Self.isolation))
      }
      let isRenamed = binding.kind != .variable
      for (name, places) in binding.oldReferences.sorted(by: { $0.key < $1.key })
      where !isRenamed || names.contains(name) {
        guard let module = owner(of: name) else { continue }
        edits += places.map { SourceEdit($0, inserting: module + ".") }
      }
      guard isRenamed else { continue }
      for name in binding.names.map(\.name) where names.contains(name) {
        edits += (binding.renamings[name] ?? []).map { SourceEdit($0, inserting: Self.prefix) }
        if let place = binding.shorthands[name] {
          let module = owner(of: name).map { $0 + "." } ?? ""
          edits.append(SourceEdit(place, inserting: " = \(module)\(name)"))
        }
      }
      if binding.kind == .guard {
        let text = binding.names.filter { names.contains($0.name) }.map { name in
          "; \(isAsync ? Self.isolation : "")\(declaration(of: name)) = \(Self.prefix)\(name.name)"
        }
        if !text.isEmpty { edits.append(SourceEdit(binding.end, inserting: text.joined())) }
      }
    }
    return edits
  }

  /// Declarations that stand behind the last line of a cell: the values of its `async let`s, where later cells use them.
  func linesBehind(_ cell: Int) -> [String] {
    planner.parsedCells[cell].items.compactMap(\.binding).flatMap { binding -> [String] in
      guard case .asyncLet(let canThrow) = binding.kind else { return [] }
      return binding.names.filter { published[cell]?.contains($0.name) ?? false }.map { name in
        "\(declaration(of: name)) = \(canThrow ? "try " : "")await \(Self.prefix)\(name.name)"
      }
    }
  }

  private func declaration(of name: CellBinding.Name) -> String {
    "\(name.isConstant ? "let" : "var") `\(name.name)`"
  }

  /// The module of the newest earlier unit that declares the name.
  private func owner(of name: String) -> String? {
    predecessors.last { unit in unit.declarations.contains { $0.name == name } }?.module
  }
}
