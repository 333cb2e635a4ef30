package import CellSyntax
package import NotebookModel

/// The Swift source of a unit: the code of its cells as it stands in the lesson, with lines of our own
/// between that import what came before and tell the worker where the unit is.
package struct UnitSource: Sendable {
  /// The folder that the debug information names for the lesson; it exists nowhere.
  package static let lessonFolder = "/spikenote-lesson"

  /// The lesson's name in `#sourceLocation`, which takes no escapes.
  package static func sourceName(of notebook: Notebook) -> String {
    String(
      notebook.fileName.map { character in
        character == "\"" || character == "\\" || character.isNewline
          || character.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
          ? "_" : character
      }
    )
  }

  /// The whole source, to be compiled as `main.swift`.
  package private(set) var text: String
  /// What was changed in the lines of the cells.
  package private(set) var columns = ColumnMap()
  private let plan: UnitPlan
  private let notebook: Notebook
  private let fileName: String
  private let isAsync: Bool
  /// Whether a `#sourceLocation` is open: not before the first line of a cell.
  private var isInLesson = false

  /// Writes the source of `plan`, which sees what `predecessors` declare, without the functions that are `hidden`.
  package init(
    _ plan: UnitPlan,
    of planner: UnitPlanner,
    after predecessors: [CompiledUnit],
    hiding hidden: [DeclaredName] = [],
    accommodations: Accommodations = Accommodations()
  ) {
    self.plan = plan
    notebook = planner.notebook
    fileName = Self.sourceName(of: notebook)
    isAsync =
      accommodations.runsOnMainActor || plan.cells.contains { planner.parsedCells[$0].awaits }
    let edits = CellRewriting(plan, of: planner, after: predecessors)
    text =
      UnitPreamble(plan, of: planner, after: predecessors, hiding: hidden, isAsync: isAsync)
      .text
    if accommodations.runsOnMainActor {
      text += "private func _enterMainActor() async {}\nawait _enterMainActor()\n"
    }
    if accommodations.throwsInCalls {
      text +=
        "private func _throwError(_ error: any Swift.Error) throws -> Swift.Never { throw error }\n"
    }
    if predecessors.isEmpty { addSetUp(planner.notebook.frontMatter) }
    let valueless = ValuelessNames(of: plan, planner, after: predecessors)
    for declaration in valueless.declarations(keepingShared: accommodations.keepsSharedVariables) {
      text += (isAsync ? isolation : "") + declaration + "\n"
    }
    for index in plan.cells {
      text += "_beginCell(\(index))\n"
      let cell = planner.notebook.cells[index]
      addFigureSize(cell.options)
      addLongValues(cell.options)
      addCode(
        of: cell,
        parsed: planner.parsedCells[index],
        edits: edits.edits(of: index, isAsync: isAsync) + accommodations.initialValues
          + (accommodations.throwsInCalls ? planner.parsedCells[index].throwEdits : [])
      )
      for line in edits.linesBehind(index) { text += (isAsync ? isolation : "") + line + "\n" }
    }
    if isInLesson { text += "#sourceLocation()\n" }
    text += "_endUnit()\n"
    if accommodations.checksValues, !valueless.candidates.isEmpty { text += valueless.check + "\n" }
    for member in accommodations.members { text += member + "\n" }
  }

  /// Leads places in the source to the lesson.
  var positions: LessonPositions { LessonPositions(notebook, cells: plan.cells, columns: columns) }

  /// Takes a variable of an asynchronous unit off the main actor, so that all functions may use it as in any other unit.
  private var isolation: String { CellRewriting.isolation }

  private mutating func addSetUp(_ frontMatter: FrontMatter) {
    text += "_seedLesson(\(Int64(bitPattern: frontMatter.seed)))\n"
    for parameter in frontMatter.parameters {
      text +=
        (isAsync ? isolation : "")
        + "let `\(parameter.name)`: Swift.\(parameter.value.typeName) = \(parameter.value.swiftLiteral)\n"
    }
  }

  private mutating func addFigureSize(_ options: CellOptions) {
    guard options.figureWidth != nil || options.figureHeight != nil else { return }
    let sizes = [options.figureWidth, options.figureHeight].map { $0.map { "\($0)" } ?? "nil" }
    text += "_setFigureSize(\(sizes.joined(separator: ", ")))\n"
  }

  private mutating func addLongValues(_ options: CellOptions) {
    if options.showsAll { text += "_showAll()\n" }
  }

  private mutating func addCode(of cell: Cell, parsed: ParsedCell, edits: [SourceEdit]) {
    var statements: [Int: CellItem] = [:]
    for item in parsed.items where item.isExecutable && item.startsLine {
      statements[item.line] = item
    }
    for (offset, line) in cell.lines.enumerated() {
      if let statement = statements[offset + 1], !parsed.hasSyntaxError {
        let column = line.position.column + statement.column - 1
        text += "_reachStatement(\(line.position.line), \(column))\n"
        addLocation(line.position.line)
      } else if offset == 0 {
        addLocation(line.position.line)
      }
      let changes = edits.filter { $0.place.line == offset + 1 }
      columns.add(changes, line: line.position.line)
      text += changes.applied(to: line.text) + "\n"
    }
    if (parsed.endsInValue || cell.isInline) && !parsed.hasSyntaxError {
      text += "~>>> _cellValue\n"
    }
  }

  private mutating func addLocation(_ line: Int) {
    isInLesson = true
    text += "#sourceLocation(file: \"\(fileName)\", line: \(line))\n"
  }
}

extension ParameterValue {
  /// The value as it is written in Swift.
  fileprivate var swiftLiteral: String {
    switch self {
    case .bool(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value):
      value.isFinite ? "\(value)" : value.isNaN ? ".nan" : value > 0 ? ".infinity" : "-.infinity"
    case .string(let value):
      "\""
        + value.unicodeScalars.map {
          $0.isASCII && ($0.value < 32 || $0 == "\"" || $0 == "\\" || $0.value == 127)
            ? "\\u{\(String($0.value, radix: 16))}" : String($0)
        }.joined() + "\""
    }
  }
}
