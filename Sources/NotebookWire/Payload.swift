/// Builds the payload of a frame.
struct PayloadWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(tag: UInt8) { bytes.append(tag) }

  mutating func put(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func put(_ list: [UInt8]) {
    put(list.count)
    bytes += list
  }

  mutating func put(_ text: String) { put(Array(text.utf8)) }
}

/// Reads the payload of a frame; every length is checked before it is believed.
struct PayloadReader {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { next == bytes.count }

  mutating func tag() throws(WireError) -> UInt8 {
    guard next < bytes.count else { throw .malformed }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func number() throws(WireError) -> Int {
    guard bytes.count - next >= 8 else { throw .malformed }
    var value: UInt64 = 0
    for offset in 0..<8 { value |= UInt64(bytes[next + offset]) << (8 * UInt64(offset)) }
    next += 8
    return Int(Int64(bitPattern: value))
  }

  /// A length: at most what is left.
  mutating func count() throws(WireError) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - next else { throw .malformed }
    return count
  }

  mutating func byteList() throws(WireError) -> [UInt8] {
    let count = try count()
    defer { next += count }
    return Array(bytes[next..<(next + count)])
  }

  mutating func text() throws(WireError) -> String {
    String(decoding: try byteList(), as: UTF8.self)
  }
}
