/// A place in a cell's code, line and column in UTF-8 bytes from 1.
package struct CodePlace: Hashable, Sendable {
  package var line: Int
  package var column: Int

  /// The place at this line and column, both from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A change of one line of a cell's code before it is compiled.
///
/// The places in the compiler's messages are those of the changed line; `ColumnMap` leads them back.
package struct SourceEdit: Hashable, Sendable {
  package var place: CodePlace
  /// The bytes from the place on that give way.
  package var removed: Int
  package var inserted: String

  /// Puts `inserted` in the place of `removed` bytes.
  package init(_ place: CodePlace, removing removed: Int = 0, inserting inserted: String) {
    self.place = place
    self.removed = removed
    self.inserted = inserted
  }
}
