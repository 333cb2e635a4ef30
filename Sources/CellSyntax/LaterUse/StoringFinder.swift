internal import SwiftSyntax

/// Finds where a statement gives code to a variable of before: by an assignment, or by a call that adds to it.
final class StoringFinder: SyntaxVisitor {
  private var stored: [String: StoredCode] = [:]

  static func stored(in item: CodeBlockItemSyntax) -> [String: StoredCode] {
    let finder = StoringFinder(viewMode: .sourceAccurate)
    finder.walk(item)
    return finder.stored
  }

  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: MemberBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  override func visit(_ node: SequenceExprSyntax) -> SyntaxVisitorContinueKind {
    let elements = Array(node.elements)
    if elements.count > 2, elements[1].is(AssignmentExprSyntax.self),
      let target = elements[0].root
    {
      for element in elements[2...] { add(StoredCode(in: element), to: target) }
    }
    return .visitChildren
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    guard let callee = node.calledExpression.as(MemberAccessExprSyntax.self),
      let target = callee.base?.root
    else { return .visitChildren }
    add(StoredCode(in: ExprSyntax(node)), to: target)
    return .visitChildren
  }

  private func add(_ code: StoredCode, to target: String) {
    stored[target, default: StoredCode()].formUnion(code)
  }
}

extension ExprSyntax {
  /// The variable at the beginning of `a.b[0].c`.
  fileprivate var root: String? {
    if let reference = self.as(DeclReferenceExprSyntax.self) { return reference.baseName.name }
    if let member = self.as(MemberAccessExprSyntax.self) { return member.base?.root }
    return self.as(SubscriptCallExprSyntax.self)?.calledExpression.root
  }
}

/// Finds the functions that may keep a closure.
final class KeeperFinder: SyntaxVisitor {
  private var names: Set<String> = []

  static func keepers(in declaration: DeclSyntax) -> Set<String> {
    let finder = KeeperFinder(viewMode: .sourceAccurate)
    finder.walk(declaration)
    return finder.names
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    let keeps = node.signature.parameterClause.tokens(viewMode: .sourceAccurate).contains {
      $0.text == "escaping"
    }
    if keeps { names.insert(node.name.name) }
    return .skipChildren
  }
}
