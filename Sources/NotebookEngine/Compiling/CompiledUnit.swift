package import CellSyntax

/// A unit that was compiled, as later units see it.
package struct CompiledUnit: Sendable {
  /// The name that later units import it by; no output shows it.
  package var module: String
  /// Its cells, in the order of the lesson.
  package var cells: [Int]
  /// In the order of the lesson; the first unit's begin with the lesson's parameters.
  package var declarations: [DeclaredName]
  var types: [DeclaredType]
  /// What is private to types and their extensions, by the type as it is written.
  let privateMembers: [String: Set<String>]
  /// Functions of earlier units that it hides.
  let hidden: [DeclaredName]
  /// Variables that have no value at its end: nobody can have read them.
  let valueless: [ValuelessVariable]
  /// The names that its functions use.
  let functionUses: Set<String>
  /// Whether its cell may stop before its end, and the lesson go on.
  let mayStop: Bool
  /// What its cells speak of.
  let mentions: Mentions
  /// Whether it adds nothing but functions and variables.
  let holdsNamesOnly: Bool
  /// The names of everything that it adds, members too.
  private let names: Set<String>
  /// Whether it adds members that are used without their names.
  private let hasUnnamedMembers: Bool

  /// The unit of the cells `plan` names, which was compiled as `module`, with the variables of earlier units that it declares
  /// again, and those that have no value at its end.
  package init(
    _ plan: UnitPlan,
    of planner: UnitPlanner,
    module: String,
    hasParameters: Bool,
    hiding hidden: [DeclaredName] = [],
    declaringAgain redeclared: [String] = [],
    valueless: [ValuelessVariable] = []
  ) {
    let cells = plan.cells.map { planner.parsedCells[$0] }
    self.module = module
    self.cells = plan.cells
    self.hidden = hidden
    self.valueless = valueless
    mayStop = plan.role == .guarded
    functionUses = Set(cells.flatMap(\.lastingCode).flatMap(\.uses))
    declarations =
      (hasParameters ? planner.parameterNames : []) + cells.flatMap(\.declarations)
      + redeclared.map { DeclaredName(.variable, $0) }
    types = cells.flatMap(\.types)
    let extensions = cells.flatMap(\.extensions)
    privateMembers = cells.reduce(into: [:]) { $0.merge($1.privateMembers) { $0.union($1) } }
    holdsNamesOnly =
      types.isEmpty && extensions.isEmpty && hidden.isEmpty && cells.flatMap(\.imports).isEmpty
      && !cells.contains { $0.items.contains(where: \.isOpaque) }
      && declarations.allSatisfy { $0.kind == .variable || $0.kind == .function }
    mentions = cells.reduce(into: Mentions()) { $0.formUnion($1.mentions) }
    let members = types.flatMap(\.members) + extensions.flatMap(\.members)
    names = Set(
      declarations.map(\.word) + hidden.map(\.name) + members + extensions.map(\.path)
    )
    hasUnnamedMembers =
      !extensions.allSatisfy(\.protocols.isEmpty)
      || members.contains { Self.unnamed.contains($0) || $0.first?.isLetter == false }
      // A conformance and a pattern use an operator's functions without naming them.
      || declarations.contains { $0.kind == .function && $0.isOperator }
      || cells.contains { $0.items.contains(where: \.isOpaque) }
  }

  /// Members that code uses without their names.
  private static let unnamed: Set = [
    "subscript", "callAsFunction", "dynamicallyCall", "appendInterpolation", "makeIterator", "next",
    "wrappedValue", "projectedValue", "buildBlock", "buildExpression", "encode", "hash",
  ]

  /// Whether code that mentions these names may need to see what the module keeps to itself.
  func isNeeded(by mentions: Mentions) -> Bool {
    hasUnnamedMembers || !names.isDisjoint(with: mentions.all)
      // `.init(…)`
      || mentions.all.contains("init") && !types.isEmpty
  }
}
