/// A name that a cell declares at its top level.
package struct DeclaredName: Hashable, Sendable {
  /// The keyword of a scoped import of the name: `import var Unit1.x`.
  package enum Kind: String, Hashable, Sendable {
    case `var`, `func`, `struct`, `class`, `enum`, `protocol`, `typealias`
  }

  /// An actor counts as a class, and a constant as a `var`.
  package var kind: Kind
  /// As it is written in the cell.
  package var name: String
  /// Tells overloads apart: functions of one name whose parameters differ stand side by side.
  package var signature: String

  /// Makes a name; only a function needs a signature.
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
