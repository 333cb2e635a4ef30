/// A value as JSON has it, with the keys of objects in the order in which they were written.
package indirect enum RecordedValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case double(Double)
  case float(Float)
  case string(String)
  case list([RecordedValue])
  case object([Field])

  /// A key of an object with its value.
  package struct Field: Hashable, Sendable {
    package var key: String
    package var value: RecordedValue

    /// Makes a field.
    package init(_ key: String, _ value: RecordedValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of `key` in an object.
  package subscript(key: String) -> RecordedValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// A number as 64 bits hold it.
  package var number: Double? {
    switch self {
    case .integer(let value): Double(exactly: value)
    case .double(let value): value
    case .float(let value): Double(value)
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: nil
    }
  }

  /// The elements of a list.
  package var elements: [RecordedValue]? { if case .list(let list) = self { list } else { nil } }
  /// A text.
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The fields of an object.
  package var fields: [Field]? { if case .object(let fields) = self { fields } else { nil } }
}

/// Why a recording cannot be read.
package struct RecordingError: Error, Hashable, CustomStringConvertible {
  /// The sentence.
  package var description: String

  /// Makes an error from a sentence.
  package init(_ description: String) { self.description = description }
}
