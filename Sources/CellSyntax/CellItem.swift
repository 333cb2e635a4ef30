internal import SwiftSyntax

/// A top-level item of a cell: a declaration, a statement or an expression.
package struct CellItem: Hashable, Sendable {
  /// The line of its first token in the cell, from 1.
  package var line: Int
  /// The column of its first token, in UTF-8 bytes from 1.
  package var column: Int
  /// Whether a line of generated code may stand before its first line: no other item and no comment
  /// reaches into that line.
  package var startsLine: Bool
  /// Whether it runs where it stands: everything but types, functions, extensions and imports.
  package var isExecutable: Bool
  /// Whether it is an expression whose value is to be shown when it is the last item.
  package var isValue: Bool
  /// Whether it would be, had its author not hidden the value behind a semicolon.
  package var isHiddenValue: Bool
  /// The names that it adds to the module: several for a tuple or a list of bindings, often none.
  package var declarations: [DeclaredName]
  /// The names that it refers to, inside of functions and types too.
  package var references: Set<String>
  /// The text of an import declaration.
  package var importText: String?

  init(_ item: CodeBlockItemSyntax, lines: LineTable) {
    let start = lines.position(of: item.positionAfterSkippingLeadingTrivia.utf8Offset)
    line = start.line
    column = start.column
    startsLine = item.startsLine
    importText = item.item.as(ImportDeclSyntax.self)?.trimmedDescription
    declarations = []
    references = ReferencedNames(in: item).names
    isExecutable = false
    isValue = false
    isHiddenValue = false
    switch item.item {
    case .decl(let declaration):
      declarations = declaration.declaredNames
      isExecutable = declaration.is(VariableDeclSyntax.self)
    case .stmt:
      isExecutable = true
    case .expr(let expression):
      isExecutable = true
      isValue = item.semicolon == nil && expression.hasValueToShow
      isHiddenValue = item.semicolon != nil && expression.hasValueToShow
    @unknown default:
      break
    }
  }
}

extension CodeBlockItemSyntax {
  /// Whether its first token is the first thing on its line, comments that began earlier included.
  fileprivate var startsLine: Bool {
    guard let token = firstToken(viewMode: .sourceAccurate) else { return false }
    var startsLine = token.previousToken(viewMode: .sourceAccurate) == nil
    for piece in token.leadingTrivia {
      switch piece {
      case .newlines, .carriageReturns, .carriageReturnLineFeeds: startsLine = true
      case .spaces, .tabs: break
      case .blockComment, .docBlockComment: startsLine = false
      default: break
      }
    }
    return startsLine
  }
}

extension ExprSyntax {
  /// Whether it is not an assignment and not an `if`, `switch` or `do` that is used as a statement.
  fileprivate var hasValueToShow: Bool {
    if self.is(IfExprSyntax.self) || self.is(SwitchExprSyntax.self) { return false }
    if let sequence = self.as(SequenceExprSyntax.self) {
      return !sequence.elements.contains { element in
        element.is(AssignmentExprSyntax.self)
          || element.as(BinaryOperatorExprSyntax.self)?.operator.text.isCompoundAssignment ?? false
      }
    }
    if let marked = self.as(TryExprSyntax.self) { return marked.expression.hasValueToShow }
    if let marked = self.as(AwaitExprSyntax.self) { return marked.expression.hasValueToShow }
    return !self.is(MissingExprSyntax.self)
  }
}

extension String {
  /// `+=`, `<<=` and the like, but not the comparisons that end in `=`.
  fileprivate var isCompoundAssignment: Bool {
    hasSuffix("=")
      && !["==", "!=", "<=", ">=", "===", "!==", "~=", ".==", ".!=", ".<=", ".>="].contains(self)
  }
}
