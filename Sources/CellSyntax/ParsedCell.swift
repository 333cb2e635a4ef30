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

  /// Parses `code`, the text of one cell.
  package init(parsing code: String) {
    let tree = Parser.parse(source: code)
    let lines = LineTable(code)
    hasSyntaxError = tree.hasError
    items = tree.statements.map { CellItem($0, lines: lines) }
  }

  /// The names that the cell declares at its top level, in order.
  package var declarations: [DeclaredName] { items.flatMap(\.declarations) }

  /// The cell's import declarations as they are written.
  package var imports: [String] { items.compactMap(\.importText) }

  /// Whether the cell's last item is an expression whose value is to be shown: not an assignment, and not
  /// followed by a semicolon, which hides the value as in Jupyter.
  package var endsInValue: Bool { items.last?.isValue ?? false }
}
