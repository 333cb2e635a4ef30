/// Reads tables from comma-separated text (RFC 4180); an empty line ends a table.
///
/// Every text can be read: a quote that is not closed reaches to the end, and what follows a closing quote belongs
/// to its field.
package struct CSVReader {
  private var tables: [[[String]]] = []
  private var table: [[String]] = []
  private var record: [String] = []
  private var field: [UInt8] = []
  private var wasQuoted = false

  private init() {}

  /// The fields of the records of each table.
  package static func tables(in bytes: [UInt8]) -> [[[String]]] {
    var reader = CSVReader()
    reader.read(bytes)
    return reader.tables
  }

  private mutating func read(_ bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    var isQuoted = false
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if isQuoted {
        if byte != quote {
          field.append(byte)
        } else if rest.first == quote {
          field.append(quote)
          rest.removeFirst()
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case quote where field.isEmpty && !wasQuoted: (isQuoted, wasQuoted) = (true, true)
      case UInt8(ascii: ","): endField()
      case UInt8(ascii: "\n"): endRecord()
      case UInt8(ascii: "\r") where rest.first == UInt8(ascii: "\n"): break
      default: field.append(byte)
      }
    }
    endRecord()
    endTable()
  }

  private mutating func endField() {
    record.append(String(decoding: field, as: UTF8.self))
    field = []
    wasQuoted = false
  }

  private mutating func endRecord() {
    if record.isEmpty, field.isEmpty, !wasQuoted { return endTable() }
    endField()
    table.append(record)
    record = []
  }

  private mutating func endTable() {
    if !table.isEmpty { tables.append(table) }
    table = []
  }
}
