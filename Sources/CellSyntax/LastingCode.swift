internal import SwiftSyntax

/// A declaration of a cell whose code runs whenever it is used: a function, a type, a closure or a computed variable.
///
/// What it speaks of stays what it was, though a later cell declares the name again.
package struct LastingCode: Hashable, Sendable {
  /// The names that it declares; for an extension the type's.
  package var names: [String]
  /// What an extension adds; code uses it without the name of the type.
  package var members: Set<String> = []
  /// The names of the top level that it uses.
  package var uses: Set<String>

  /// The lasting code of an item; `nil` for one that runs where it stands.
  init?(_ item: CodeBlockItemSyntax, _ parsed: CellItem) {
    guard case .decl(let declaration) = item.item else { return nil }
    let collector = MentionCollector(in: declaration)
    names = parsed.declarations.map(\.word)
    if let variable = declaration.as(VariableDeclSyntax.self) {
      let isComputed = variable.bindings.contains { $0.accessorBlock != nil }
      uses = Set(collector.places.filter { isComputed || $0.isInClosure }.map(\.name))
    } else {
      uses = collector.mentions.free
      if let addition = parsed.extension {
        names = [addition.path]
        members = addition.members
      }
    }
    uses.subtract(names)
    if uses.isEmpty || names.isEmpty { return nil }
  }
}
