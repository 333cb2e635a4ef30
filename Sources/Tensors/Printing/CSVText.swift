/// Tables as comma-separated text (RFC 4180, with line feeds alone), with an empty line between two tables.
///
/// A first record of one field, before longer ones, is the caption of its table; the next record holds the names
/// of the columns, and the first field of each further record names its row.
package struct CSVText: Sendable {
  /// What was written.
  package private(set) var text = ""

  /// Makes an empty text.
  package init() {}

  /// Writes a record on a line of its own.
  package mutating func append(_ record: [String]) { text += CSVText.line(record) }

  /// Ends a table where there is one.
  package mutating func endTable() { if !text.isEmpty { text += "\n" } }

  /// A record with its line feed; a single empty field is quoted, since an empty line ends a table.
  package static func line(_ record: [String]) -> String {
    if record == [""] { return "\"\"\n" }
    return record.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    let isPlain = field.utf8.allSatisfy { byte in
      ![UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(
        byte
      )
    }
    if isPlain { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
