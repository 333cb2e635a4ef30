internal import CZlib

/// Compresses bytes into zlib streams (RFC 1950) of deflate blocks (RFC 1951).
///
/// Our own encoder, because the bytes that zlib writes differ between its versions and forks, and a figure must have the
/// same bytes on every machine.
package enum ZlibStream {
  /// `bytes` as a zlib stream with a window of 32 KiB.
  package static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var output = BitWriter()
    // Deflate with a window of 32 KiB, the default level; together a multiple of 31.
    output.append(bytes: [0x78, 0x9C])
    var deflater = Deflater(bytes)
    deflater.writeBlocks(to: &output)
    output.alignToByte()
    let checksum = adler32(bytes)
    output.append(bytes: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: checksum >> $0) })
    return output.bytes
  }

  /// The Adler-32 checksum (RFC 1950, section 8.2).
  static func adler32(_ bytes: [UInt8]) -> UInt32 {
    let modulus: UInt32 = 65521
    // As many bytes as can be summed before 32 bits overflow.
    let run = 5552
    var low: UInt32 = 1
    var high: UInt32 = 0
    for start in stride(from: 0, to: bytes.count, by: run) {
      for byte in bytes[start..<min(start + run, bytes.count)] {
        low &+= UInt32(byte)
        high &+= low
      }
      low %= modulus
      high %= modulus
    }
    return high << 16 | low
  }
}

extension ZlibStream {
  /// The `size` bytes that a zlib stream holds; `nil` when it is damaged or holds more or fewer.
  package static func decompress(_ stream: [UInt8], size: Int) -> [UInt8]? {
    // Deflate makes nothing smaller than a thousandth; a greater size is a mistake, for which no memory is taken.
    guard size >= 0, size / 1100 <= stream.count else { return nil }
    // zlib wants a place for the output even where there is none.
    var bytes = [UInt8](repeating: 0, count: max(size, 1))
    var length = uLongf(bytes.count)
    let status = unsafe uncompress(&bytes, &length, stream, uLong(stream.count))
    guard status == Z_OK, length == size else { return nil }
    return Array(bytes.prefix(size))
  }
}
