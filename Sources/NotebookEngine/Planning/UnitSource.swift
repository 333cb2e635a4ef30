package import CellSyntax
package import NotebookModel

/// The Swift source of a unit: the code of its cells as it stands in the lesson, with lines of our own
/// between that import what came before and tell the worker where the unit is.
package struct UnitSource: Sendable {
  /// A unit that was compiled before, whose names are visible.
  package struct Predecessor: Sendable {
    /// The name that later units import it by.
    package var module: String
    /// In the order of the lesson; the first unit's begin with the lesson's parameters.
    package var names: [DeclaredName]
    /// The import declarations of its cells, as they are written.
    package var imports: [String]

    /// The unit that was compiled as `module`.
    package init(module: String, names: [DeclaredName], imports: [String]) {
      self.module = module
      self.names = names
      self.imports = imports
    }
  }

  /// The folder that the debug information names for the lesson; it exists nowhere.
  package static let lessonFolder = "/spikenote-lesson"

  /// The lesson's name in `#sourceLocation`, which takes no escapes.
  package static func sourceName(of notebook: Notebook) -> String {
    String(notebook.fileName.map { $0 == "\"" || $0 == "\\" || $0.isNewline ? "_" : $0 })
  }

  /// The whole source, to be compiled as `main.swift`.
  package private(set) var text: String
  private let fileName: String
  /// Whether a `#sourceLocation` is open: not before the first line of a cell.
  private var isInLesson = false

  /// Writes the source of `plan`, which sees the names of `predecessors`.
  package init(_ plan: UnitPlan, of planner: UnitPlanner, after predecessors: [Predecessor]) {
    fileName = Self.sourceName(of: planner.notebook)
    text = "import SpikeKit\n"
    addImports(of: predecessors)
    text += """
      @_silgen_name("spikenote_begin_cell") private func _beginCell(_ index: Swift.Int)
      @_silgen_name("spikenote_reach_statement") private func _reachStatement(_ line: Swift.Int, _ column: Swift.Int)
      @_silgen_name("spikenote_end_unit") private func _endUnit()

      """
    if predecessors.isEmpty { addSetUp(planner.notebook.frontMatter) }
    for index in plan.cells {
      text += "_beginCell(\(index))\n"
      addFigureSize(planner.notebook.cells[index].options)
      addCode(of: planner.notebook.cells[index], parsed: planner.parsedCells[index])
    }
    if isInLesson { text += "#sourceLocation()\n" }
    text += "_endUnit()\n"
  }

  /// Names of units are seen through `@testable`; a name that was declared more than once is imported by
  /// itself from its newest unit, which hides the older ones.
  private mutating func addImports(of predecessors: [Predecessor]) {
    var seen: Set<String> = []
    var newest: [String: (module: String, kind: DeclaredName.Kind)] = [:]
    var order: [String] = []
    for predecessor in predecessors {
      for line in predecessor.imports where seen.insert(line).inserted { text += line + "\n" }
      text += "@testable import \(predecessor.module)\n"
      for name in predecessor.names {
        if let older = newest[name.name], older.module != predecessor.module,
          !order.contains(name.name)
        {
          order.append(name.name)
        }
        newest[name.name] = (predecessor.module, name.kind)
      }
    }
    for name in order {
      guard let (module, kind) = newest[name] else { continue }
      text += "@testable import \(kind.rawValue) \(module).`\(name)`\n"
    }
  }

  private mutating func addSetUp(_ frontMatter: FrontMatter) {
    text += "manualSeed(\(Int64(bitPattern: frontMatter.seed)))\n"
    for parameter in frontMatter.parameters {
      text +=
        "let `\(parameter.name)`: Swift.\(parameter.value.typeName) = \(parameter.value.swiftLiteral)\n"
    }
  }

  private mutating func addFigureSize(_ options: CellOptions) {
    guard options.figureWidth != nil || options.figureHeight != nil else { return }
    let sizes = [options.figureWidth, options.figureHeight].map { $0.map { "\($0)" } ?? "nil" }
    text += "_setFigureSize(\(sizes.joined(separator: ", ")))\n"
  }

  private mutating func addCode(of cell: Cell, parsed: ParsedCell) {
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
      text += line.text + "\n"
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
