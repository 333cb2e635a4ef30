internal import CellSyntax
internal import NotebookModel

extension CompilePipeline {
  struct Attempt {
    var module: String
    var columns: ColumnMap
    var outcome: CellCompiler.Outcome
    /// The variables of earlier units that it declares again.
    var redeclared: [String] = []
    /// The variables that have no value at its end.
    var valueless: [ValuelessVariable] = []
  }

  /// Compiles a unit, with accommodations where all that the compiler minds in it is due to the borders around it.
  func compile(
    _ unit: UnitPlan,
    module: String,
    after predecessors: [CompiledUnit]
  ) async throws(EngineError) -> Attempt {
    let reserved = ReservedNames.errors(in: unit, of: planner)
    if !reserved.isEmpty {
      return Attempt(module: module, columns: ColumnMap(), outcome: .refused(reserved))
    }
    var accommodations = Accommodations()
    /// What the cell was accepted with before it was to see private members.
    var beforeOpening: Accommodations?
    var isCompiledAsItIs = false
    let names = ValuelessNames(of: unit, planner, after: predecessors)
    var valueless: [ValuelessVariable] = []
    while true {
      let source = UnitSource(
        unit,
        of: planner,
        after: predecessors,
        accommodations: accommodations
      )
      let outcome: CellCompiler.Outcome
      do throws(EngineError) {
        outcome = try await compiler.compile(
          source,
          module: module,
          accommodations: accommodations,
          optimizes: planner.notebook.optimizes(unit)
        )
      } catch {
        guard case .compilerFailed(let output) = error else { throw error }
        if !accommodations.throwsInCalls,
          unit.cells.contains(where: { !planner.parsedCells[$0].throwEdits.isEmpty })
        {
          accommodations.throwsInCalls = true
          continue
        }
        guard unit.cells.count == 1, unit.role != .compileFail,
          let crash = CompilerCrash(output)
        else { throw error }
        outcome = .refused([crash.message(in: unit.cells[0])])
      }
      let keepsShared = accommodations.keepsSharedVariables
      let attempt = Attempt(
        module: module,
        columns: source.columns,
        outcome: outcome,
        redeclared: names.redeclared.map(\.name).filter {
          !keepsShared || !names.shared.contains($0)
        },
        valueless: valueless
      )
      guard case .refused(let messages) = outcome else {
        if !keepsShared, !names.shared.isEmpty {
          accommodations.keepsSharedVariables = true
          accommodations.checksValues = false
          continue
        }
        guard !isCompiledAsItIs, !accommodations.opensAccess else { return attempt }
        if inherits(unit, from: predecessors) {
          accommodations.opensAccess = true
          continue
        }
        guard unit.cells.count == 1,
          borderErrors(of: unit.cells[0], predecessors)
            .mayMeanPrivateMembers(after: accommodations)
        else { return attempt }
        beforeOpening = accommodations
        accommodations.opensAccess = true
        continue
      }
      // The check itself was refused, or could not be compiled: without it the unit is judged.
      if accommodations.checksValues, !names.candidates.isEmpty,
        messages.contains(where: { $0.severity == .error && $0.position == nil })
      {
        valueless = names.withoutValue(in: messages)
        accommodations.checksValues = false
        continue
      }
      if let former = beforeOpening {
        accommodations = former
        beforeOpening = nil
        isCompiledAsItIs = true
        continue
      }
      try checkThatLessonIsMeant(messages, unit)
      guard unit.cells.count == 1,
        let wider = borderErrors(of: unit.cells[0], predecessors)
          .accommodations(for: messages, after: accommodations)
      else { return attempt }
      accommodations = wider
    }
  }

  /// Compiles a unit without cells that hides functions of earlier ones.
  func hide(
    _ hidden: [DeclaredName],
    module: String,
    _ predecessors: inout [CompiledUnit],
    _ feed: inout StepFeed
  ) async throws(EngineError) {
    let plan = UnitPlan(role: .run, cells: [])
    let source = UnitSource(plan, of: planner, after: predecessors, hiding: hidden)
    let outcome = try await compiler.compile(
      source,
      module: module,
      accommodations: Accommodations()
    )
    // Where the older function cannot be declared again, the cell's own message says what is ambiguous.
    guard case .compiled = outcome else { return }
    let attempt = Attempt(module: module, columns: source.columns, outcome: outcome)
    addAccepted(plan, attempt, after: predecessors, to: &feed)
    predecessors.append(
      CompiledUnit(plan, of: planner, module: module, hasParameters: false, hiding: hidden)
    )
  }

  /// Whether the unit declares a class whose superclass is of an earlier unit.
  ///
  /// Swift 6.3 forgets overrides and inherited initialisers when three modules with internal classes inherit from each other,
  /// unless access control is off in the one of the subclass. What is private has been refused by then.
  func inherits(_ unit: UnitPlan, from predecessors: [CompiledUnit]) -> Bool {
    let earlier = Set(predecessors.flatMap(\.types).filter { $0.kind == .class }.map(\.path))
    let aliases = Set(predecessors.flatMap(\.declarations).filter { $0.kind == .type }.map(\.name))
      .subtracting(predecessors.flatMap(\.types).map(\.path))
    return unit.cells.flatMap { planner.parsedCells[$0].types }.contains { type in
      type.kind == .class
        && type.inherited.contains { name in
          let name = String(name.prefix { $0 != "<" })
          return earlier.contains(name) || aliases.contains(name)
        }
    }
  }

  func borderErrors(of cell: Int, _ predecessors: [CompiledUnit]) -> BorderErrors {
    BorderErrors(
      cell: planner.notebook.cells[cell],
      parsed: planner.parsedCells[cell],
      predecessors: predecessors,
      declaredSince: { unit in
        Set(
          predecessors.drop { $0.module != unit.module }.dropFirst().flatMap(\.declarations)
            .map(\.name) + planner.parsedCells[cell].declarations.map(\.name)
        )
      }
    )
  }

  /// Errors in the lines of our own are not the lesson's fault, except behind a brace that is never closed.
  func checkThatLessonIsMeant(
    _ messages: [CompilerMessage],
    _ unit: UnitPlan
  ) throws(EngineError) {
    let isAboutLesson = messages.contains { $0.severity == .error && $0.position != nil }
    guard isAboutLesson || unit.cells.contains(where: { planner.parsedCells[$0].hasSyntaxError })
    else {
      throw .compilerFailed(
        messages.map { "\($0.severity.rawValue): \($0.text)" }.joined(separator: "\n")
      )
    }
  }
}
