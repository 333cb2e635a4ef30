/// A name that a cell declares at its top level.
package struct DeclaredName: Hashable, Sendable {
  /// The keyword of a scoped import of the name: `import var Unit1.x`.
  package enum Kind: String, Hashable, Sendable {
    case `var`, `func`, `struct`, `class`, `enum`, `protocol`, `typealias`
  }

  package var kind: Kind
  package var name: String
  /// Tells overloads apart: functions of one name whose parameters differ stand side by side.
  package var signature: String

  package init(_ kind: Kind, _ name: String, signature: String = "") {
    self.kind = kind
    self.name = name
    self.signature = signature
  }

  /// Whether the two names cannot stand in one module.
  package func collides(with other: Self) -> Bool {
    guard name == other.name else { return false }
    return kind != .func || other.kind != .func || signature == other.signature
  }
}
