internal import CellSyntax

/// What the cells of a unit speak of and declare, and by that whether another cell can join them unseen.
///
/// In one compile unit functions, types, extensions and conformances have no order: a cell would change the meaning of the
/// cells before it. So a cell joins only when nothing it declares can be seen from them; when that is in doubt, it begins a unit.
struct UnitContents {
  private var mentions = Mentions()
  private var declarations: [DeclaredName]
  private var types: [DeclaredType] = []
  /// What types of the unit inherit and conform to.
  private var inherited: Set<String> = []
  /// Constants that only their own cell may give a value.
  private var unassigned: Set<String> = []
  private var awaits: Bool?

  /// The contents of a unit without cells; the first that runs declares the lesson's parameters.
  init(parameters: [DeclaredName]) { declarations = parameters }

  /// Adds the next cell.
  mutating func add(_ cell: ParsedCell) {
    mentions.formUnion(cell.mentions)
    declarations += cell.declarations
    types += cell.types
    inherited.formUnion(cell.types.flatMap(\.inherited))
    inherited.formUnion(cell.extensions.flatMap(\.protocols))
    unassigned.formUnion(cell.unassignedConstants)
    awaits = cell.awaits
  }

  /// Whether the cells of the unit mean the same when `cell` is compiled together with them; `imports` are those of all
  /// cells before.
  func canTake(_ cell: ParsedCell, afterImports imports: Set<String>) -> Bool {
    // Top-level code that awaits prefers asynchronous functions and belongs to the main actor.
    awaits == cell.awaits
      // An import brings names and conformances that cannot be told.
      && cell.imports.allSatisfy(imports.contains)
      && !cell.items.contains(where: \.isOpaque)
      && unassigned.isDisjoint(with: cell.mentions.free)
      && !cell.declarations.contains(where: isSeen)
      && !cell.extensions.contains { isSeen($0, of: cell) }
      && !cell.types.contains(where: offersOperatorsToLiterals)
  }

  /// Whether literals in the cells of the unit could be values of the type, by an operator that both know.
  private func offersOperatorsToLiterals(_ type: DeclaredType) -> Bool {
    type.inherited.contains { $0.hasPrefix("ExpressibleBy") }
      && type.members.contains { $0.first?.isLetter == false && mentions.all.contains($0) }
  }

  /// Whether a cell of the unit uses the name, or would if it were there.
  private func isSeen(_ name: DeclaredName) -> Bool {
    if Self.literalTypes.contains(name.name) || name.name == "~=" { return true }
    // An operator may be what a type of the unit lacks to conform to something.
    if name.kind == .function, !types.isEmpty || !inherited.isEmpty, name.isOperator { return true }
    return declarations.contains { $0.collides(with: name) } || mentions.free.contains(name.word)
  }

  /// Whether a cell of the unit could use what the extension adds.
  private func isSeen(_ addition: DeclaredExtension, of cell: ParsedCell) -> Bool {
    let members = members(of: addition, in: cell)
    if !members.isDisjoint(with: Self.unnamedMembers) || !members.isDisjoint(with: mentions.all) {
      // Nobody before the cell has a value of its own types; but its own protocols any type may conform to.
      return !cell.types.contains { $0.path == addition.path && $0.kind != .protocol }
    }
    if cell.types.contains(where: { $0.path == addition.path }) { return false }
    // A conformance to the cell's own protocol, which refines no other, can be asked for by nobody before.
    let isKnown = addition.protocols.allSatisfy { name in
      cell.types.contains { $0.path == name && $0.kind == .protocol && $0.inherited.isEmpty }
    }
    guard isKnown else { return true }
    // A member may be the one that a type of the unit lacks to conform to something.
    if let type = types.first(where: { $0.path == addition.path }) {
      return !type.inherited.isEmpty
    }
    return !inherited.isEmpty && !Self.concreteTypes.contains(addition.path)
  }

  /// What the extension adds: its own members, and those that come with the protocols of its cell.
  private func members(of addition: DeclaredExtension, in cell: ParsedCell) -> Set<String> {
    var members = addition.members
    for type in cell.types where addition.protocols.contains(type.path) {
      members.formUnion(type.members)
    }
    for other in cell.extensions where addition.protocols.contains(other.path) {
      members.formUnion(other.members)
    }
    return members
  }

  /// The types that literals have where nothing else gives them one.
  private static let literalTypes: Set = [
    "IntegerLiteralType", "FloatLiteralType", "BooleanLiteralType", "StringLiteralType",
    "ExtendedGraphemeClusterType", "UnicodeScalarType",
  ]

  /// Members that code uses without their names.
  private static let unnamedMembers: Set = [
    "init", "subscript", "callAsFunction", "dynamicallyCall", "description", "debugDescription",
    "customMirror", "playgroundDescription", "errorDescription", "localizedDescription",
    "hash", "hashValue", "encode", "decode", "makeIterator", "makeAsyncIterator", "next",
    "appendInterpolation", "appendLiteral", "wrappedValue", "projectedValue", "buildBlock",
    "buildExpression", "buildOptional", "buildEither", "buildArray", "buildFinalResult",
    "buildPartialBlock", "buildLimitedAvailability", "rawValue", "allCases", "id", "write",
    "startIndex", "endIndex", "index", "count", "underestimatedCount", "advanced", "distance",
    "==", "!=", "<", "<=", ">", ">=", "~=", "+", "-", "*", "/", "+=", "-=", "*=", "/=", "...",
    "..<",
  ]

  /// Types that are surely not protocols.
  private static let concreteTypes: Set = [
    "Int", "Double", "Float", "Bool", "String", "Character", "Substring", "Array", "Dictionary",
    "Set", "Optional", "Range", "ClosedRange", "UInt", "UInt8", "Int64", "Int32", "Tensor",
    "Figure", "Axes",
  ]
}
