package import CellSyntax

/// The functions that a unit declares again with another result, or without throwing.
///
/// To the compiler they are others than the older ones, and calls are ambiguous. So before such a unit comes one without
/// cells that declares each again just as it was, for nobody to call: that hides the older one from all units after it, as a
/// name does that is declared again.
package enum HiddenFunctions {
  /// The older functions that are to be hidden before `plan` is compiled, those already hidden left out.
  package static func needed(
    before plan: UnitPlan,
    of planner: UnitPlanner,
    after predecessors: [CompiledUnit]
  ) -> [DeclaredName] {
    let own = plan.cells.flatMap { planner.parsedCells[$0].declarations }
    var hidden: [DeclaredName] = []
    for unit in predecessors {
      hidden.removeAll { unit.hidden.contains($0) }
      for older in unit.declarations where older.kind == .function {
        guard let newer = own.last(where: { $0.collides(with: older) }),
          newer.result != older.result, !older.result.contains("some "),
          !hidden.contains(where: { $0.collides(with: older) && $0.result == older.result })
        else { continue }
        hidden.append(older)
      }
    }
    return hidden
  }
}
