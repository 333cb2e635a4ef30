internal import SwiftSyntax

/// Finds in one cell what is shown of values that differ from run to run.
final class UnsteadyFinder: SyntaxVisitor {
  struct Found {
    var name: String
    var offset: Int
    var source: UnsteadySource
  }

  private(set) var names: [String: UnsteadySource]
  /// What the lesson's types have of such values.
  var types: UnsteadyTypes
  private(set) var outputs: [Found] = []
  private let declared: Set<String>

  init(names: [String: UnsteadySource], types: UnsteadyTypes, declared: Set<String>) {
    self.names = names
    self.types = types
    self.declared = declared
    super.init(viewMode: .sourceAccurate)
  }

  /// Takes an expression whose value the page shows.
  func show(_ node: some SyntaxProtocol) {
    if let found = found(in: Syntax(node)), !outputs.contains(where: { $0.offset == found.offset })
    {
      outputs.append(found)
    }
  }

  // MARK: - What shows a value

  private static let printing: Set = ["print", "debugPrint", "display", "dump"]
  private static let drawing: Set = [
    "title", "setTitle", "xlabel", "setXlabel", "ylabel", "setYlabel", "suptitle", "text",
    "annotate",
  ]

  override func visitPost(_ node: FunctionCallExprSyntax) {
    if let callee = node.calledExpression.as(DeclReferenceExprSyntax.self) {
      guard Self.printing.contains(callee.baseName.text),
        !node.arguments.contains(where: { $0.label?.text == "to" })
      else { return }
      for argument in node.arguments { show(argument.expression) }
    } else if let callee = node.calledExpression.as(MemberAccessExprSyntax.self) {
      let name = callee.declName.baseName.text
      if Self.drawing.contains(name) {
        for argument in node.arguments { show(argument.expression) }
      } else if ["append", "insert"].contains(name),
        let base = callee.base?.as(DeclReferenceExprSyntax.self),
        let found = node.arguments.lazy.compactMap({ self.found(in: Syntax($0.expression)) }).first
      {
        names[base.baseName.text] = found.source
      }
    }
  }

  // MARK: - What takes a value on

  override func visitPost(_ node: PatternBindingSyntax) {
    let bound = node.pattern.boundNames
    let value = node.initializer.map { Syntax($0.value) } ?? node.accessorBlock.map { Syntax($0) }
    let source = value.flatMap { found(in: $0) }?.source ?? clock(in: node.initializer?.value)
    // Where a name is declared again at the top level, it has another value.
    for name in bound {
      names[name] = source
      types.bind(name, to: node.initializer?.value)
    }
  }

  override func visitPost(_ node: SequenceExprSyntax) {
    let elements = Array(node.elements)
    guard elements.count >= 3,
      elements[1].is(AssignmentExprSyntax.self)
        || elements[1].as(BinaryOperatorExprSyntax.self)?.operator.text.hasSuffix("=") == true,
      let target = elements[0].as(DeclReferenceExprSyntax.self),
      let found = elements[2...].lazy.compactMap({ self.found(in: Syntax($0)) }).first
    else { return }
    names[target.baseName.text] = found.source
  }

  override func visitPost(_ node: FunctionDeclSyntax) {
    guard node.signature.returnClause != nil, let body = node.body else { return }
    names[node.name.text] = found(in: Syntax(body))?.source
  }

  override func visitPost(_ node: StructDeclSyntax) { take(node, named: node.name) }
  override func visitPost(_ node: ClassDeclSyntax) { take(node, named: node.name) }
  override func visitPost(_ node: ActorDeclSyntax) { take(node, named: node.name) }
  override func visitPost(_ node: EnumDeclSyntax) { take(node, named: node.name) }

  private func clock(in value: ExprSyntax?) -> UnsteadySource? {
    guard let call = value?.as(FunctionCallExprSyntax.self),
      let source = source(ofCall: call), source.isClock
    else { return nil }
    return source
  }

  // MARK: - Values that differ

