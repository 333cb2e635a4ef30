internal import CellSyntax
internal import NotebookModel

extension CompilePipeline {
  func addAccepted(
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
      let needs = NeededName.all(in: unit, of: planner, after: predecessors)
      feed.add { () async throws(EngineError) in
        .run(
          library: try await compiler.link(attempt.module, imports: imports),
          cells: unit.cells,
          isGuarded: unit.role == .guarded,
          columns: attempt.columns,
          needs: needs
        )
      }
    case .compileOnly: feed.add(.compiledAsExpected(cell: unit.cells[0], []))
    case .compileFail: feed.add(.unexpectedlyCompiled(cell: unit.cells[0]))
    }
  }

  func addWarnings(
    _ warnings: [CompilerMessage],
    of unit: UnitPlan,
    to feed: inout StepFeed
  ) {
    for cell in unit.cells {
      let own = CompilerMessage.leavingOut(of: warnings) { message, notes in
        isAboutHiddenValue(message, in: cell) || isBehindAStop(message, notes, in: cell)
      }.filter { $0.position?.cell == cell }.map { message in
        var message = message
        if message.text.contains(" is unused"), isAtTopLevel(message, of: cell) {
          message.help =
            "the page shows the value of a cell's last expression alone: `print` it, or write `_ = ` before it"
        }
        return message
      }
      if !own.isEmpty { feed.add(.warned(cell: cell, own)) }
    }
  }

  /// Whether it says that nothing behind a statement of the cell runs: its author stops there, and what follows may be lines of ours.
  private func isBehindAStop(
    _ message: CompilerMessage,
    _ notes: ArraySlice<CompilerMessage>,
    in cell: Int
  ) -> Bool {
    guard message.text.hasSuffix("will never be executed"), message.position?.cell == cell,
      // A condition that is always true is no stop.
      notes.allSatisfy({ $0.text.hasPrefix("a call to a never-returning function") })
    else { return false }
    let lines = planner.notebook.cells[cell].lines
    guard let line = message.position?.line, lines.indices.contains(line - 1) else { return true }
    return message.position?.column.map { $0 > lines[line - 1].text.utf8.count } ?? true
      || planner.parsedCells[cell].items.contains { item in
        // The name of a function that stands there, and not what is in its braces.
        item.line == line && (item.isExecutable || !isInBraces(message, of: lines[line - 1].text))
      }
  }

  private func isInBraces(_ message: CompilerMessage, of line: String) -> Bool {
    line.utf8.prefix((message.position?.column ?? 1) - 1).contains(UInt8(ascii: "{"))
  }

  /// Whether a message is about an expression that is an item of the cell itself.
  private func isAtTopLevel(_ message: CompilerMessage, of cell: Int) -> Bool {
    planner.parsedCells[cell].items.contains { $0.isValue && $0.line == message.position?.line }
  }

  /// Whether the compiler misses a use of the value that the author has hidden behind a semicolon.
  func isAboutHiddenValue(_ message: CompilerMessage, in cell: Int) -> Bool {
    guard let last = planner.parsedCells[cell].items.last, last.isHiddenValue,
      let position = message.position
    else { return false }
    return (position.line ?? .max) >= last.line && message.text.contains(" is unused")
  }

  func helped(
    _ messages: [CompilerMessage],
    _ cell: Int,
    after predecessors: [CompiledUnit]
  ) -> [CompilerMessage] {
    let later = LaterDeclarations(planner: planner)
    let imports = (predecessors.flatMap(\.cells) + [cell]).flatMap {
      planner.parsedCells[$0].imports
    }
    let helped = messages.map { message in
      var message = message
      if message.help == nil { message.help = later.help(for: message, in: cell) }
      if message.help == nil {
        message.help = NumberHelp(planner: planner).help(
          for: message,
          in: cell,
          statement: statement(at: message.position, in: cell)
        )
      }
      if message.help == nil,
        let missing = MissingImport(message, code: statement(at: message.position, in: cell)),
        !imports.contains(where: { $0.hasSuffix(" \(missing.module)") })
      {
        message.help = missing.help
      }
      return message
    }
    let help = AuthorHelp(
      planner.notebook.cells[cell],
      index: cell,
      declarations: declarations(in: predecessors.flatMap(\.cells) + [cell]),
      lineNumbers: planner.notebook.cells[cell].lines.map {
        planner.notebook.sourceMap.origin(of: $0.position).position.line
      }
    )
    return help.improved(helped)
  }

  /// Where the names of these cells are declared, in lines as people count them.
  private func declarations(in cells: [Int]) -> [String: Int] {
    var lines: [String: Int] = [:]
    for cell in cells {
      for item in planner.parsedCells[cell].items {
        let line = planner.lineNumber(of: item, in: cell)
        for name in item.declarations { lines[name.word] = line }
      }
    }
    return lines
  }

  /// The line of a cell at that place and the lines that continue it.
  func statement(at position: CodePosition?, in cell: Int) -> String? {
    let lines = planner.notebook.cells[cell].lines
    guard let position, position.cell == cell, let line = position.line else { return nil }
    let start = line - 1
    let next = planner.parsedCells[cell].items.map { $0.line - 1 }.first { $0 > start }
    return lines[start..<(next ?? lines.count)].map(\.text).joined(separator: "\n")
  }
}
