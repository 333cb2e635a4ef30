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
  /// The types that it declares, those inside of others too.
  package var types: [DeclaredType]
  /// What it binds, where that needs help to be seen behind the end of its unit.
  package var binding: CellBinding?
  /// What it declares without a value, which statements behind it may give.
  package var valueless: [ValuelessVariable]
  /// The extension that it is.
  package var `extension`: DeclaredExtension?
  /// Whether it is a function that is not declared `@Sendable`.
  package var isPlainFunction: Bool
  /// Whether what it declares cannot be told: it is an `#if` or a macro.
  package var isOpaque: Bool
  /// Whether it awaits something at the top level.
  package var awaits: Bool
  /// The text of an import declaration.
  package var importText: String?

  init(_ item: CodeBlockItemSyntax, lines: LineTable) {
    let start = lines.position(of: item.positionAfterSkippingLeadingTrivia.utf8Offset)
    line = start.line
    column = start.column
    startsLine = item.startsLine
    importText = item.item.as(ImportDeclSyntax.self)?.trimmedDescription
    declarations = []
    types = []
    valueless = item.item.as(VariableDeclSyntax.self)?.valuelessVariables ?? []
    `extension` = nil
    binding = CellBinding(item, lines: lines)
    isOpaque = item.item.is(IfConfigDeclSyntax.self) || item.item.is(MacroExpansionDeclSyntax.self)
    awaits = AwaitFinder.finds(in: item)
    isPlainFunction = item.item.as(FunctionDeclSyntax.self).map { !$0.isSendable } ?? false
    isExecutable = false
    isValue = false
    isHiddenValue = false
    switch item.item {
    case .decl(let declaration):
      declarations = declaration.declaredNames
      types = declaration.declaredTypes
      `extension` = DeclaredExtension(declaration, lines: lines)
      isExecutable = declaration.is(VariableDeclSyntax.self)
    case .stmt:
      isExecutable = true
      declarations = (binding?.names ?? []).map { DeclaredName(.variable, $0.name) }
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

extension FunctionDeclSyntax {
  fileprivate var isSendable: Bool {
    attributes.contains {
      $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription == "Sendable"
    }
  }
}

extension ExprSyntax {
  /// Whether it is not an assignment and not an `if`, `switch` or `do` that is used as a statement.
  fileprivate var hasValueToShow: Bool {
    if self.is(IfExprSyntax.self) || self.is(SwitchExprSyntax.self) { return false }
    // It has no type of its own, which the compiler says best.
    if self.is(NilLiteralExprSyntax.self) { return false }
    if let sequence = self.as(SequenceExprSyntax.self) {
      return !sequence.elements.contains { element in
        element.is(AssignmentExprSyntax.self)
          || element.as(BinaryOperatorExprSyntax.self)?.operator.text.isCompoundAssignment ?? false
      }
    }
    if let marked = self.as(TryExprSyntax.self) { return marked.expression.hasValueToShow }
    if let marked = self.as(AwaitExprSyntax.self) { return marked.expression.hasValueToShow }
    // The compiler's own words: they have no value.
    if let macro = self.as(MacroExpansionExprSyntax.self),
      ["warning", "error", "sourceLocation"].contains(macro.macroName.text)
    {
      return false
    }
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

/// Looks for what makes top-level code asynchronous: `await`, `async let`, `for await`.
private final class AwaitFinder: SyntaxVisitor {
  private var isFound = false

  static func finds(in item: CodeBlockItemSyntax) -> Bool {
    let finder = AwaitFinder(viewMode: .sourceAccurate)
    finder.walk(item)
    return finder.isFound
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: MemberBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
    if token.tokenKind == .keyword(.await) || token.tokenKind == .keyword(.async) { isFound = true }
    return .skipChildren
  }
}
