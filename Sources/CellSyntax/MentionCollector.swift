internal import SwiftSyntax

/// Collects the names that code speaks of, leaving out of the free ones those that the code binds itself.
///
/// Where a scope is in doubt a name counts as free: the only cost is a border between cells that could do without.
final class MentionCollector: SyntaxVisitor {
  /// Where a free name stands.
  struct Place {
    var name: String
    /// In UTF-8 bytes from the start of the source.
    var offset: Int
    /// Whether it is inside of a closure, and so may be read later than the code around it.
    var isInClosure: Bool
  }

  private(set) var mentions = Mentions()
  /// The free names in their order, but for those that stand for two things, as `x` in `if let x`.
  private(set) var places: [Place] = []
  private var closureDepth = 0
  /// The names that are bound by the scopes around, the innermost last; none at the top level of the cell.
  private var scopes: [Set<String>] = []

  init(in node: some SyntaxProtocol) {
    super.init(viewMode: .sourceAccurate)
    for token in node.tokens(viewMode: .sourceAccurate) {
      switch token.tokenKind {
      case .identifier, .dollarIdentifier, .binaryOperator, .prefixOperator, .postfixOperator,
        .keyword(.`init`), .keyword(.`subscript`):
        mentions.all.insert(token.name)
        // `$n` is of a property `n`.
        if token.name.hasPrefix("$") { mentions.all.insert(String(token.name.dropFirst())) }
      default: break
      }
    }
    walk(node)
  }

  private func mention(_ token: TokenSyntax, isShorthand: Bool = false) {
    let name = token.name
    guard !scopes.contains(where: { $0.contains(name) }) else { return }
    mentions.free.insert(name)
    if isShorthand { return }
    places.append(
      Place(
        name: name,
        offset: token.positionAfterSkippingLeadingTrivia.utf8Offset,
        isInClosure: closureDepth > 0
      )
    )
  }

  private func bind(_ names: some Sequence<String>) {
    if !scopes.isEmpty { scopes[scopes.count - 1].formUnion(names) }
  }

  private func inScope(binding names: [String] = [], _ body: () -> Void) {
    scopes.append(Set(names))
    body()
    scopes.removeLast()
  }

  private func walk(each nodes: (any SyntaxProtocol)?...) {
    for case let node? in nodes { walk(Syntax(node)) }
  }

  // MARK: - Uses

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    mention(node.baseName)
    return .skipChildren
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    if let base = node.base { walk(base) }
    return .skipChildren
  }

  override func visit(_ node: KeyPathPropertyComponentSyntax) -> SyntaxVisitorContinueKind {
    .skipChildren
  }

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    mention(node.name)
    return .visitChildren
  }

  override func visit(_ node: BinaryOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    mention(node.operator)
    return .skipChildren
  }

  override func visit(_ node: PrefixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    mention(node.operator)
    return .visitChildren
  }

  override func visit(_ node: PostfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    mention(node.operator)
    return .visitChildren
  }

  override func visit(_ node: MacroExpansionExprSyntax) -> SyntaxVisitorContinueKind {
    mention(node.macroName)
    return .visitChildren
  }

  override func visit(_ node: OperatorDeclSyntax) -> SyntaxVisitorContinueKind {
    mention(node.name)
    for type in node.operatorPrecedenceAndTypes?.designatedTypes ?? [] { mention(type.name) }
    if let group = node.operatorPrecedenceAndTypes?.precedenceGroup { mention(group) }
    return .skipChildren
  }

  override func visit(_ node: PrecedenceGroupDeclSyntax) -> SyntaxVisitorContinueKind {
    for token in node.tokens(viewMode: .sourceAccurate) { mention(token) }
    return .skipChildren
  }

  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

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

extension TokenSyntax {
  /// The name without the backticks around it.
  var name: String {
    let text = self.text
    return text.hasPrefix("`") && text.hasSuffix("`") && text.count > 2
      ? String(text.dropFirst().dropLast()) : text
  }
}

extension GenericParameterClauseSyntax? {
  var names: [String] { self?.parameters.map(\.name.name) ?? [] }
}

extension FunctionParameterClauseSyntax {
  /// The names that the body sees.
  var names: [String] { parameters.map { ($0.secondName ?? $0.firstName).name } }
}

extension MemberBlockSyntax {
  /// Properties, cases, nested and associated types: what is found before anything outside.
  fileprivate var hidingNames: [String] {
    members.flatMap { member -> [String] in
      switch member.decl.as(DeclSyntaxEnum.self) {
      case .variableDecl(let variable): variable.bindings.flatMap(\.pattern.boundNames)
      case .enumCaseDecl(let cases): cases.elements.map(\.name.name)
      case .associatedTypeDecl(let type): [type.name.name]
      case .structDecl, .classDecl, .enumDecl, .actorDecl, .typeAliasDecl:
        member.decl.declaredNames.map(\.name)
      default: []
      }
    }
  }
}
