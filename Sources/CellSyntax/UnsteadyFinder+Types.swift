internal import SwiftSyntax

extension UnsteadyFinder {
  /// Notes the members of a type whose values differ from run to run.
  func take(_ type: some DeclGroupSyntax, named name: TokenSyntax) {
    types.declare(name.name)
    for member in type.memberBlock.members {
      if let variable = member.decl.as(VariableDeclSyntax.self) {
        for binding in variable.bindings {
          let value =
            binding.initializer.map { Syntax($0.value) } ?? binding.accessorBlock.map { Syntax($0) }
          guard let source = value.flatMap({ found(in: $0) })?.source else { continue }
          for property in binding.pattern.boundNames {
            types.add(
              property,
              of: name.name,
              source,
              isShown: binding.isStored && !variable.modifiers.contains { $0.name.text == "static" }
            )
          }
        }
      } else if let function = member.decl.as(FunctionDeclSyntax.self),
        function.signature.returnClause != nil, let body = function.body,
        let source = found(in: Syntax(body))?.source
      {
        types.add(function.name.name, of: name.name, source, isShown: false)
      }
    }
    if type.memberBlock.members.contains(where: {
      $0.decl.declaredNames.contains { $0.word == "description" }
    }) {
      types.hideProperties(of: name.name)
    }
  }
}
