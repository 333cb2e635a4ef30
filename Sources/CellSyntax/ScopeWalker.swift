internal import SwiftSyntax

/// Walks through code with the names that the scopes around bind.
///
/// Where a scope is in doubt a name counts as free: the only cost is a border between cells that could do without.
class ScopeWalker: SyntaxVisitor {
  /// How many closures stand around.
  private(set) var closureDepth = 0
  /// The names that are bound by the scopes around, the innermost last; none at the top level of the cell.
  private var scopes: [Set<String>] = []

  /// Takes a use of a name; `isShorthand` where the name stands for two things, as `x` in `if let x`.
  func mention(_ token: TokenSyntax, isShorthand: Bool = false) {}

  /// Whether a scope around binds the name.
  final func isBound(_ name: String) -> Bool { scopes.contains { $0.contains(name) } }

  private func bind(_ names: some Sequence<String>) {
    if !scopes.isEmpty { scopes[scopes.count - 1].formUnion(names) }
  }

  final func inScope(binding names: [String] = [], _ body: () -> Void) {
    scopes.append(Set(names))
    body()
    scopes.removeLast()
  }

  private func walk(each nodes: (any SyntaxProtocol)?...) {
    for case let node? in nodes { walk(Syntax(node)) }
  }

  // MARK: - Bindings

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    bind([node.identifier.name])
    return .skipChildren
  }

  override func visit(_ node: PatternBindingSyntax) -> SyntaxVisitorContinueKind {
    walk(each: node.initializer, node.typeAnnotation, node.accessorBlock, node.pattern)
    return .skipChildren
  }

  /// `if let x` means `if let x = x`.
  override func visit(_ node: OptionalBindingConditionSyntax) -> SyntaxVisitorContinueKind {
    if node.initializer == nil, let name = node.pattern.as(IdentifierPatternSyntax.self) {
      mention(name.identifier, isShorthand: true)
    }
    walk(each: node.initializer, node.typeAnnotation, node.pattern)
    return .skipChildren
  }

  override func visit(_ node: MatchingPatternConditionSyntax) -> SyntaxVisitorContinueKind {
    walk(each: node.initializer, node.typeAnnotation, node.pattern)
    return .skipChildren
  }

  /// What the conditions bind is in view behind the statement, and not in its body.
  override func visit(_ node: GuardStmtSyntax) -> SyntaxVisitorContinueKind {
    scopes.append([])
    walk(node.conditions)
    let bound = scopes.removeLast()
    walk(node.body)
    bind(bound)
    return .skipChildren
  }

  override func visit(_ node: IfExprSyntax) -> SyntaxVisitorContinueKind {
    inScope { walk(each: node.conditions, node.body) }
    walk(each: node.elseBody)
    return .skipChildren
  }

  override func visit(_ node: WhileStmtSyntax) -> SyntaxVisitorContinueKind {
    inScope { walk(each: node.conditions, node.body) }
    return .skipChildren
  }

  override func visit(_ node: ForStmtSyntax) -> SyntaxVisitorContinueKind {
    walk(node.sequence)
    inScope { walk(each: node.typeAnnotation, node.pattern, node.whereClause, node.body) }
    return .skipChildren
  }

  override func visit(_ node: SwitchCaseSyntax) -> SyntaxVisitorContinueKind {
    inScope { walk(each: node.label, node.statements) }
    return .skipChildren
  }

  override func visit(_ node: CatchClauseSyntax) -> SyntaxVisitorContinueKind {
    inScope(binding: ["error"]) { walk(each: node.catchItems, node.body) }
    return .skipChildren
  }

  override func visit(_ node: CodeBlockSyntax) -> SyntaxVisitorContinueKind {
    inScope { walk(node.statements) }
    return .skipChildren
  }

  // MARK: - Functions and types

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    // A function inside of another hides what has its name outside only where it fits: it is not bound.
    enter(
      node.genericParameterClause,
      node.signature.parameterClause.names,
      head: node.attributes,
      node.signature,
      node.genericWhereClause,
      body: node.body
    )
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(
      node.genericParameterClause,
      node.signature.parameterClause.names,
      head: node.attributes,
      node.signature,
      node.genericWhereClause,
      body: node.body
    )
  }

  /// Generic parameters are in view everywhere in a function, the others in its body.
  private func enter(
    _ generics: GenericParameterClauseSyntax?,
    _ parameters: [String],
    head: (any SyntaxProtocol)?...,
    body: (any SyntaxProtocol)?
  ) -> SyntaxVisitorContinueKind {
    inScope(binding: generics.names) {
      walk(each: generics)
      for part in head { walk(each: part) }
      inScope(binding: parameters) { walk(each: body) }
    }
    return .skipChildren
  }

  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(
      node.genericParameterClause,
      node.parameterClause.names,
      head: node.attributes,
      node.parameterClause,
      node.returnClause,
      node.genericWhereClause,
      body: node.accessorBlock
    )
  }

  override func visit(_ node: AccessorDeclSyntax) -> SyntaxVisitorContinueKind {
    inScope(binding: node.parameters.map { [$0.name.name] } ?? []) {
      walk(each: node.attributes, node.body)
    }
    return .skipChildren
  }

  override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind {
    scopes.append([])
    return .visitChildren
  }

  override func visitPost(_ node: AccessorBlockSyntax) { scopes.removeLast() }

  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind {
    var names: [String] = []
    switch node.signature?.parameterClause {
    case .simpleInput(let parameters): names = parameters.map(\.name.name)
    case .parameterClause(let clause):
      names = clause.parameters.map { ($0.secondName ?? $0.firstName).name }
    case nil: break
    @unknown default: break
    }
    for capture in node.signature?.capture?.items ?? [] {
      if let initializer = capture.initializer {
        walk(initializer)
      } else {
        mention(capture.name, isShorthand: true)
      }
      names.append(capture.name.name)
    }
    if case .parameterClause(let clause)? = node.signature?.parameterClause { walk(clause) }
    walk(each: node.signature?.returnClause)
    closureDepth += 1
    inScope(binding: names) { walk(node.statements) }
    closureDepth -= 1
    return .skipChildren
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.memberBlock, node.genericParameterClause)
  }
  override func visitPost(_ node: StructDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.memberBlock, node.genericParameterClause)
  }
  override func visitPost(_ node: ClassDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.memberBlock, node.genericParameterClause)
  }
  override func visitPost(_ node: ActorDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.memberBlock, node.genericParameterClause)
  }
  override func visitPost(_ node: EnumDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.memberBlock, nil)
  }
  override func visitPost(_ node: ProtocolDeclSyntax) { scopes.removeLast() }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.memberBlock, nil)
  }
  override func visitPost(_ node: ExtensionDeclSyntax) { scopes.removeLast() }

  /// Properties, cases and nested types hide what has their name outside.
  private func enter(_ members: MemberBlockSyntax, _ generics: GenericParameterClauseSyntax?)
    -> SyntaxVisitorContinueKind
  {
    scopes.append(Set(generics.names + members.hidingNames))
    return .visitChildren
  }
}
