internal import CellSyntax
internal import NotebookModel

/// What the compiler made of a part of a lesson, in the order of the lesson.
enum CompiledStep: Sendable {
  case willCompile(cells: Int)
  /// What the compiler warned of in a cell that it accepted.
  case warned(cell: Int, [CompilerMessage])
  /// A library that runs these cells; places in them are mapped by `columns`, and they use names of cells that may have stopped.
  case run(
    library: String,
    cells: [Int],
    isGuarded: Bool,
    columns: ColumnMap,
    needs: [NeededName]
  )
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
          try await hide(
            hidden,
            module: "\(ModuleName.prefix)\(count)",
            &predecessors,
            &feed
          )
        }
        count += 1
        feed.add(.willCompile(cells: unit.cells.count))
        let attempt: Attempt
        do throws(EngineError) {
          attempt = try await compile(
            unit,
            module: "\(ModuleName.prefix)\(count)",
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
                hasParameters: predecessors.isEmpty,
                declaringAgain: attempt.redeclared,
                valueless: attempt.valueless
              )
            )
          }
        case .refused(let messages):
          let cell = blamedCell(messages, unit)
          if unit.cells.count > 1 {
            pending = split(unit, at: cell) + pending
            continue
          }
          let leftOut = LeftOutCode(in: cell, of: planner.notebook, refusedWith: messages)
          let own =
            leftOut.map { [$0.message] }
            ?? helped(
              borderErrors(of: cell, predecessors).withoutBorder(messages.filter(\.isShown)),
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
      message.position?.cell
    }.min() ?? unit.cells[0]
  }

  /// The cells before the one that was refused, that one by itself, and those after it: alone it shows whether it is at
  /// fault, and if not, the lesson goes on.
  private func split(_ unit: UnitPlan, at cell: Int) -> [UnitPlan] {
    guard let place = unit.cells.firstIndex(of: cell) else { return [unit] }
    return [unit.cells[..<place], unit.cells[place...place], unit.cells[(place + 1)...]]
      .filter { !$0.isEmpty }.map { UnitPlan(role: .run, cells: Array($0)) }
  }
}
