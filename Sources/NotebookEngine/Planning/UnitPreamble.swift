internal import CellSyntax
internal import NotebookWire

/// The lines before a unit's cells: what they see of the cells before, and the functions of the worker.
struct UnitPreamble {
  private(set) var text: String

  /// Writes the preamble of `plan`, which sees what `predecessors` declare.
  ///
  /// Every unit exports the one before it, and is imported alone: so a name that was declared again hides the older one
  /// wherever both could be meant, and overloads stand side by side. What a module keeps to itself is in view only where the module
  /// is imported as `@testable`; that is done through the import of a single name that nobody uses, which opens no second way
  /// to the module's names.
  init(
    _ plan: UnitPlan,
    of planner: UnitPlanner,
    after predecessors: [CompiledUnit],
    hiding hidden: [DeclaredName],
    isAsync: Bool
  ) {
    let cells = plan.cells.map { planner.parsedCells[$0] }
    var mentions = Mentions()
    for cell in cells { mentions.formUnion(cell.mentions) }
    text = ""
    let visible = VisibleUnits(
      of: predecessors,
      mentions: mentions,
      declarations: cells.flatMap(\.declarations),
      oldNames: Set(cells.flatMap(\.items).compactMap(\.binding).flatMap(\.oldNames))
    )
    if let last = visible.last {
      text += "@_exported @testable import \(last.module)\n"
      for unit in visible.needed {
        text += "@testable import var \(unit.module).\(Self.marker)\n"
      }
      // The compiler looks for operators no further than to modules that it has met, and by such an import it has.
      if !visible.needed.isEmpty { text += "import struct SpikeKit._CellValue\n" }
    } else {
      text += "@_exported import SpikeKit\n"
    }
    text +=
      ElementaryImport(
        cells: plan.cells,
        of: planner,
        isFirst: visible.last == nil,
        after: predecessors.flatMap(\.cells)
      ).line
    // The worker knows nothing of Foundation, but its errors have a text of their own.
    let describer =
      cells.flatMap(\.imports).contains("import Foundation")
      ? """
      @_silgen_name("\(EntryPoint.describeErrors)") private func _describeErrors(_ body: @escaping (any Swift.Error) -> Swift.String?)
      _describeErrors { ($0 as? any Foundation.LocalizedError)?.errorDescription }

      """ : ""
    text += """
      @_silgen_name("\(EntryPoint.beginCell)") private func _beginCell(_ index: Swift.Int)
      @_silgen_name("\(EntryPoint.reachStatement)") private func _reachStatement(_ line: Swift.Int, _ column: Swift.Int)
      @_silgen_name("\(EntryPoint.atEndOfCell)") private func _atEndOfCell(_ body: @escaping () -> Swift.Void)
      @_silgen_name("\(EntryPoint.endUnit)") private func _endUnit()
      \(describer)\(isAsync ? CellRewriting.isolation : "")let \(Self.marker): Swift.Void = ()

      """
    addOperators(of: predecessors, hiddenBy: cells)
    for function in hidden {
      text += "@available(*, unavailable) \(function.header) { Swift.fatalError() }\n"
    }
  }

  /// A constant of every unit, by which later units import it.
  static let marker = "_unit"

  /// The fixity of an operator is that of its newest declaration; where there are several, the compiler has to be told.
  private mutating func addOperators(of predecessors: [CompiledUnit], hiddenBy cells: [ParsedCell])
  {
    var newest: [String: DeclaredName] = [:]
    var repeated: [String] = []
    for name in predecessors.flatMap(\.declarations)
    where name.kind == .operator || name.kind == .precedenceGroup {
      if newest.updateValue(name, forKey: name.name) != nil, !repeated.contains(name.name) {
        repeated.append(name.name)
      }
    }
    let own = cells.flatMap(\.declarations)
    for name in repeated.compactMap({ newest[$0] })
    where !own.contains(where: { $0.collides(with: name) }) {
      text += name.header + "\n"
    }
  }
}
