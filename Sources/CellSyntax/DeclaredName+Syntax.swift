internal import SwiftSyntax

extension DeclSyntax {
  /// The names that the declaration adds to its module; those of all branches of an `#if`.
  var declaredNames: [DeclaredName] {
    switch self.as(DeclSyntaxEnum.self) {
    case .variableDecl(let variable):
      variable.bindings.flatMap(\.pattern.boundNames).map { DeclaredName(.variable, $0) }
    case .functionDecl(let function):
      [
        DeclaredName(
          .function,
          function.name.name,
          parameters: function.overloadParameters,
          result: function.overloadResult,
          header: function.header
        )
      ]
    case .structDecl(let type): [DeclaredName(.type, type.name.name)]
    case .classDecl(let type): [DeclaredName(.type, type.name.name)]
    case .actorDecl(let type): [DeclaredName(.type, type.name.name)]
    case .enumDecl(let type): [DeclaredName(.type, type.name.name)]
    case .protocolDecl(let type): [DeclaredName(.type, type.name.name)]
    case .typeAliasDecl(let type): [DeclaredName(.type, type.name.name)]
    case .operatorDecl(let declaration):
      [
        DeclaredName(
          .operator,
          "\(declaration.fixitySpecifier.text) \(declaration.name.text)",
          header: declaration.trimmedDescription
        )
      ]
    case .precedenceGroupDecl(let group):
      [DeclaredName(.precedenceGroup, group.name.name, header: group.trimmedDescription)]
    case .ifConfigDecl(let condition):
      condition.clauses.flatMap { clause -> [DeclaredName] in
        guard case .statements(let items)? = clause.elements else { return [] }
        return items.flatMap { $0.item.as(DeclSyntax.self)?.declaredNames ?? [] }
      }
    default: []
    }
  }
}

extension PatternSyntax {
  /// The names that the pattern binds: one, or those of a tuple or an enumeration's case.
  var boundNames: [String] {
    boundTokens.map(\.name)
  }

  /// The tokens of those names.
  var boundTokens: [TokenSyntax] {
    let finder = PatternNames(viewMode: .sourceAccurate)
    finder.walk(self)
    return finder.tokens
  }
}

private final class PatternNames: SyntaxVisitor {
  var tokens: [TokenSyntax] = []

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    tokens.append(node.identifier)
    return .skipChildren
  }
}

extension FunctionDeclSyntax {
  /// Labels, types and constraints without white space, generic parameters by their number: equal for two functions that
  /// a call cannot tell apart.
  fileprivate var overloadParameters: String {
    let parameters = signature.parameterClause.parameters.map { parameter in
      parameter.firstName.text + ":" + text(of: parameter.type)
        + (parameter.ellipsis == nil ? "" : "...")
    }
    let bounds = (genericParameterClause?.parameters ?? []).enumerated().compactMap {
      index,
      parameter in
      parameter.inheritedType.map { "$\(index):\(text(of: $0))" }
    }
    let conditions = (genericWhereClause?.requirements ?? []).map { text(of: $0.requirement) }
    return
      "(\(parameters.joined(separator: ",")))<\((bounds + conditions).sorted().joined(separator: ","))>"
  }

  fileprivate var overloadResult: String {
    let effects = signature.effectSpecifiers.map { "\($0.onOneLine) " } ?? ""
    return effects + (signature.returnClause.map { text(of: $0.type) } ?? "Void")
  }

  /// The tokens of a type, generic parameters by their number.
  private func text(of node: some SyntaxProtocol) -> String {
    let generics = genericParameterClause.names
    return node.tokens(viewMode: .sourceAccurate).map { token in
      generics.firstIndex(of: token.name).map { "$\($0)" } ?? token.text
    }.joined(separator: " ")
  }

  /// The declaration without its body, default values and line breaks.
  fileprivate var header: String {
    var declaration = self
    declaration.body = nil
    declaration.modifiers = []
    declaration.leadingTrivia = []
    for index in declaration.signature.parameterClause.parameters.indices {
      declaration.signature.parameterClause.parameters[index].defaultValue = nil
    }
    return declaration.onOneLine
  }
}

extension SyntaxProtocol {
  /// The code without comments and line breaks.
  var onOneLine: String {
    var text = ""
    for token in tokens(viewMode: .sourceAccurate) {
      if !text.isEmpty, !text.hasSuffix(" "), !token.leadingTrivia.isEmpty { text += " " }
      text += token.text + (token.trailingTrivia.isEmpty ? "" : " ")
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}
