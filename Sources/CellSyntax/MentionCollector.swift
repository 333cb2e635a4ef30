internal import SwiftSyntax

/// Collects the names that code speaks of, leaving out of the free ones those that the code binds itself.
class MentionCollector: ScopeWalker {
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

  /// Walks through `node`, around which a scope binds these names.
  init(in node: some SyntaxProtocol, binding names: [String] = []) {
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
    if names.isEmpty { walk(node) } else { inScope(binding: names) { walk(node) } }
  }

  override func mention(_ token: TokenSyntax, isShorthand: Bool = false) {
    let name = token.name
    guard !isBound(name) else { return }
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
}
