internal import SwiftSyntax

extension CellBinding {
  /// The binding that an item of a cell is, if it is one.
  init?(_ item: CodeBlockItemSyntax, lines: LineTable) {
    func place(_ offset: Int) -> CodePlace {
      let (line, column) = lines.position(of: offset)
      return CodePlace(line: line, column: column)
    }
    let end = place(item.item.endPositionBeforeTrailingTrivia.utf8Offset)
    if let variable = item.item.as(VariableDeclSyntax.self) {
      self.init(variable, end: end, place: place)
    } else if let statement = item.item.as(GuardStmtSyntax.self) {
      self.init(kind: .guard, end: end)
      add(statement.conditions, place: place)
    } else {
      return nil
    }
    if names.isEmpty { return nil }
  }

  private init(_ variable: VariableDeclSyntax, end: CodePlace, place: (Int) -> CodePlace) {
    let isAsync = variable.modifiers.contains { $0.name.tokenKind == .keyword(.async) }
    self.init(kind: .variable, end: end)
    if isAsync {
      let canThrow = variable.tokens(viewMode: .sourceAccurate).contains {
        $0.tokenKind == .keyword(.try)
      }
      kind = .asyncLet(canThrow: canThrow)
    }
    let isConstant = variable.bindingSpecifier.tokenKind == .keyword(.let)
    for binding in variable.bindings {
      for token in binding.pattern.boundTokens {
        names.append(Name(name: token.name, isConstant: isConstant))
        renamings[token.name, default: []].append(
          place(token.positionAfterSkippingLeadingTrivia.utf8Offset)
        )
      }
    }
    let own = Set(names.map(\.name))
    for binding in variable.bindings {
      guard let value = binding.initializer?.value else { continue }
      for mention in MentionCollector(in: value).places where own.contains(mention.name) {
        // A closure of a known type may call itself.
        if mention.isInClosure, binding.typeAnnotation != nil { continue }
        oldReferences[mention.name, default: []].append(place(mention.offset))
      }
    }
    // `let a = 1, b = a`: here `b` uses what the same line declares.
    var declared: Set<String> = []
    for binding in variable.bindings {
      if let value = binding.initializer?.value {
        let places = MentionCollector(in: value).places
        for mention in places where declared.contains(mention.name) {
          oldReferences[mention.name]?.removeAll { $0 == place(mention.offset) }
        }
      }
      declared.formUnion(binding.pattern.boundNames)
    }
    let isPlain =
      !isAsync && variable.modifiers.isEmpty
      && variable.bindings.allSatisfy { $0.isStored }
      && !variable.attributes.trimmedDescription.contains("Actor")
    if isPlain {
      modifierPlace = place(
        variable.bindingSpecifier.positionAfterSkippingLeadingTrivia.utf8Offset
      )
    }
  }

  private mutating func add(
    _ conditions: ConditionElementListSyntax,
    place: (Int) -> CodePlace
  ) {
    let all = Set(
      conditions.flatMap { condition -> [String] in
        switch condition.condition {
        case .optionalBinding(let binding): binding.pattern.boundNames
        case .matchingPattern(let matching): matching.pattern.boundNames
        default: []
        }
      }
    )
    func use(_ code: some SyntaxProtocol) {
      for mention in MentionCollector(in: code).places where all.contains(mention.name) {
        if renamings[mention.name] != nil {
          renamings[mention.name]?.append(place(mention.offset))
        } else {
          oldReferences[mention.name, default: []].append(place(mention.offset))
        }
      }
    }
    func bind(_ pattern: PatternSyntax, isConstant: Bool) {
      for token in pattern.boundTokens {
        names.append(Name(name: token.name, isConstant: isConstant))
        renamings[token.name, default: []].append(
          place(token.positionAfterSkippingLeadingTrivia.utf8Offset)
        )
      }
    }
    for condition in conditions {
      switch condition.condition {
      case .optionalBinding(let binding):
        if let value = binding.initializer?.value { use(value) }
        bind(binding.pattern, isConstant: binding.bindingSpecifier.tokenKind == .keyword(.let))
        if binding.initializer == nil, let name = binding.pattern.boundNames.first {
          shorthands[name] = place(binding.pattern.endPositionBeforeTrailingTrivia.utf8Offset)
        }
      case .matchingPattern(let matching):
        use(matching.initializer.value)
        let isVariable = matching.pattern.tokens(viewMode: .sourceAccurate).contains {
          $0.tokenKind == .keyword(.var)
        }
        bind(matching.pattern, isConstant: !isVariable)
      default: use(condition)
      }
    }
  }
}
