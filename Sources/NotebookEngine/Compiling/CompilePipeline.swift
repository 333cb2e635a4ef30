internal import CellSyntax
internal import NotebookModel

/// What the compiler made of a part of a lesson, in the order of the lesson.
enum CompiledStep: Sendable {
  case willCompile(cells: Int)
  /// What the compiler warned of in a cell that it accepted.
  case warned(cell: Int, [CompilerMessage])
  /// A library that runs these cells; places in them are mapped by `columns`.
  case run(library: String, cells: [Int], isGuarded: Bool, columns: ColumnMap)
  /// The cell compiled, or failed to compile, as it was asked to, and is not run.
  case compiledAsExpected(cell: Int, [CompilerMessage])
  /// The compiler accepted a cell that it should have refused.
  case unexpectedlyCompiled(cell: Int)
  case refused(cell: Int, [CompilerMessage])
}

/// Compiles the units of a lesson one after the other, each seeing the names of those before it.
struct CompilePipeline {
  let planner: UnitPlanner
  let compiler: CellCompiler

  /// Compiles `plan` and feeds the steps as they are ready; ends after a cell that was refused and may not fail.
  func run(
    _ plan: [UnitPlan],
    into continuation: AsyncThrowingStream<CompiledStep, any Error>.Continuation
  ) async {
    var feed = StepFeed(continuation)
    var pending = withSetUp(plan)[...]
    var predecessors: [CompiledUnit] = []
    var count = 0
    do throws(EngineError) {
      while let unit = pending.popFirst() {
        guard !Task.isCancelled else { break }
        let hidden = HiddenFunctions.needed(before: unit, of: planner, after: predecessors)
        if !hidden.isEmpty {
          count += 1
          try await hide(hidden, module: "\(CellCompiler.modulePrefix)\(count)", &predecessors, &feed)
        }
        count += 1
        feed.add(.willCompile(cells: unit.cells.count))
        let attempt: Attempt
        do throws(EngineError) {
          attempt = try await compile(
            unit,
            module: "\(CellCompiler.modulePrefix)\(count)",
            after: predecessors
          )
        } catch {
          // What the compiler cannot digest at once, it may in pieces.
          guard case .compilerFailed = error, unit.cells.count > 1 else { throw error }
          pending = unit.cells.map { UnitPlan(role: unit.role, cells: [$0]) } + pending
          continue
        }
        switch attempt.outcome {
        case .compiled(let warnings):
          addWarnings(warnings, of: unit, to: &feed)
          addAccepted(unit, attempt, after: predecessors, to: &feed)
          if unit.runs {
            predecessors.append(
              CompiledUnit(
                unit,
                of: planner,
                module: attempt.module,
                hasParameters: predecessors.isEmpty
              )
            )
          }
        case .refused(let messages):
          let cell = blamedCell(messages, unit)
          if unit.cells.count > 1 {
            pending = split(unit, at: cell) + pending
            continue
          }
          let own = helped(
            messages.filter { $0.severity != .warning },
            cell,
            after: predecessors
          )
          if unit.role == .compileFail {
            feed.add(.compiledAsExpected(cell: cell, own))
          } else {
            feed.add(.refused(cell: cell, own))
            guard planner.notebook.cells[cell].options.error else { return await feed.finish() }
          }
        }
      }
      await feed.finish()
    } catch {
      await feed.finish(throwing: error)
    }
  }

  // MARK: - Compiling

  private struct Attempt {
    var module: String
    var columns: ColumnMap
    var outcome: CellCompiler.Outcome
  }

