internal import SwiftSyntax

/// Collects what code uses, and what it calls.
final class UseCollector: MentionCollector {
  private var called: Set<String> = []
  private var members: Set<String> = []
  private var calledMembers: Set<String> = []

  var uses: CodeUses {
    var uses = CodeUses()
    uses.names = mentions.free
    uses.called = called.intersection(mentions.free)
    uses.members = members
    uses.calledMembers = calledMembers
    return uses
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    var callee = node.calledExpression
    if let generic = callee.as(GenericSpecializationExprSyntax.self) { callee = generic.expression }
    if let name = callee.as(DeclReferenceExprSyntax.self)?.baseName.name {
      called.insert(name)
      if Self.textMaking.contains(name) { members.insert("description") }
    } else if let member = callee.as(MemberAccessExprSyntax.self) {
      let name = member.declName.baseName.name
      calledMembers.insert(name)
      // `Net.init()` and `.init()` are calls of the type.
      if name == "init", let base = member.base?.as(DeclReferenceExprSyntax.self) {
        called.insert(base.baseName.name)
      }
      if let base = member.base { walk(base) }
      walk(node.arguments)
      if let closure = node.trailingClosure { walk(closure) }
      walk(node.additionalTrailingClosures)
      return .skipChildren
    }
    return .visitChildren
  }

  private static let textMaking: Set = ["print", "debugPrint", "dump", "display", "String"]

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    members.insert(node.declName.baseName.name)
    return super.visit(node)
  }

  override func visit(_ node: KeyPathPropertyComponentSyntax) -> SyntaxVisitorContinueKind {
    members.insert(node.declName.baseName.name)
    return super.visit(node)
  }

  override func visit(_ node: SubscriptCallExprSyntax) -> SyntaxVisitorContinueKind {
    members.insert("subscript")
    return .visitChildren
  }

  override func visit(_ node: ExpressionSegmentSyntax) -> SyntaxVisitorContinueKind {
    members.insert("description")
    return .visitChildren
  }
}
