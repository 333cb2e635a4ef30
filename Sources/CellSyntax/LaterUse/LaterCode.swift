internal import SwiftParser
internal import SwiftSyntax

/// An item of a cell with the code that runs where later code uses what it declares or changes.
package struct LaterCode: Hashable, Sendable {
  /// What the item is.
  package enum Kind: Hashable, Sendable {
    /// A function, whose result may be one as well.
    case function(givesFunction: Bool)
    case computedVariable
    case value
    case type(isProtocol: Bool)
    case `extension`
    /// A statement, or a declaration without code.
    case other
  }

  /// A member of a type with what its code uses.
  package struct Member: Hashable, Sendable {
    /// `init` for what runs when a value is made.
    package var name: String
    /// Whether it is a method, or a property that may hold a function.
    package var isCallable: Bool
    package var uses: CodeUses
  }

  package var kind: Kind
  /// The names that it declares; for an extension the type's.
  package var names: [String]
  package var declarations: [DeclaredName] = []
  /// Its place in the cell, both from 1.
  package var line: Int
  package var column: Int
  /// Everything that it uses, at once or later.
  package var uses: CodeUses
  /// What runs whenever its names are used: a body, an accessor.
  package var body = CodeUses()
  /// What a type or an extension adds.
  package var members: [Member] = []
  /// The types that a type inherits from or conforms to.
  package var inherited: [String] = []
  /// What the values of its names keep to be run later; a statement may give such code to earlier names.
  package var stored: [String: StoredCode] = [:]
  /// Its name and its methods' names where they may keep a closure that they get.
  package var keepers: Set<String> = []

  /// The items of a cell.
  package static func all(in code: String) -> [LaterCode] {
    let tree = Parser.parse(source: code)
    let lines = LineTable(code)
    return tree.statements.map { LaterCode($0, lines, isLast: $0 == tree.statements.last) }
  }

  private init(_ item: CodeBlockItemSyntax, _ lines: LineTable, isLast: Bool) {
    let place = lines.position(of: item.positionAfterSkippingLeadingTrivia.utf8Offset)
    (line, column) = place
    uses = UseCollector(in: item).uses
    kind = .other
    names = []
    guard case .decl(let declaration) = item.item else {
      // The page shows the value of a last expression as text.
      if isLast, case .expr = item.item { uses.members.insert("description") }
      stored = StoringFinder.stored(in: item)
      return
    }
    declarations = declaration.declaredNames
    names = declarations.map(\.word)
    keepers = KeeperFinder.keepers(in: declaration)
    switch declaration.as(DeclSyntaxEnum.self) {
    case .functionDecl(let function):
      let result = function.signature.returnClause?.type.trimmedDescription ?? ""
      kind = .function(givesFunction: result.contains("->"))
      body = uses
    case .variableDecl(let variable):
      kind = variable.bindings.contains { !$0.isStored } ? .computedVariable : .value
      for binding in variable.bindings {
        if let accessors = binding.accessorBlock {
          body.formUnion(UseCollector(in: accessors).uses)
        }
        guard let value = binding.initializer?.value else { continue }
        let code = StoredCode(in: value)
        for name in binding.pattern.boundNames { stored[name] = code }
      }
    case .extensionDecl(let addition):
      kind = .extension
      names = [String(addition.extendedType.onOneLine.prefix { !"<.".contains($0) })]
      members = addition.memberBlock.laterMembers
    default:
      guard let group = declaration.asProtocol((any DeclGroupSyntax).self) else { return }
      kind = .type(isProtocol: declaration.is(ProtocolDeclSyntax.self))
      inherited = group.inheritanceClause.names
      members = group.memberBlock.laterMembers
    }
  }
}
