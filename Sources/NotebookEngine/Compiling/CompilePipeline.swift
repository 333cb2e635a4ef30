internal import CellSyntax
internal import NotebookModel

/// What the compiler made of a part of a lesson, in the order of the lesson.
enum CompiledStep: Sendable {
  case willCompile(cells: Int)
  /// What the compiler warned of in a cell that it accepted.
  case warned(cell: Int, [CompilerMessage])
  /// A library that runs these cells.
  case run(library: String, cells: [Int], isGuarded: Bool)
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
    into feed: AsyncThrowingStream<CompiledStep, any Error>.Continuation
  ) async {
    var pending = withSetUp(plan)[...]
    var predecessors: [UnitSource.Predecessor] = []
    var count = 0
    do throws(EngineError) {
      while let unit = pending.popFirst() {
        guard !Task.isCancelled else { break }
        count += 1
        feed.yield(.willCompile(cells: unit.cells.count))
        let module = count == 1 ? "Lesson" : "Lesson\(count)"
        let imports =
          (predecessors.flatMap(\.imports)) + unit.cells.flatMap { planner.parsedCells[$0].imports }
        let outcome = try await compiler.compile(
          UnitSource(unit, of: planner, after: predecessors).text,
          module: module,
          imports: imports,
          linking: unit.runs
        )
        switch outcome {
        case .library(let library, let warnings):
          for cell in unit.cells {
            let own = warnings.filter { message in
              message.position.map { self.cell(of: $0, in: unit) } == cell
                && !isAboutHiddenValue(message, in: cell)
            }
            if !own.isEmpty { feed.yield(.warned(cell: cell, own)) }
          }
          feed.yield(accepted(unit, library))
          if unit.runs {
            predecessors.append(
              predecessor(unit, module: module, hasParameters: predecessors.isEmpty)
            )
          }
        case .refused(let messages):
          // Behind a brace that is never closed lies generated code.
          let isAboutLesson = messages.contains { $0.severity == .error && $0.position != nil }
          guard
            isAboutLesson || unit.cells.contains(where: { planner.parsedCells[$0].hasSyntaxError })
          else {
            throw .compilerFailed(
              messages.map { "\($0.severity.rawValue): \($0.text)" }.joined(separator: "\n")
            )
          }
          let (cell, own) = blame(messages, unit)
          if unit.role == .compileFail {
            feed.yield(.compiledAsExpected(cell: cell, own))
          } else if let (before, after) = split(unit, at: cell, own) {
            pending = [before, after] + pending
          } else {
            feed.yield(.refused(cell: cell, own))
            guard planner.notebook.cells[cell].options.error else { return feed.finish() }
          }
        }
      }
      feed.finish()
    } catch {
      feed.finish(throwing: error)
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

  private func accepted(_ unit: UnitPlan, _ library: String) -> CompiledStep {
    switch unit.role {
    case .run, .guarded: .run(library: library, cells: unit.cells, isGuarded: unit.role == .guarded)
    case .compileOnly: .compiledAsExpected(cell: unit.cells[0], [])
    case .compileFail: .unexpectedlyCompiled(cell: unit.cells[0])
    }
  }

  /// The plan, with a unit of its own for seed and parameters where they cannot stand in the first unit that runs:
  /// they must not die with the fork of a cell that may fail, and a cell may declare a parameter's name again.
  private func withSetUp(_ plan: [UnitPlan]) -> [UnitPlan] {
    guard let first = plan.firstIndex(where: \.runs) else { return plan }
    let redeclares = plan[first].cells.flatMap { planner.parsedCells[$0].declarations }
      .contains { name in planner.parameterNames.contains { name.collides(with: $0) } }
    guard plan[first].role == .guarded || redeclares else { return plan }
    return plan[..<first] + [UnitPlan(role: .run, cells: [])] + plan[first...]
  }

  private func predecessor(
    _ unit: UnitPlan,
    module: String,
    hasParameters: Bool
  ) -> UnitSource.Predecessor {
    UnitSource.Predecessor(
      module: module,
      names: (hasParameters ? planner.parameterNames : [])
        + unit.cells.flatMap { planner.parsedCells[$0].declarations },
      imports: unit.cells.flatMap { planner.parsedCells[$0].imports }
    )
  }

  /// The first cell with an error, and the messages about it: each error with the notes after it.
  private func blame(_ messages: [CompilerMessage], _ unit: UnitPlan) -> (
    cell: Int, [CompilerMessage]
  ) {
    var owners: [(cell: Int, message: CompilerMessage)] = []
    var owner = unit.cells[0]
    for message in messages where message.severity != .warning {
      if message.severity == .error {
        owner = message.position.map { cell(of: $0, in: unit) } ?? unit.cells[0]
      }
      owners.append((owner, message))
    }
    let first = owners.filter { $0.message.severity == .error }.map(\.cell).min() ?? unit.cells[0]
    return (first, owners.filter { $0.cell == first }.map(\.message))
  }

  /// The cell that a line belongs to; what is reported behind the end of a cell is about that cell.
  private func cell(of position: SourcePosition, in unit: UnitPlan) -> Int {
    unit.cells.last { planner.notebook.cells[$0].range.start.line <= position.line }
      ?? unit.cells[0]
  }

  /// Where a unit of several cells is divided at the cell that was refused.
  ///
  /// The cells before it can run. A name that it declares again may stand in a unit of its own, with the cells
  /// after it.
  private func split(
    _ unit: UnitPlan,
    at cell: Int,
    _ messages: [CompilerMessage]
  ) -> (UnitPlan, UnitPlan)? {
    guard let place = unit.cells.firstIndex(of: cell), place > 0 else { return nil }
    let isRedeclaration = messages.allSatisfy {
      $0.severity != .error || $0.text.hasPrefix("invalid redeclaration of")
    }
    return (
      UnitPlan(role: .run, cells: Array(unit.cells[..<place])),
      UnitPlan(role: .run, cells: isRedeclaration ? Array(unit.cells[place...]) : [cell])
    )
  }
}