  /// The first part of a node whose value differs from run to run.
  func found(in node: Syntax) -> Found? {
    if let source = types.source(in: node) {
      return Found(
        name: node.trimmedDescription,
        offset: node.positionAfterSkippingLeadingTrivia.utf8Offset,
        source: source
      )
    }
    if types.isSteadyMember(node) { return nil }
    if let call = node.as(FunctionCallExprSyntax.self) {
      if let name = call.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text,
        name == "type", call.arguments.first?.label?.text == "of"
      {
        return nil
      }
      if let source = source(ofCall: call), !source.isClock { return place(source, of: node) }
    }
    if let member = node.as(MemberAccessExprSyntax.self) {
      let name = member.declName.baseName.text
      if ["count", "isEmpty"].contains(name) { return nil }
      if let base = member.base {
        if let source = source(ofMember: name, of: base) { return place(source, of: node) }
      }
    }
    if let reference = node.as(DeclReferenceExprSyntax.self) {
      let name = reference.baseName.text
      guard let source = names[name], !source.isClock, !isParameter(name, at: node) else {
        return nil
      }
      return Found(
        name: name,
        offset: reference.positionAfterSkippingLeadingTrivia.utf8Offset,
        source: source
      )
    }
    if let sequence = node.as(SequenceExprSyntax.self), sequence.isCondition { return nil }
    for child in node.children(viewMode: .sourceAccurate) {
      if let found = found(in: child) { return found }
    }
    return nil
  }

  private func place(_ source: UnsteadySource, of node: Syntax) -> Found {
    Found(
      name: source.name,
      offset: node.positionAfterSkippingLeadingTrivia.utf8Offset,
      source: source
    )
  }

  private func source(ofCall call: FunctionCallExprSyntax) -> UnsteadySource? {
    let callee = call.calledExpression
    if let name = callee.as(DeclReferenceExprSyntax.self)?.baseName.text {
      guard !declared.contains(name) else { return nil }
      return UnsteadySource.call(
        of: name,
        hasArguments: !call.arguments.isEmpty || call.trailingClosure != nil,
        firstLabel: call.arguments.first?.label?.text
      )
    }
    return nil
  }

  private func source(ofMember member: String, of base: ExprSyntax) -> UnsteadySource? {
    let text = base.trimmedDescription
    if let first = text.split(separator: ".").first, declared.contains(String(first)) {
      guard ["now", "measure"].contains(member), let clock = names[text], clock.isClock else {
        return nil
      }
      return UnsteadySource("\(text).\(member)", normaliser: "time")
    }
    if ["now", "measure"].contains(member),
      ["ContinuousClock()", "SuspendingClock()"].contains(text)
    {
      return UnsteadySource("\(text).\(member)", normaliser: "time")
    }
    return UnsteadySource.member(member, of: text)
  }

  /// Whether a function or closure around binds the name as a parameter, or a loop as its element.
  private func isParameter(_ name: String, at node: Syntax) -> Bool {
    var parent = node.parent
    while let scope = parent {
      if let function = scope.as(FunctionDeclSyntax.self) {
        let parameters = function.signature.parameterClause.parameters
        if parameters.contains(where: { ($0.secondName ?? $0.firstName).text == name }) {
          return true
        }
      } else if let closure = scope.as(ClosureExprSyntax.self) {
        switch closure.signature?.parameterClause {
        case .simpleInput(let parameters):
          if parameters.contains(where: { $0.name.text == name }) { return true }
        case .parameterClause(let clause):
          if clause.parameters.contains(where: { ($0.secondName ?? $0.firstName).text == name }) {
            return true
          }
        default: break
        }
      } else if let loop = scope.as(ForStmtSyntax.self), loop.pattern.boundNames.contains(name) {
        return true
      }
      parent = scope.parent
    }
    return false
  }
}

extension SequenceExprSyntax {
  /// Whether its value is `true` or `false`.
  fileprivate var isCondition: Bool {
    let operators = elements.compactMap { $0.as(BinaryOperatorExprSyntax.self)?.operator.text }
    return operators.contains { ["<", ">", "<=", ">=", "==", "!=", "&&", "||", "~="].contains($0) }
      && !elements.contains { $0.is(UnresolvedTernaryExprSyntax.self) }
  }
}
