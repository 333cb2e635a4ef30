package import CellSyntax

/// Leads columns of a unit's source back to the code as its author wrote it.
package struct ColumnMap: Hashable, Sendable {
  /// The edits of a lesson's line, from the left.
  private var edits: [Int: [SourceEdit]] = [:]

  /// A map of source in which nothing was changed.
  package init() {}

  /// Adds what was changed in a line of the lesson; the columns are those of the cell's code.
  package mutating func add(_ changes: [SourceEdit], line: Int) {
    if changes.isEmpty { return }
    edits[line] = changes.sorted { $0.place.column < $1.place.column }
  }

  /// Adds the lines of another map.
  package mutating func add(_ other: Self) { edits.merge(other.edits) { $1 } }

  /// The column in the author's code, where one is known; one inside of an insertion becomes that where the insertion stands.
  package func original(_ position: UnitPosition) -> Int? {
    guard var column = position.column else { return nil }
    for edit in edits[position.line] ?? [] {
      guard column > edit.place.column else { break }
      let end = edit.place.column + edit.inserted.utf8.count
      column = column < end ? edit.place.column : column - edit.inserted.utf8.count + edit.removed
    }
    return column
  }
}

extension [SourceEdit] {
  /// The line with all its edits.
  func applied(to line: String) -> String {
    var bytes = Array<UInt8>(line.utf8)
    for edit in self.sorted(by: { $0.place.column > $1.place.column }) {
      let start = Swift.min(edit.place.column - 1, bytes.count)
      let end = Swift.min(start + edit.removed, bytes.count)
      bytes.replaceSubrange(start..<end, with: edit.inserted.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
