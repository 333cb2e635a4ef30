/// A matrix that shows on the page as a table with names for its columns and rows.
public struct TensorTable: Sendable, CustomStringConvertible {
  private static let mostRows = 60
  private static let mostColumns = 20

  private let tensor: Tensor
  private let columns: [String]
  private let rows: [String]

  /// Gives the columns and rows of `tensor` names; where they are absent, the indices are the names.
  ///
  /// - Throws: ArgumentError if the tensor has not exactly two axes, or there are more or fewer names than
  ///   columns or rows.
  package init(_ tensor: Tensor, columns: [String]?, rows: [String]?) throws(ArgumentError) {
    guard tensor.ndim == 2 else {
      throw ArgumentError(
        "Tensor.table",
        "the tensor has the shape \(tensor.shape), but a table needs two axes, [rows, columns]"
      )
    }
    self.tensor = tensor
    self.rows = try Self.names(rows, argument: "rows", count: tensor.shape[0])
    self.columns = try Self.names(columns, argument: "columns", count: tensor.shape[1])
  }

  /// The table in columns, names at their left and their head, with numbers as the tensor prints them.
  ///
  /// So a text recorded of it, or a print of it, holds all that the page's table shows.
  public var description: String {
    let grid = grid
    let widths = (0...shownColumns.count).map { column in grid.map { $0[column].count }.max() ?? 0 }
    return grid.map { row in
      row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column == 0 ? text + space : space + text
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// The table as comma-separated text, with numbers as the tensor prints them.
  ///
  /// Of more than 60 rows or 20 columns the first and the last are there, with an ellipsis between them.
  package var csv: String {
    var text = CSVText()
    for record in grid { text.append(record) }
    return text.text
  }

  private var shownColumns: [Int?] { Self.positions(columns.count, most: Self.mostColumns) }

  /// What is shown: the names of the columns behind an empty field, then each row behind its name.
  private var grid: [[String]] {
    let shownRows = Self.positions(rows.count, most: Self.mostRows)
    let shownColumns = shownColumns
    let scalars = tensor.scalars
    let offsets = shownRows.map { row in
      shownColumns.map { column -> Int? in
        guard let row, let column else { return nil }
        return row * columns.count + column
      }
    }
    let format = ElementFormat(
      for: offsets.joined().compactMap { $0.map { scalars[$0] } },
      dtype: tensor.dtype,
      precision: PrintOptions.precision
    )
    let head = [""] + shownColumns.map { $0.map { columns[$0] } ?? "..." }
    return [head]
      + zip(shownRows, offsets).map { row, offsets in
        [row.map { rows[$0] } ?? "..."]
          + offsets.map { $0.map { format.text(scalars[$0]) } ?? "..." }
      }
  }

  private static func names(
    _ names: [String]?,
    argument: String,
    count: Int
  ) throws(ArgumentError) -> [String] {
    guard let names else { return (0..<count).map { String($0) } }
    guard names.count == count else {
      throw ArgumentError(
        "Tensor.table",
        argument,
        is: names,
        but: "must hold a name for each \(argument.dropLast()), of which there are \(count)"
      )
    }
    return names
  }

  /// The positions that are shown; nil stands for those left out.
  private static func positions(_ count: Int, most: Int) -> [Int?] {
    guard count > most else { return Array(0..<count) }
    return Array(0..<most / 2) + [nil] + Array(count - most / 2..<count)
  }
}

extension Tensor {
  /// A matrix as a table for the page, with numbers as they are printed.
  ///
  ///     weights.table(columns: ["bias", "slope"], rows: ["on", "off"])
  ///
  /// There is a name for each column and each row; indices, where they are absent. Above 60 rows or 20 columns
  /// the first and the last are shown.
  public func table(columns: [String]? = nil, rows: [String]? = nil) -> TensorTable {
    orStop { () throws(ArgumentError) in
      try TensorTable(self, columns: columns, rows: rows)
    }
  }
}
