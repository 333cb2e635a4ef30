/// What binds names at the top level of a cell and needs help to mean the same across a border: a variable whose
/// initial value uses the name's older meaning, a `guard`, an `async let`.
package struct CellBinding: Hashable, Sendable {
  /// How the names get into the module.
  package enum Kind: Hashable, Sendable {
    /// They are variables of the module by themselves.
    case variable
    /// A `guard`: they are constants or variables that nobody but this file sees.
    case `guard`
    /// An `async let`, which nobody but this file can await.
    case asyncLet(canThrow: Bool)
  }

  /// A name and how it is bound.
  package struct Name: Hashable, Sendable {
    package var name: String
    package var isConstant: Bool
  }

  package var kind: Kind
  package var names: [Name] = []
  /// Where a name in an initial value means what it meant before the cell.
  package var oldReferences: [String: [CodePlace]] = [:]
  /// Where the binding itself, or code that sees it, writes the name: there another name can stand.
  package var renamings: [String: [CodePlace]] = [:]
  /// Behind the names that `guard let x` gives both sides of the `=`.
  package var shorthands: [String: CodePlace] = [:]
  /// The names whose meaning before the cell it uses.
  package var oldNames: [String] { Array(oldReferences.keys) + Array(shorthands.keys) }
  /// Where the statement ends.
  package var end: CodePlace
  /// Before `let` or `var`, for a modifier; `nil` where there is nothing to say of a variable.
  package var modifierPlace: CodePlace?
}
