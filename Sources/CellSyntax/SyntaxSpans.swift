internal import SwiftParser
internal import SwiftSyntax

/// What a piece of Swift source is, for colouring it.
package enum SyntaxKind: String, Hashable, Sendable {
  case plain
  case keyword
  /// The name of a type, where it is declared or used.
  case type
  /// The name of a function, where it is declared or called.
  case function
  case string
  case number
  case comment
  /// `@attribute` and `#directive`.
  case attribute
}

/// Swift source in pieces, each of one kind; the texts of all pieces together are the source.
package struct SyntaxSpans: Hashable, Sendable {
  /// A piece of the source.
  package struct Span: Hashable, Sendable {
    /// Of neighbours no two are of the same kind.
    package var kind: SyntaxKind
    /// As it stands in the source.
    package var text: String

    /// Makes a piece of the source.
    package init(_ kind: SyntaxKind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// In the order of the source; source that does not parse is coloured as far as it does.
  package private(set) var spans: [Span] = []

  /// Parses Swift source with the parser of the compiler.
  package init(of source: String) {
    for token in Parser.parse(source: source).tokens(viewMode: .sourceAccurate) {
      for piece in token.leadingTrivia { add(piece) }
      add(token.syntaxKind, token.text)
      for piece in token.trailingTrivia { add(piece) }
    }
  }

  private mutating func add(_ trivia: TriviaPiece) {
    var text = ""
    trivia.write(to: &text)
    switch trivia {
    case .lineComment, .blockComment, .docLineComment, .docBlockComment: add(.comment, text)
    default: add(.plain, text)
    }
  }

  private mutating func add(_ kind: SyntaxKind, _ text: String) {
    if text.isEmpty { return }
    if spans.last?.kind == kind {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Span(kind, text))
    }
  }
}

extension TokenSyntax {
  /// The kind of the token, by itself or by what it is part of.
  fileprivate var syntaxKind: SyntaxKind {
    switch tokenKind {
    case .keyword: isInAttribute ? .attribute : .keyword
    case .integerLiteral, .floatLiteral: .number
    case .stringSegment, .stringQuote, .multilineStringQuote, .rawStringPoundDelimiter,
      .singleQuote, .regexSlash, .regexLiteralPattern, .regexPoundDelimiter, .backslash:
      .string
    case .leftParen, .rightParen:
      parent?.is(ExpressionSegmentSyntax.self) == true ? .string : .plain
    case .atSign, .pound, .poundIf, .poundElse, .poundElseif, .poundEndif, .poundAvailable,
      .poundUnavailable, .poundSourceLocation:
      .attribute
    case .identifier: isInAttribute ? .attribute : kindOfName
    default: .plain
    }
  }

  /// Whether the token is the name behind an `@` or `#`.
  private var isInAttribute: Bool {
    guard let parent else { return false }
    if let macro = parent.as(MacroExpansionExprSyntax.self) { return macro.macroName == self }
    if let macro = parent.as(MacroExpansionDeclSyntax.self) { return macro.macroName == self }
    return parent.is(IdentifierTypeSyntax.self) && parent.parent?.is(AttributeSyntax.self) == true
  }

  private var kindOfName: SyntaxKind {
    guard let parent else { return .plain }
    if parent.is(IdentifierTypeSyntax.self) || parent.is(MemberTypeSyntax.self)
      || parent.is(GenericParameterSyntax.self) || parent.is(TypeAliasDeclSyntax.self)
      || parent.isProtocol((any DeclGroupSyntax).self)
    {
      return .type
    }
    if parent.is(FunctionDeclSyntax.self) { return .function }
    guard let reference = parent.as(DeclReferenceExprSyntax.self) else { return .plain }
    if text.first?.isUppercase == true { return .type }
    return reference.isCalled ? .function : .plain
  }
}

extension DeclReferenceExprSyntax {
  /// Whether it is what a call calls: `f` in `f(x)` and in `a.f(x)`.
  fileprivate var isCalled: Bool {
    var expression = Syntax(self)
    if let access = expression.parent?.as(MemberAccessExprSyntax.self) {
      guard access.declName == self else { return false }
      expression = Syntax(access)
    }
    guard let call = expression.parent?.as(FunctionCallExprSyntax.self) else { return false }
    return Syntax(call.calledExpression) == expression
  }
}