  /// Compiles a unit, with accommodations where all that the compiler minds in it is due to the borders around it.
  private func compile(
    _ unit: UnitPlan,
    module: String,
    after predecessors: [CompiledUnit]
  ) async throws(EngineError) -> Attempt {
    var accommodations = Accommodations()
    /// What the cell was accepted with before it was to see private members.
    var beforeOpening: Accommodations?
    var isCompiledAsItIs = false
    while true {
      let source = UnitSource(
        unit,
        of: planner,
        after: predecessors,
        accommodations: accommodations
      )
      let outcome = try await compiler.compile(
        source,
        module: module,
        accommodations: accommodations
      )
      let attempt = Attempt(module: module, columns: source.columns, outcome: outcome)
      guard case .refused(let messages) = outcome else {
        guard unit.cells.count == 1, !isCompiledAsItIs,
          borderErrors(of: unit.cells[0], predecessors)
            .mayMeanPrivateMembers(after: accommodations)
        else { return attempt }
        beforeOpening = accommodations
        accommodations.opensAccess = true
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
  private func hide(
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

  private func borderErrors(of cell: Int, _ predecessors: [CompiledUnit]) -> BorderErrors {
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
  private func checkThatLessonIsMeant(
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

  // MARK: - Steps

  private func addAccepted(
    _ unit: UnitPlan,
    _ attempt: Attempt,
    after predecessors: [CompiledUnit],
    to feed: inout StepFeed
  ) {
    switch unit.role {
    case .run, .guarded:
      let cells = predecessors.flatMap(\.cells) + unit.cells
      let imports = cells.flatMap { planner.parsedCells[$0].imports }
      let compiler = compiler
      feed.add { () async throws(EngineError) in
        .run(
          library: try await compiler.link(attempt.module, imports: imports),
          cells: unit.cells,
          isGuarded: unit.role == .guarded,
          columns: attempt.columns
        )
      }
    case .compileOnly: feed.add(.compiledAsExpected(cell: unit.cells[0], []))
    case .compileFail: feed.add(.unexpectedlyCompiled(cell: unit.cells[0]))
    }
  }

  private func addWarnings(
    _ warnings: [CompilerMessage],
    of unit: UnitPlan,
    to feed: inout StepFeed
  ) {
    for cell in unit.cells {
      let own = warnings.filter { message in
        message.position.map { self.cell(of: $0, in: unit) } == cell
          && !isAboutHiddenValue(message, in: cell)
      }
      if !own.isEmpty { feed.add(.warned(cell: cell, own)) }
    }
  }

  /// Whether the compiler misses a use of the value that the author has hidden behind a semicolon.
  private func isAboutHiddenValue(_ message: CompilerMessage, in cell: Int) -> Bool {
    guard let last = planner.parsedCells[cell].items.last, last.isHiddenValue,
      let position = message.position
    else { return false }
    let start = planner.notebook.cells[cell].lines[last.line - 1].position.line
    return position.line >= start && message.text.contains(" is unused")
  }

  private func helped(
    _ messages: [CompilerMessage],
    _ cell: Int,
    after predecessors: [CompiledUnit]
  ) -> [CompilerMessage] {
    let later = LaterDeclarations(planner: planner)
    let imports = (predecessors.flatMap(\.cells) + [cell]).flatMap {
      planner.parsedCells[$0].imports
    }
    return messages.map { message in
      var message = message
      message.help = later.help(for: message, in: cell)
      if message.help == nil,
        let missing = MissingImport(message, code: statement(at: message.position, in: cell)),
        !imports.contains(where: { $0.hasSuffix(" \(missing.module)") })
      {
        message.help = missing.help
      }
      return message
    }
  }

  /// The line of a cell at that place and the lines that continue it.
  private func statement(at position: SourcePosition?, in cell: Int) -> String? {
    let lines = planner.notebook.cells[cell].lines
    guard let line = position?.line,
      let start = lines.firstIndex(where: { $0.position.line == line })
    else { return nil }
    let next = planner.parsedCells[cell].items.map { $0.line - 1 }.first { $0 > start }
    return lines[start..<(next ?? lines.count)].map(\.text).joined(separator: "\n")
  }

  // MARK: - Units

  /// The plan, with a unit of its own for seed and parameters where they cannot stand in the first unit that runs:
  /// they must not die with the fork of a cell that may fail, and a cell may declare a parameter's name again.
  private func withSetUp(_ plan: [UnitPlan]) -> [UnitPlan] {
    guard let first = plan.firstIndex(where: \.runs) else { return plan }
    let redeclares = plan[first].cells.flatMap { planner.parsedCells[$0].declarations }
      .contains { name in planner.parameterNames.contains { name.collides(with: $0) } }
    guard plan[first].role == .guarded || redeclares else { return plan }
    return plan[..<first] + [UnitPlan(role: .run, cells: [])] + plan[first...]
  }

  /// The first cell with an error.
  private func blamedCell(_ messages: [CompilerMessage], _ unit: UnitPlan) -> Int {
    messages.filter { $0.severity == .error }.compactMap { message in
      message.position.map { cell(of: $0, in: unit) }
    }.min() ?? unit.cells[0]
  }

  /// The cell that a line belongs to; what is reported behind the end of a cell is about that cell.
  private func cell(of position: SourcePosition, in unit: UnitPlan) -> Int {
    unit.cells.last { planner.notebook.cells[$0].range.start.line <= position.line }
      ?? unit.cells[0]
  }

  /// The cells before the one that was refused, that one by itself, and those after it: alone it shows whether it is at
  /// fault, and if not, the lesson goes on.
  private func split(_ unit: UnitPlan, at cell: Int) -> [UnitPlan] {
    guard let place = unit.cells.firstIndex(of: cell) else { return [unit] }
    return [unit.cells[..<place], unit.cells[place...place], unit.cells[(place + 1)...]]
      .filter { !$0.isEmpty }.map { UnitPlan(role: .run, cells: Array($0)) }
  }
}
