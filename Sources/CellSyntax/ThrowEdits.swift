internal import SwiftSyntax

/// Writes each `throw` of the top level as a call that throws and does not return.
///
/// Swift 6.3 crashes at a function that uses a variable of the top level when it stands behind code that always throws. Behind a
/// call it does not.
final class ThrowEdits: SyntaxVisitor {
  /// The function that takes the error.
  static let functionName = "_throwError"

  private(set) var edits: [SourceEdit] = []
  private let lines: LineTable

  init(in file: SourceFileSyntax, lines: LineTable) {
    self.lines = lines
    super.init(viewMode: .sourceAccurate)
    walk(file)
  }

  // What these throw does not reach the top level by itself.
  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: MemberBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  /// An error of a type that is written keeps it: a call would throw any.
  override func visit(_ node: DoStmtSyntax) -> SyntaxVisitorContinueKind {
    node.throwsClause == nil ? .visitChildren : .skipChildren
  }

  override func visit(_ node: ThrowStmtSyntax) -> SyntaxVisitorContinueKind {
    let keyword = node.throwKeyword
    edits.append(
      SourceEdit(
        place(keyword.positionAfterSkippingLeadingTrivia.utf8Offset),
        removing: keyword.text.utf8.count,
        inserting: "try \(Self.functionName)("
      )
    )
    edits.append(
      SourceEdit(place(node.expression.endPositionBeforeTrailingTrivia.utf8Offset), inserting: ")")
    )
    return .skipChildren
  }

  private func place(_ offset: Int) -> CodePlace {
    let (line, column) = lines.position(of: offset)
    return CodePlace(line: line, column: column)
  }
}
