internal import SwiftParser
internal import SwiftSyntax

/// What a cell's code says about itself before it is compiled: the names it declares at its top level, its
/// imports, and its statements.
///
/// Code that does not parse gives what the parser could make of it; the compiler reports the error.
package struct ParsedCell: Hashable, Sendable {
  /// In the order of the code.
  package var items: [CellItem]
  /// Whether the code on its own is not grammatical, for example a brace that is never closed.
  package var hasSyntaxError: Bool
  /// The names that the code speaks of.
  package var mentions: Mentions
  /// What goes on using the names that it speaks of.
  package var lastingCode: [LastingCode]
  /// What is written in other words before the code is compiled, in any unit.
  package var edits: [SourceEdit]
  /// Each `throw` of the top level as a call, for code that the compiler cannot take otherwise.
  package var throwEdits: [SourceEdit]

  /// Parses `code`, the text of one cell.
  package init(parsing code: String) {
    let tree = Parser.parse(source: code)
    let lines = LineTable(code)
    hasSyntaxError = tree.hasError
    items = tree.statements.map { CellItem($0, lines: lines) }
    lastingCode = zip(tree.statements, items).compactMap { LastingCode($0, $1) }
    let collector = MentionCollector(in: tree)
    mentions = collector.mentions
    edits = tree.hasError ? [] : CellEdits(in: tree, lines: lines).edits
    throwEdits = tree.hasError ? [] : ThrowEdits(in: tree, lines: lines).edits
    for index in items.indices {
      guard let binding = items[index].binding, case .asyncLet = binding.kind else { continue }
      for mention in collector.places {
        let (line, column) = lines.position(of: mention.offset)
        let place = CodePlace(line: line, column: column)
        guard !(binding.oldReferences[mention.name] ?? []).contains(place) else { continue }
        items[index].binding?.renamings[mention.name]?.append(place)
      }
    }
  }

  /// The names that the cell declares at its top level, in order.
  package var declarations: [DeclaredName] { items.flatMap(\.declarations) }

  /// The types that the cell declares, those inside of others too.
  package var types: [DeclaredType] { items.flatMap(\.types) }

  /// The cell's extensions.
  package var extensions: [DeclaredExtension] { items.compactMap(\.extension) }

  /// What is private to types and their extensions, by the type as it is written.
  package var privateMembers: [String: Set<String>] {
    let own = types.map { ($0.path, $0.privateMembers) }
    return Dictionary(
      own + extensions.map { ($0.path, $0.privateMembers) },
      uniquingKeysWith: { $0.union($1) }
    )
  }

  /// Whether an extension in it may use what is private to a type of earlier cells.
  package func mayUse(_ privateMembers: [String: Set<String>]) -> Bool {
    extensions.contains { addition in
      let names = privateMembers[addition.path] ?? []
      // These are used without being named.
      return !names.isDisjoint(with: ["init", "subscript"]) || !names.isDisjoint(with: mentions.all)
    }
  }

  /// The constants that it declares without a value: no other cell can give them one.
  package var unassignedConstants: [String] {
    valueless.filter(\.isConstant).map(\.name)
  }

  /// What it declares without a value.
  package var valueless: [ValuelessVariable] { items.flatMap(\.valueless) }

  /// Whether it awaits something at the top level.
  package var awaits: Bool { items.contains(where: \.awaits) }

  /// The cell's import declarations as they are written.
  package var imports: [String] { items.compactMap(\.importText) }

  /// Whether the cell's last item is an expression whose value is to be shown: not an assignment, and not
  /// followed by a semicolon, which hides the value as in Jupyter.
  package var endsInValue: Bool { items.last?.isValue ?? false }
}
