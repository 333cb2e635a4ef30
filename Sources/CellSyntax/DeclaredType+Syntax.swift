internal import SwiftSyntax

extension DeclSyntax {
  /// The type that it declares, and those inside of it; none for anything else.
  var declaredTypes: [DeclaredType] { declaredTypes(in: "") }

  fileprivate func declaredTypes(in outer: String) -> [DeclaredType] {
    guard let kind = typeKind, let group = asProtocol((any DeclGroupSyntax).self),
      let named = asProtocol((any NamedDeclSyntax).self)
    else { return [] }
    var type = DeclaredType(kind, path: outer + named.name.name)
    type.inherited = group.inheritanceClause.names
    // `protocol P where Self: Error` refines it just as `protocol P: Error` does.
    if kind == .protocol, let condition = group.genericWhereClause {
      type.inherited += condition.requirements.map(\.requirement.trimmedDescription)
    }
    var nested: [DeclaredType] = []
    for member in group.memberBlock.members {
      type.add(member.decl)
      nested += member.decl.declaredTypes(in: type.path + ".")
    }
    type.codingKeys = nested.first { $0.path == type.path + ".CodingKeys" }?.cases.map(\.name)
    return [type] + nested
  }

  private var typeKind: DeclaredType.Kind? {
    switch kind {
    case .structDecl: .struct
    case .classDecl, .actorDecl: .class
    case .enumDecl: .enum
    case .protocolDecl: .protocol
    default: nil
    }
  }

  /// The names that it gives to the members of a type.
  var memberNames: [String] {
    switch self.as(DeclSyntaxEnum.self) {
    case .initializerDecl: ["init"]
    case .subscriptDecl: ["subscript"]
    case .enumCaseDecl(let cases): cases.elements.map(\.name.name)
    case .associatedTypeDecl(let type): [type.name.name]
    case .ifConfigDecl(let condition):
      condition.clauses.flatMap { clause -> [String] in
        guard case .decls(let members)? = clause.elements else { return [] }
        return members.flatMap(\.decl.memberNames)
      }
    default: declaredNames.map(\.name)
    }
  }
}

extension DeclaredType {
  fileprivate mutating func add(_ member: DeclSyntax) {
    let names = member.memberNames
    members.formUnion(names)
    if member.isPrivate { privateMembers.formUnion(names) }
    if let declaration = member.as(EnumCaseDeclSyntax.self) {
      cases += declaration.elements.map { element in
        Case(
          element.name.name,
          labels: element.parameterClause?.parameters.map { $0.firstName?.name } ?? []
        )
      }
    }
    guard let variable = member.as(VariableDeclSyntax.self), !variable.modifiers.isStatic else {
      return
    }
    // What a property's wrapper is kept in.
    if !variable.attributes.isEmpty { privateMembers.formUnion(names.map { "_" + $0 }) }
    let bindings = Array(variable.bindings)
    for (index, binding) in bindings.enumerated() where binding.isStored {
      // `var x, y: Int`: the type stands behind the last of them.
      let annotation =
        binding.initializer == nil
        ? bindings[index...].lazy.compactMap(\.typeAnnotation).first : binding.typeAnnotation
      for name in binding.pattern.boundNames {
        var property = Property(
          name,
          type: annotation?.type.onOneLine,
          initialValue: binding.initializer?.value.onOneLine,
          isConstant: variable.bindingSpecifier.tokenKind == .keyword(.let)
        )
        property.initialValueMentions =
          binding.initializer.map { MentionCollector(in: $0).mentions.all } ?? []
        properties.append(property)
      }
    }
  }
}

extension PatternBindingSyntax {
  /// Whether it has storage: no accessors, or observers only.
  var isStored: Bool {
    switch accessorBlock?.accessors {
    case nil: true
    case .getter: false
    case .accessors(let accessors):
      accessors.allSatisfy {
        $0.accessorSpecifier.tokenKind == .keyword(.willSet)
          || $0.accessorSpecifier.tokenKind == .keyword(.didSet)
      }
    @unknown default: false
    }
  }
}

extension DeclSyntax {
  fileprivate var isPrivate: Bool {
    asProtocol((any WithModifiersSyntax).self)?.modifiers.isPrivate ?? false
  }
}

extension DeclModifierListSyntax {
  fileprivate var isStatic: Bool {
    contains {
      $0.name.tokenKind == .keyword(.static) || $0.name.tokenKind == .keyword(.class)
        || $0.name.tokenKind == .keyword(.lazy)
    }
  }

  fileprivate var isPrivate: Bool { contains { $0.name.tokenKind == .keyword(.private) } }
}

extension InheritanceClauseSyntax? {
  /// The types as they are written, those of a composition one by one, without attributes.
  var names: [String] {
    (self?.inheritedTypes ?? []).flatMap { inherited in
      inherited.type.onOneLine.split(separator: "&").map { text in
        text.split(separator: " ").last.map(String.init) ?? ""
      }
    }
  }
}

extension DeclaredExtension {
  init?(_ declaration: DeclSyntax, lines: LineTable) {
    guard let declaration = declaration.as(ExtensionDeclSyntax.self) else { return nil }
    let path = declaration.extendedType.onOneLine
    let first = lines.position(of: declaration.positionAfterSkippingLeadingTrivia.utf8Offset)
    let last = lines.position(of: declaration.endPositionBeforeTrailingTrivia.utf8Offset)
    self.init(path: String(path.prefix { $0 != "<" }), lines: first.line...last.line)
    protocols = declaration.inheritanceClause.names
    condition = declaration.genericWhereClause?.onOneLine ?? ""
    for member in declaration.memberBlock.members {
      let names = member.decl.memberNames
      members.formUnion(names)
      if member.decl.isPrivate { privateMembers.formUnion(names) }
      guard let initializer = member.decl.as(InitializerDeclSyntax.self),
        let body = initializer.body
      else { continue }
      let place = lines.position(of: body.leftBrace.endPositionBeforeTrailingTrivia.utf8Offset)
      initializers.append(
        Initializer(
          isDelegating: DelegationFinder.finds(in: body),
          bodyLine: place.line,
          bodyColumn: place.column
        )
      )
    }
  }
}

/// Looks for `self.init` and for an assignment to `self`.
private final class DelegationFinder: SyntaxVisitor {
  private var isFound = false

  static func finds(in body: CodeBlockSyntax) -> Bool {
    let finder = DelegationFinder(viewMode: .sourceAccurate)
    finder.walk(body)
    return finder.isFound
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    if node.declName.baseName.tokenKind == .keyword(.`init`),
      node.base?.trimmedDescription == "self"
    {
      isFound = true
    }
    return .visitChildren
  }

  override func visit(_ node: SequenceExprSyntax) -> SyntaxVisitorContinueKind {
    let elements = Array(node.elements)
    for (left, right) in zip(elements, elements.dropFirst())
    where left.trimmedDescription == "self" && right.is(AssignmentExprSyntax.self) {
      isFound = true
    }
    return .visitChildren
  }
}
