internal import SwiftSyntax

/// The types of a lesson that have members whose values differ from run to run, and the variables that hold such types.
struct UnsteadyTypes {
  private struct Members {
    var sources: [String: UnsteadySource] = [:]
    /// The properties that the text of a value shows.
    var shown: [String: UnsteadySource] = [:]
  }

  private var types: [String: Members] = [:]
  /// The types of variables, by what they were made with.
  private var variables: [String: String] = [:]

  /// The words without one of which code speaks of none of them.
  var words: Set<String> { Set(types.keys).union(variables.keys) }

  /// A type is declared, for the first time or again.
  mutating func declare(_ type: String) { types[type] = nil }

  mutating func add(_ member: String, of type: String, _ source: UnsteadySource, isShown: Bool) {
    types[type, default: Members()].sources[member] = source
    if isShown { types[type]?.shown[member] = source }
  }

  /// The type says itself what its text is.
  mutating func hideProperties(of type: String) { types[type]?.shown = [:] }

  /// A variable gets a value, of one of the types or not.
  mutating func bind(_ name: String, to value: ExprSyntax?) {
    variables[name] = value.flatMap { Self.type(of: $0, variables) }.flatMap {
      types[$0] == nil ? nil : $0
    }
  }

  /// What differs where the node reads such a member, or shows a whole value.
  func source(in node: Syntax) -> UnsteadySource? {
    if let member = node.as(MemberAccessExprSyntax.self), let base = member.base {
      guard let type = type(of: base) else { return nil }
      return types[type]?.sources[member.declName.baseName.name]
    }
    if let call = node.as(FunctionCallExprSyntax.self),
      let type = call.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.name
    {
      let given = Set(call.arguments.compactMap { $0.label?.text })
      return types[type]?.shown.filter { !given.contains($0.key) }.min { $0.key < $1.key }?.value
    }
    if let reference = node.as(DeclReferenceExprSyntax.self),
      let type = variables[reference.baseName.name]
    {
      return types[type]?.shown.min { $0.key < $1.key }?.value
    }
    return nil
  }

  /// Whether the node reads another member of a value of one of the types.
  func isSteadyMember(_ node: Syntax) -> Bool {
    guard let member = node.as(MemberAccessExprSyntax.self), let base = member.base,
      let type = type(of: base)
    else { return false }
    return types[type] != nil && types[type]?.sources[member.declName.baseName.name] == nil
  }

  private func type(of expression: ExprSyntax) -> String? {
    Self.type(of: expression, variables).flatMap { types[$0] == nil ? nil : $0 }
  }

  /// The name of the type that an expression names, makes, or that a variable was made with.
  private static func type(of expression: ExprSyntax, _ variables: [String: String]) -> String? {
    if let reference = expression.as(DeclReferenceExprSyntax.self) {
      let name = reference.baseName.name
      return variables[name] ?? (name.first?.isUppercase == true ? name : nil)
    }
    guard let call = expression.as(FunctionCallExprSyntax.self),
      let callee = call.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.name
    else { return nil }
    return callee.first?.isUppercase == true ? callee : nil
  }
}
