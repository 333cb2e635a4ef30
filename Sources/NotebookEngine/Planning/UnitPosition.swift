package import CellSyntax
internal import NotebookModel

/// A place as the compiler and a backtrace name it: a line of the lesson, and a column of that line as it was compiled.
///
/// It is no place in the lesson: a cell in a list stands further right there, and `SourceEdit`s have moved what is behind
/// them. `LessonPositions` leads it back.
package struct UnitPosition: Hashable, Sendable {
  /// The line of the lesson that `#sourceLocation` gives, which goes on counting behind the end of a cell.
  package var line: Int
  /// In UTF-8 bytes from 1; `nil` where only the line is known, as of a function that is just being entered.
  package var column: Int?

  /// Makes a place; without a column it is the line as a whole.
  package init(line: Int, column: Int?) {
    self.line = line
    self.column = column
  }
}

/// A place in the code of a lesson's cell, as its author wrote it.
package struct CodePosition: Hashable, Sendable {
  /// Where in the cell.
  package enum Place: Hashable, Sendable {
    /// A line of the cell's code and a column in it.
    case code(CodePlace)
    /// The first word of a line, which counts from 1.
    case firstWord(line: Int)
    /// Behind the last line: what is reported there is about the cell as a whole, a brace that is never closed for example.
    case endOfCell
  }

  /// An index into the notebook's cells.
  package var cell: Int
  package var place: Place

  /// Makes a place in the cell of that index.
  package init(cell: Int, _ place: Place) {
    self.cell = cell
    self.place = place
  }

  /// The place of a line and column of the cell's code, both from 1.
  init(cell: Int, line: Int, column: Int) {
    self.init(cell: cell, .code(CodePlace(line: line, column: column)))
  }

  /// The line of the cell's code, from 1; `nil` behind its end.
  var line: Int? {
    switch place {
    case .code(let place): place.line
    case .firstWord(let line): line
    case .endOfCell: nil
    }
  }

  /// The column in that line, from 1, where one is known.
  var column: Int? { if case .code(let place) = place { place.column } else { nil } }
}

extension Cell {
  /// Where in the lesson a place of the cell's code is; its end where the cell has no such line, and the fence of a cell without
  /// lines.
  func position(of place: CodePosition.Place) -> SourcePosition {
    let (number, column): (Int, Int)
    switch place {
    case .code(let place) where lines.indices.contains(place.line - 1):
      (number, column) = (place.line, place.column - 1)
    case .firstWord(let line) where lines.indices.contains(line - 1):
      let indentation = lines[line - 1].text.prefix { $0 == " " || $0 == "\t" }
      (number, column) = (line, indentation.utf8.count)
    default:
      guard let last = lines.last else { return range.start }
      (number, column) = (lines.count, last.text.utf8.count)
    }
    // A cell in a list or a quote stands further right than in its unit.
    let start = lines[number - 1].position
    return SourcePosition(line: start.line, column: start.column + column)
  }
}
