/// A type that a cell declares, as far as later cells need to know it: what its members are called, and what the compiler
/// would make of it where it writes members by itself.
package struct DeclaredType: Hashable, Sendable {
  /// A stored property.
  package struct Property: Hashable, Sendable {
    package var name: String
    /// As it is written; `nil` where the initial value gives the type.
    package var type: String?
    /// As it is written.
    package var initialValue: String?
    /// The names in the initial value that lead out of it.
    package var initialValueMentions: Set<String> = []
    package var isConstant: Bool

    package init(_ name: String, type: String?, initialValue: String? = nil, isConstant: Bool) {
      self.name = name
      self.type = type
      self.initialValue = initialValue
      self.isConstant = isConstant
    }
  }

  /// A case of an enumeration.
  package struct Case: Hashable, Sendable {
    package var name: String
    /// The labels of its values; `nil` for one without.
    package var labels: [String?]

    package init(_ name: String, labels: [String?] = []) {
      self.name = name
      self.labels = labels
    }
  }

  package enum Kind: Hashable, Sendable { case `struct`, `class`, `enum`, `protocol` }

  /// An actor counts as a class.
  package var kind: Kind
  /// With the types around it: `Outer.Inner`.
  package var path: String
  /// What its inheritance clause names.
  package var inherited: [String] = []
  /// The names of its members; `init` and `subscript` among them.
  package var members: Set<String> = []
  /// The members that are private to the type and its extensions, or that only these may set.
  package var privateMembers: Set<String> = []
  package var properties: [Property] = []
  package var cases: [Case] = []
  /// The cases of a nested `CodingKeys`, where the type declares one.
  package var codingKeys: [String]?

  package init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }
}

/// An extension in a cell.
package struct DeclaredExtension: Hashable, Sendable {
  /// An initialiser in it.
  package struct Initializer: Hashable, Sendable {
    /// Whether it calls `self.init` or assigns `self`.
    package var isDelegating: Bool
    /// Behind the brace that opens its body, in the cell.
    package var bodyLine: Int
    package var bodyColumn: Int
  }

  /// The extended type as it is written, without generic arguments.
  package var path: String
  /// What its inheritance clause names.
  package var protocols: [String] = []
  /// The condition of a conditional conformance, with `where`.
  package var condition = ""
  /// The names of its members; `init` and `subscript` among them.
  package var members: Set<String> = []
  /// The members that are private to the type and its extensions, or that only these may set.
  package var privateMembers: Set<String> = []
  package var initializers: [Initializer] = []
  /// The first and the last line in the cell.
  package var lines: ClosedRange<Int>
}
