internal import CellSyntax

/// The names that the cells of a unit use when they run.
struct NameUses {
  private var used: Set<String> = []
  /// What the functions and types of the unit refer to: it is used once they are.
  private var bodies: [String: Set<String>] = [:]

  /// Adds the names of the next cell.
  mutating func add(_ cell: ParsedCell) {
    var new: Set<String> = []
    for item in cell.items {
      if item.isExecutable {
        new.formUnion(item.references)
      } else {
        for name in item.declarations.map(\.name) {
          bodies[name, default: []].formUnion(item.references)
        }
      }
    }
    // A function that was used before it is declared, or now.
    new.formUnion(used.filter { bodies[$0] != nil })
    var waiting = Array(new)
    used.formUnion(new)
    while let name = waiting.popLast() {
      for reached in bodies[name] ?? [] where used.insert(reached).inserted {
        waiting.append(reached)
      }
    }
  }

  /// Whether one of the variables among `declarations` is used already.
  func include(variableOf declarations: [DeclaredName]) -> Bool {
    declarations.contains { $0.kind == .var && used.contains($0.name) }
  }
}
