internal import SwiftSyntax

extension DeclSyntax {
  /// The names that the declaration adds to its module.
  var declaredNames: [DeclaredName] {
    switch self.as(DeclSyntaxEnum.self) {
    case .variableDecl(let variable): variable.bindings.flatMap(\.pattern.declaredNames)
    case .functionDecl(let function):
      [DeclaredName(.func, function.name.text, signature: function.overloadSignature)]
    case .structDecl(let type): [DeclaredName(.struct, type.name.text)]
    case .classDecl(let type): [DeclaredName(.class, type.name.text)]
    case .actorDecl(let type): [DeclaredName(.class, type.name.text)]
    case .enumDecl(let type): [DeclaredName(.enum, type.name.text)]
    case .protocolDecl(let type): [DeclaredName(.protocol, type.name.text)]
    case .typeAliasDecl(let type): [DeclaredName(.typealias, type.name.text)]
    default: []
    }
  }
}

extension PatternSyntax {
  /// The names that the pattern binds: one, or those of a tuple.
  fileprivate var declaredNames: [DeclaredName] {
    if let identifier = self.as(IdentifierPatternSyntax.self) {
      return [DeclaredName(.var, identifier.identifier.text)]
    }
    return self.as(TuplePatternSyntax.self)?.elements.flatMap(\.pattern.declaredNames) ?? []
  }
}

extension FunctionDeclSyntax {
  /// Labels, types and constraints without white space: equal for two functions that collide.
  fileprivate var overloadSignature: String {
    let parameters = signature.parameterClause.parameters.map { parameter in
      parameter.firstName.text + ":" + parameter.type.trimmedDescription
    }
    let result = signature.returnClause?.type.trimmedDescription ?? "Void"
    let generics =
      (genericParameterClause?.trimmedDescription ?? "")
      + (genericWhereClause?.trimmedDescription ?? "")
    return (generics + "(" + parameters.joined(separator: ",") + ")->" + result)
      .filter { !$0.isWhitespace }
  }
}
