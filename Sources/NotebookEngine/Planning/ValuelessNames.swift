internal import CellSyntax

/// The variables that may be without a value in a unit: they are followed across the borders of units as the compiler follows
/// them in one file.
///
/// A variable that has no value at the end of its unit cannot have been read. So a later unit that uses it declares it once more,
/// and the compiler sees whether it has a value there before it is used.
struct ValuelessNames {
  /// Those of earlier units that the unit's cells use; it declares them again.
  let redeclared: [ValuelessVariable]
  /// Those that functions of the earlier unit use too: they are declared again for the compiler's verdict only.
  let shared: Set<String>
  /// Those that may have no value at the unit's end.
  let candidates: [ValuelessVariable]

  /// Looks at the cells of `plan`, which see what `predecessors` declare.
  init(of plan: UnitPlan, _ planner: UnitPlanner, after predecessors: [CompiledUnit]) {
    let cells = plan.cells.map { planner.parsedCells[$0] }
    var mentions: Set<String> = []
    for cell in cells { mentions.formUnion(cell.mentions.free) }
    let own = Set(cells.flatMap(\.declarations).map(\.name))
    var redeclared: [ValuelessVariable] = []
    var shared: Set<String> = []
    for name in mentions.subtracting(own).sorted() {
      let owner = predecessors.last { unit in unit.declarations.contains { $0.name == name } }
      guard let owner, let variable = owner.valueless.first(where: { $0.name == name }) else {
        continue
      }
      redeclared.append(variable)
      if owner.functionUses.contains(name) { shared.insert(name) }
    }
    self.redeclared = redeclared
    self.shared = shared
    candidates = redeclared + cells.flatMap(\.valueless).filter { $0.declaration != nil }
  }

  /// The declarations at the start of the unit.
  func declarations(keepingShared: Bool) -> [String] {
    redeclared.filter { !keepingShared || !shared.contains($0.name) }.compactMap(\.declaration)
  }

  /// A function at the unit's end that nobody calls: where it cannot read a variable, that has no value there.
  var check: String {
    let reads = candidates.map { "Swift.withUnsafePointer(to: `\($0.name)`) { _ in }" }
    return "private func _readValues() { \(reads.joined(separator: "; ")) }"
  }

  /// The variables that `check` cannot read, by what the compiler says of the lines that are not the lesson's.
  func withoutValue(in messages: [CompilerMessage]) -> [ValuelessVariable] {
    candidates.filter { variable in
      messages.contains { message in
        message.position == nil
          && message.text.contains(
            "'\(variable.name)' used by function definition before being initialized"
          )
      }
    }
  }
}
