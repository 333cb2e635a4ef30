/// A name that a cell declares at its top level.
package struct DeclaredName: Hashable, Sendable {
  /// What the name stands for.
  package enum Kind: Hashable, Sendable {
    case variable, function, type
    /// The declaration of an operator's fixity; its functions are functions.
    case `operator`
    case precedenceGroup
  }

  package var kind: Kind
  /// As it is written in the cell, without backticks; an operator's with its fixity before it: `infix **`.
  package var name: String
  /// A function's labels, types and generic constraints: what tells overloads apart that are called alike.
  package var parameters: String
  /// A function's result, with `async` and `throws` before it: functions that differ in nothing else stand side by side, and
  /// calls of them are ambiguous.
  package var result: String
  /// The declaration's text as far as others need it: a function's without its body, an operator's whole.
  package var header: String

  /// Makes a name; only functions have parameters.
  package init(
    _ kind: Kind,
    _ name: String,
    parameters: String = "",
    result: String = "",
    header: String = ""
  ) {
    self.kind = kind
    self.name = name
    self.parameters = parameters
    self.result = result
    self.header = header
  }

  /// The name as code uses it: an operator's without its fixity.
  package var word: String { name.split(separator: " ").last.map(String.init) ?? name }

  /// Whether a function is one of an operator.
  package var isOperator: Bool { !(name.first.map { $0.isLetter || $0 == "_" } ?? true) }

  /// Whether later cells see the newer of the two names alone: functions stand side by side when their parameters differ.
  package func collides(with other: Self) -> Bool {
    guard name == other.name else { return false }
    switch (kind, other.kind) {
    case (.function, .function): return parameters == other.parameters
    case (.operator, _), (_, .operator), (.precedenceGroup, _), (_, .precedenceGroup):
      return kind == other.kind
    default: return true
    }
  }
}
