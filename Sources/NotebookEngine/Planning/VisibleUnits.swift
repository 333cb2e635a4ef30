internal import CellSyntax

/// The earlier units that a unit imports.
struct VisibleUnits {
  /// The one that exports all others, unless nothing of the lesson is left to see.
  let last: CompiledUnit?
  /// Those of which it may need what modules keep to themselves.
  let needed: [CompiledUnit]

  /// Finds what cells need that speak of `mentions` and declare `declarations`.
  ///
  /// A unit of which everything has been declared again is left out: a lesson that declares a name in each of a hundred cells
  /// would otherwise load a hundred modules.
  init(
    of predecessors: [CompiledUnit],
    mentions: Mentions,
    declarations: [DeclaredName],
    oldNames: Set<String>
  ) {
    var visible: [CompiledUnit] = []
    var newer = declarations
    for unit in predecessors.reversed() {
      let isGone =
        unit.holdsNamesOnly
        && unit.declarations.allSatisfy { older in newer.contains { $0.collides(with: older) } }
        && !unit.declarations.contains { oldNames.contains($0.name) }
      if !isGone { visible.append(unit) }
      newer += unit.declarations
    }
    last = visible.first
    // What a needed unit's types are made of is needed too (`typealias T = S`, `class B: A`), and so are the types of its
    // variables and functions, which nobody need name.
    var all = mentions
    var needed: [CompiledUnit] = []
    for unit in visible where unit.isNeeded(by: all) {
      needed.append(unit)
      all.formUnion(unit.mentions)
    }
    self.needed = needed.filter { $0.module != visible.first?.module }.reversed()
  }
}
