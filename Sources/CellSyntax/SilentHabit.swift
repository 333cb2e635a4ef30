internal import SwiftParser
internal import SwiftSyntax

/// Code that another language means otherwise, and that Swift takes without a word.
package struct SilentHabit: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    /// `7 // 2`: the division is a comment.
    case integerDivision(left: String, right: String)
    /// `n^2`: the bits of both numbers.
    case power(left: String, right: String)
    /// `"{n}"`: the braces stand for themselves.
    case braces(text: String, name: String)
  }

  package var kind: Kind
  /// In the cell's code, both from 1.
  package var line: Int
  package var column: Int

  /// Finds them in a cell.
  ///
  /// - Parameters:
  ///   - code: The cell.
  ///   - names: The variables of the cells before.
  /// - Returns: What was found, in the order of the code.
  package static func all(in code: String, names: Set<String>) -> [SilentHabit] {
    guard code.contains("//") || code.contains("^") || code.contains("{") else { return [] }
    let tree = Parser.parse(source: code)
    guard !tree.hasError else { return [] }
    let finder = SilentHabitFinder(in: tree, names: names)
    let lines = LineTable(code)
    return finder.found.sorted { $0.offset < $1.offset }.map { found in
      let place = lines.position(of: found.offset)
      return SilentHabit(kind: found.kind, line: place.line, column: place.column)
    }
  }
}
