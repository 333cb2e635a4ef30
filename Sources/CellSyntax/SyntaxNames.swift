internal import SwiftSyntax

extension TokenSyntax {
  /// The name without the backticks around it.
  var name: String {
    let text = self.text
    return text.hasPrefix("`") && text.hasSuffix("`") && text.count > 2
      ? String(text.dropFirst().dropLast()) : text
  }
}

extension GenericParameterClauseSyntax? {
  var names: [String] { self?.parameters.map(\.name.name) ?? [] }
}

extension FunctionParameterClauseSyntax {
  /// The names that the body sees.
  var names: [String] { parameters.map { ($0.secondName ?? $0.firstName).name } }
}

extension MemberBlockSyntax {
  /// Properties, cases, nested and associated types: what is found before anything outside.
  var hidingNames: [String] {
    members.flatMap { member -> [String] in
      switch member.decl.as(DeclSyntaxEnum.self) {
      case .variableDecl(let variable): variable.bindings.flatMap(\.pattern.boundNames)
      case .enumCaseDecl(let cases): cases.elements.map(\.name.name)
      case .associatedTypeDecl(let type): [type.name.name]
      case .structDecl, .classDecl, .enumDecl, .actorDecl, .typeAliasDecl:
        member.decl.declaredNames.map(\.name)
      default: []
      }
    }
  }
}
