internal import SwiftSyntax

extension MemberBlockSyntax {
  /// The members with code, those of nested types too.
  var laterMembers: [LaterCode.Member] {
    members.flatMap { laterMembers(of: $0.decl) }
  }

  private func laterMembers(of declaration: DeclSyntax) -> [LaterCode.Member] {
    func member(_ name: String, isCallable: Bool = true) -> LaterCode.Member {
      LaterCode.Member(
        name: name,
        isCallable: isCallable,
        uses: UseCollector(in: declaration, binding: hidingNames).uses
      )
    }
    switch declaration.as(DeclSyntaxEnum.self) {
    case .functionDecl(let function): return [member(function.name.name)]
    case .initializerDecl: return [member("init")]
    case .subscriptDecl: return [member("subscript")]
    case .deinitializerDecl: return [member("deinit")]
    case .variableDecl(let variable): return members(of: variable) { member($0, isCallable: $1) }
    case .ifConfigDecl(let condition):
      return condition.clauses.flatMap { clause -> [LaterCode.Member] in
        guard case .decls(let members)? = clause.elements else { return [] }
        return members.flatMap { laterMembers(of: $0.decl) }
      }
    default:
      return declaration.asProtocol((any DeclGroupSyntax).self)?.memberBlock.laterMembers ?? []
    }
  }

  /// Initial values run when a value is made, those of the type itself when they are read first.
  private func members(
    of variable: VariableDeclSyntax,
    _ member: (String, Bool) -> LaterCode.Member
  ) -> [LaterCode.Member] {
    let isOfType = variable.modifiers.contains {
      [.keyword(.static), .keyword(.class), .keyword(.lazy)].contains($0.name.tokenKind)
    }
    return variable.bindings.flatMap { binding -> [LaterCode.Member] in
      let holdsFunction = binding.initializer?.value.is(ClosureExprSyntax.self) ?? false
      var found: [LaterCode.Member] = []
      if isOfType || binding.accessorBlock != nil || holdsFunction {
        found += binding.pattern.boundNames.map { member($0, holdsFunction) }
      }
      if !isOfType, binding.initializer != nil { found.append(member("init", true)) }
      return found
    }
  }
}
