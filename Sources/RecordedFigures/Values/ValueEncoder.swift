/// Turns `Encodable` values into recorded ones.
package struct ValueEncoder: Encoder {
  package var codingPath: [any CodingKey] = []
  package var userInfo: [CodingUserInfoKey: Any] { [:] }
  let slot: Slot

  /// Where a part of the result is put together.
  final class Slot {
    var value = RecordedValue.null
    var fields: [(key: String, slot: Slot)]?
    var elements: [Slot]?

    var result: RecordedValue {
      if let fields { return .object(fields.map { .init($0.key, $0.slot.result) }) }
      if let elements { return .list(elements.map(\.result)) }
      return value
    }
  }

  /// The recorded form of `value`.
  package static func encode(_ value: some Encodable) throws -> RecordedValue {
    let encoder = ValueEncoder()
    try value.encode(to: encoder)
    return encoder.slot.result
  }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if slot.fields == nil { slot.fields = [] }
    return KeyedEncodingContainer(Keyed<Key>(slot: slot, codingPath: codingPath))
  }

  package func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if slot.elements == nil { slot.elements = [] }
    return Unkeyed(slot: slot, codingPath: codingPath)
  }

  package func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(slot: slot, codingPath: codingPath)
  }

  private init(slot: Slot, codingPath: [any CodingKey]) {
    self.slot = slot
    self.codingPath = codingPath
  }

  init() { slot = Slot() }

  static func put(_ value: some Encodable, in slot: Slot, _ path: [any CodingKey]) throws {
    switch value {
    case let value as Double: slot.value = .double(value)
    case let value as Float: slot.value = .float(value)
    case let value as String: slot.value = .string(value)
    case let value as Bool: slot.value = .bool(value)
    case let value as any BinaryInteger:
      guard let integer = Int(exactly: value) else {
        throw RecordingError("an integer is too large to be recorded")
      }
      slot.value = .integer(integer)
    default: try value.encode(to: ValueEncoder(slot: slot, codingPath: path))
    }
  }

  private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let slot: Slot
    let codingPath: [any CodingKey]

    private func slot(_ key: Key) -> Slot {
      let new = Slot()
      slot.fields?.append((key.stringValue, new))
      return new
    }

    func encodeNil(forKey key: Key) { _ = slot(key) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
      try put(value, in: slot(key), codingPath)
    }
    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type,
      forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      ValueEncoder(slot: slot(key), codingPath: codingPath).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      ValueEncoder(slot: slot(key), codingPath: codingPath).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { ValueEncoder(slot: slot, codingPath: codingPath) }
    func superEncoder(forKey key: Key) -> any Encoder {
      ValueEncoder(slot: slot(key), codingPath: codingPath)
    }
  }

  private struct Unkeyed: UnkeyedEncodingContainer {
    let slot: Slot
    let codingPath: [any CodingKey]
    var count: Int { slot.elements?.count ?? 0 }

    private func next() -> Slot {
      let new = Slot()
      slot.elements?.append(new)
      return new
    }

    func encodeNil() { _ = next() }
    func encode(_ value: some Encodable) throws { try put(value, in: next(), codingPath) }
    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
      ValueEncoder(slot: next(), codingPath: codingPath).container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
      ValueEncoder(slot: next(), codingPath: codingPath).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { ValueEncoder(slot: next(), codingPath: codingPath) }
  }

  private struct Single: SingleValueEncodingContainer {
    let slot: Slot
    let codingPath: [any CodingKey]

    func encodeNil() { slot.value = .null }
    func encode(_ value: some Encodable) throws { try put(value, in: slot, codingPath) }
  }
}
