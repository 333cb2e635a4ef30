internal import SwiftSyntax

/// Finds what has to be written in other words so that a cell means the same wherever a unit ends.
///
/// - `private` and `fileprivate` of the file become spaces: all cells of a lesson share one file scope. What is private to a
///   type stays so.
/// - `import` becomes `@_exported import`: what a cell imports, later cells have.
/// - `defer` at the top level becomes a call that has its body run at the end of the cell.
final class CellEdits: SyntaxVisitor {
  /// The function that takes the body of a `defer`.
  static let deferName = "_atEndOfCell"

  private(set) var edits: [SourceEdit] = []
  private let lines: LineTable

  init(in file: SourceFileSyntax, lines: LineTable) {
    self.lines = lines
    super.init(viewMode: .sourceAccurate)
    walk(file)
  }

  private func place(_ offset: Int) -> CodePlace {
    let (line, column) = lines.position(of: offset)
    return CodePlace(line: line, column: column)
  }

  // Nothing in a body is in view outside of it.
  override func visit(_ node: CodeBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  override func visit(_ node: DeclModifierSyntax) -> SyntaxVisitorContinueKind {
    let isMember = node.parent?.parent?.parent?.is(MemberBlockItemSyntax.self) ?? false
    switch node.name.tokenKind {
    case .keyword(.fileprivate): break
    case .keyword(.private) where !isMember: break
    default: return .skipChildren
    }
    for token in node.tokens(viewMode: .sourceAccurate) {
      let length = token.text.utf8.count
      edits.append(
        SourceEdit(
          place(token.positionAfterSkippingLeadingTrivia.utf8Offset),
          removing: length,
          inserting: String(repeating: " ", count: length)
        )
      )
    }
    return .skipChildren
  }

  override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
    if !node.attributes.trimmedDescription.contains("@_exported"), node.modifiers.isEmpty {
      edits.append(
        SourceEdit(
          place(node.importKeyword.positionAfterSkippingLeadingTrivia.utf8Offset),
          inserting: "@_exported "
        )
      )
    }
    return .skipChildren
  }

  override func visit(_ node: DeferStmtSyntax) -> SyntaxVisitorContinueKind {
    let keyword = node.deferKeyword
    edits.append(
      SourceEdit(
        place(keyword.positionAfterSkippingLeadingTrivia.utf8Offset),
        removing: keyword.text.utf8.count,
        inserting: Self.deferName
      )
    )
    return .skipChildren
  }
}
