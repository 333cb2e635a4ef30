/// Makes `Decodable` values of recorded ones.
package struct ValueDecoder: Decoder {
  let value: RecordedValue
  package var codingPath: [any CodingKey] = []
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Reads a value of `type`; what is missing or of another kind is an error.
  package static func decode<Value: Decodable>(
    _ type: Value.Type,
    from value: RecordedValue
  ) throws -> Value {
    do { return try decode(type, from: value, []) } catch let error as DecodingError {
      throw RecordingError("the recording has something else than it should\(error.place)")
    }
  }

  fileprivate static func decode<Value: Decodable>(
    _ type: Value.Type,
    from value: RecordedValue,
    _ path: [any CodingKey]
  ) throws -> Value {
    func mismatch() -> RecordingError {
      let place = path.map(\.stringValue).joined(separator: ".")
      return RecordingError("it has something else than \(type) at \(place)")
    }
    let result: Any?
    switch type {
    case is Double.Type: result = value.number
    case is Float.Type:
      if case .float(let float) = value {
        result = float
      } else {
        result = value.number.map { Float($0) }
      }
    case is String.Type: result = value.string
    case is Bool.Type: if case .bool(let bool) = value { result = bool } else { result = nil }
    case let integer as any FixedWidthInteger.Type:
      if case .integer(let number) = value {
        result = integer.init(exactly: number)
      } else {
        result = nil
      }
    default: return try Value(from: ValueDecoder(value: value, codingPath: path))
    }
    guard let result = result as? Value else { throw mismatch() }
    return result
  }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<
    Key
  > {
    guard let fields = value.fields else {
      throw RecordingError(
        "it has no object at \(codingPath.map(\.stringValue).joined(separator: "."))"
      )
    }
    let values = Dictionary(fields.map { ($0.key, $0.value) }) { first, _ in first }
    return KeyedDecodingContainer(Keyed<Key>(values: values, codingPath: codingPath))
  }

  package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let elements = value.elements else {
      throw RecordingError(
        "it has no list at \(codingPath.map(\.stringValue).joined(separator: "."))"
      )
    }
    return Unkeyed(elements: elements, codingPath: codingPath)
  }

  package func singleValueContainer() -> any SingleValueDecodingContainer {
    Single(value: value, codingPath: codingPath)
  }

  private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let values: [String: RecordedValue]
    let codingPath: [any CodingKey]
    var allKeys: [Key] { values.keys.sorted().compactMap { Key(stringValue: $0) } }

    private func value(_ key: any CodingKey) throws -> RecordedValue {
      guard let value = values[key.stringValue] else {
        let path = (codingPath + [key]).map(\.stringValue).joined(separator: ".")
        throw RecordingError("it has no \(path)")
      }
      return value
    }
    private func decoder(_ key: any CodingKey) throws -> ValueDecoder {
      ValueDecoder(value: try value(key), codingPath: codingPath + [key])
    }

    func contains(_ key: Key) -> Bool { values[key.stringValue] != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try value(key) == .null }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      try ValueDecoder.decode(type, from: value(key), codingPath + [key])
    }
    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type,
      forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try decoder(key).container(keyedBy: type) }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try decoder(key).unkeyedContainer()
    }
    func superDecoder() throws -> any Decoder { throw RecordingError("classes are not recorded") }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
  }

  private struct Unkeyed: UnkeyedDecodingContainer {
    let elements: [RecordedValue]
    let codingPath: [any CodingKey]
    var currentIndex = 0
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    init(elements: [RecordedValue], codingPath: [any CodingKey]) {
      self.elements = elements
      self.codingPath = codingPath
    }

    private mutating func next() throws -> RecordedValue {
      guard !isAtEnd else { throw RecordingError("a list in it is too short") }
      currentIndex += 1
      return elements[currentIndex - 1]
    }
    private mutating func decoder() throws -> ValueDecoder {
      ValueDecoder(value: try next(), codingPath: codingPath)
    }

    mutating func decodeNil() throws -> Bool {
      guard !isAtEnd, elements[currentIndex] == .null else { return false }
      currentIndex += 1
      return true
    }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try ValueDecoder.decode(type, from: next(), codingPath)
    }
    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { try decoder().container(keyedBy: type) }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      try decoder().unkeyedContainer()
    }
    mutating func superDecoder() throws -> any Decoder { try decoder() }
  }

  private struct Single: SingleValueDecodingContainer {
    let value: RecordedValue
    let codingPath: [any CodingKey]

    func decodeNil() -> Bool { value == .null }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
      try ValueDecoder.decode(type, from: value, codingPath)
    }
  }
}

extension DecodingError {
  /// Where in a recording it was met, as the end of a sentence.
  fileprivate var place: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context),
      .dataCorrupted(let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? "" : " at \(path)"
    @unknown default: return ""
    }
  }
}
