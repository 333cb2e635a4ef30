internal import SwiftSyntax

/// Collects the names that code refers to on their own, not as members of something.
///
/// A name that the code declares itself, a closure's parameter for example, is among them where it is used: which
/// declaration a name means is for the compiler to find out.
final class ReferencedNames: SyntaxVisitor {
  private(set) var names: Set<String> = []

  init(in item: CodeBlockItemSyntax) {
    super.init(viewMode: .sourceAccurate)
    walk(item)
  }

  override func visit(_ reference: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    names.insert(reference.baseName.text)
    return .skipChildren
  }

  override func visit(_ access: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    if let base = access.base { walk(base) }
    return .skipChildren
  }

  override func visit(_ component: KeyPathPropertyComponentSyntax) -> SyntaxVisitorContinueKind {
    .skipChildren
  }

  /// `if let x` means `if let x = x`.
  override func visit(_ binding: OptionalBindingConditionSyntax) -> SyntaxVisitorContinueKind {
    if binding.initializer == nil, let name = binding.pattern.as(IdentifierPatternSyntax.self) {
      names.insert(name.identifier.text)
    }
    return .visitChildren
  }
}
