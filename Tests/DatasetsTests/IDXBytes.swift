import Foundation

/// Builds IDX and gzip files byte by byte.
enum IDXBytes {
  /// An IDX file of unsigned bytes with axes of `lengths`.
  static func file(_ lengths: [Int], _ payload: [UInt8]) -> [UInt8] {
    [0, 0, 8, UInt8(lengths.count)]
      + lengths.flatMap { length in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } }
      + payload
  }

  /// A gzip file (RFC 1952) of `content` in stored blocks (RFC 1951, section 3.2.4).
  static func gzip(_ content: [UInt8]) -> [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var start = 0
    repeat {
      let end = min(start + 0xFFFF, content.count)
      let length = UInt16(end - start)
      file.append(end == content.count ? 1 : 0)
      file += littleEndian(length) + littleEndian(~length) + content[start..<end]
      start = end
    } while start < content.count
    return file + littleEndian(checksum(content)) + littleEndian(UInt32(content.count))
  }

  private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<(number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32 as gzip uses it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var register: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = register & 1 == 1
        register >>= 1
        if isOdd { register ^= 0xEDB8_8320 }
      }
    }
    return ~register
  }
}

extension URL {
  /// Writes `content` to a file in this folder, which is made where needed, and returns the file's path.
  @discardableResult
  func put(_ content: [UInt8], as name: String) throws -> String {
    let file = appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(content).write(to: file)
    return file.path
  }
}
