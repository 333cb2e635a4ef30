/// Writes recorded values as JSON (RFC 8259) that differs little where the values differ little.
///
/// What fits into 100 columns is one line; longer lists of plain values fill lines, and everything else has a line a part.
package enum JSONText {
  private static let width = 100

  /// The text, with a newline at its end.
  package static func text(of value: RecordedValue) -> String {
    var text = ""
    write(value, indentation: 0, used: 0, to: &text)
    return text + "\n"
  }

  private static func write(
    _ value: RecordedValue,
    indentation: Int,
    used: Int,
    to text: inout String
  ) {
    let line = inline(value)
    if indentation + used + line.utf8.count <= width {
      text += line
      return
    }
    let inner = String(repeating: " ", count: indentation + 2)
    let outer = String(repeating: " ", count: indentation)
    switch value {
    case .list(let list) where list.allSatisfy(\.isPlain):
      text += "[\n" + inner
      var column = inner.count
      for (index, element) in list.enumerated() {
        let piece = inline(element) + (index < list.count - 1 ? "," : "")
        if column > inner.count, column + 1 + piece.utf8.count > width {
          text += "\n" + inner
          column = inner.count
        } else if index > 0 {
          text += " "
          column += 1
        }
        text += piece
        column += piece.utf8.count
      }
      text += "\n" + outer + "]"
    case .list(let list):
      text += "[\n"
      for (index, element) in list.enumerated() {
        text += inner
        write(element, indentation: indentation + 2, used: 1, to: &text)
        text += index < list.count - 1 ? ",\n" : "\n"
      }
      text += outer + "]"
    case .object(let fields):
      text += "{\n"
      for (index, field) in fields.enumerated() {
        let key = quoted(field.key) + ": "
        text += inner + key
        write(field.value, indentation: indentation + 2, used: key.utf8.count + 1, to: &text)
        text += index < fields.count - 1 ? ",\n" : "\n"
      }
      text += outer + "}"
    default: text += line
    }
  }

  /// The value on one line.
  package static func inline(_ value: RecordedValue) -> String {
    switch value {
    case .null: return "null"
    case .bool(let bool): return bool ? "true" : "false"
    case .integer(let integer): return String(integer)
    case .double(let double): return number(double.description)
    case .float(let float): return number(float.description)
    case .string(let text): return quoted(text)
    case .list(let list): return "[" + list.map(inline).joined(separator: ", ") + "]"
    case .object(let fields):
      return "{" + fields.map { quoted($0.key) + ": " + inline($0.value) }.joined(separator: ", ")
        + "}"
    }
  }

  /// Swift's shortest text that reads back as the same number, without the point of a whole one.
  private static func number(_ text: String) -> String {
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    // JSON has no word for these.
    return text.hasSuffix("nan") ? "\"nan\"" : text.hasSuffix("inf") ? "\"\(text)\"" : text
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension RecordedValue {
  /// Whether this is neither a list nor an object.
  var isPlain: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }
}
