internal import Compression
internal import Plotting

/// Long lists of numbers as compressed bytes, exact to the last bit.
enum NumberPacking {
  /// Shorter lists are written as numbers, which people can read.
  static let threshold = 200
  private static let lineLength = 96

  /// An object that stands for `list`; `nil` when it is short or holds something else than numbers.
  static func packed(_ list: [RecordedValue]) -> RecordedValue? {
    guard list.count > threshold else { return nil }
    var bytes: [UInt8] = []
    let key: String
    if let floats = all(list, { if case .float(let value) = $0 { value } else { nil } }) {
      key = "float32"
      for float in floats { append(UInt64(float.bitPattern), 4, to: &bytes) }
    } else if let numbers = all(
      list,
      { if case .double(let value) = $0 { value } else { nil } }
    ) {
      // Steps between whole numbers, as the times of spikes are, take a byte each.
      let whole = numbers.map { Int(exactly: $0) }
      if zip(numbers, whole).allSatisfy({ number, integer in
        integer.map { abs($0) < 1 << 52 && Double($0).bitPattern == number.bitPattern } ?? false
      }) {
        key = "steps"
        var last = 0
        for integer in whole.compactMap({ $0 }) {
          appendVariable(integer - last, to: &bytes)
          last = integer
        }
      } else {
        key = "float64"
        for number in numbers { append(number.bitPattern, 8, to: &bytes) }
      }
    } else {
      return nil
    }
    return object(key, bytes, count: list.count)
  }

  /// The list for which a packed object stands; `nil` when `value` is no such object.
  static func unpacked(_ value: RecordedValue) throws -> [RecordedValue]? {
    guard let fields = value.fields, fields.count == 3, fields[0].key == "packed",
      let key = fields[0].value.string
    else { return nil }
    let (count, bytes) = try contents(value)
    let width = ["float32": 4, "float64": 8][key]
    if let width {
      guard bytes.count == count * width else { throw damaged }
      return stride(from: 0, to: bytes.count, by: width).map { start in
        let bits = (0..<width).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << (8 * $1) }
        return width == 4
          ? .float(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
          : .double(Double(bitPattern: bits))
      }
    }
    guard key == "steps" else { throw RecordingError("the recording packs numbers as \(key)") }
    var list: [RecordedValue] = []
    var last = 0
    var index = 0
    while index < bytes.count {
      var bits: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        guard index < bytes.count, shift < 63 else { throw damaged }
        bits |= UInt64(bytes[index] & 0x7F) << shift
        index += 1
        if bytes[index - 1] < 0x80 { break }
        shift += 7
      }
      last &+= Int(bits >> 1) ^ -Int(bits & 1)
      list.append(.double(Double(last)))
    }
    guard list.count == count else { throw damaged }
    return list
  }

  static var damaged: RecordingError {
    RecordingError("packed numbers of the recording are damaged")
  }

  /// Bytes as an object of lines in Base64, compressed.
  static func object(_ key: String, _ bytes: [UInt8], count: Int) -> RecordedValue {
    let text = Array(Base64.encode(ZlibStream.compress(bytes)).utf8)
    let lines = stride(from: 0, to: text.count, by: lineLength).map { start in
      RecordedValue.string(
        String(decoding: text[start..<min(start + lineLength, text.count)], as: UTF8.self)
      )
    }
    return .object([
      .init("packed", .string(key)),
      .init("count", .list([.integer(count), .integer(bytes.count)])),
      .init("base64", .list(lines)),
    ])
  }

  /// The number of elements and the bytes of such an object.
  static func contents(_ value: RecordedValue) throws -> (count: Int, bytes: [UInt8]) {
    guard case .integer(let count)? = value["count"]?.elements?.first,
      case .integer(let size)? = value["count"]?.elements?.last,
      let lines = value["base64"]?.elements, (0...1 << 30).contains(count),
      let packed = Base64.decode(lines.compactMap(\.string).joined()),
      let bytes = ZlibStream.decompress(packed, size: size)
    else { throw damaged }
    return (count, bytes)
  }

  private static func all<T>(_ list: [RecordedValue], _ get: (RecordedValue) -> T?) -> [T]? {
    let values = list.compactMap(get)
    return values.count == list.count ? values : nil
  }

  private static func append(_ bits: UInt64, _ width: Int, to bytes: inout [UInt8]) {
    for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * place))) }
  }

  /// Seven bits a byte, the lowest first, the sign in the lowest bit.
  private static func appendVariable(_ step: Int, to bytes: inout [UInt8]) {
    var bits = UInt64(bitPattern: Int64(step << 1 ^ step >> 63))
    while bits >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: bits) | 0x80)
      bits >>= 7
    }
    bytes.append(UInt8(bits))
  }
}
