internal import CZlib

/// zlib's one-call functions.
package enum Zlib {
  /// The CRC-32 of `bytes`, as gzip and PNG use it.
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      UInt32(truncatingIfNeeded: unsafe crc32(0, bytes.baseAddress, uInt(bytes.count)))
    }
  }

  /// `bytes` as a zlib stream (RFC 1950).
  ///
  /// - Parameters:
  ///   - bytes: Any bytes.
  ///   - level: From 1, fast, to 9, small.
  /// - Returns: The stream; `nil` when there is no memory for it.
  package static func deflated(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
    var size = compressBound(uLong(bytes.count))
    var status = Z_OK
    let stream = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      status = unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress2(
          buffer.baseAddress,
          &size,
          source.baseAddress,
          uLong(source.count),
          level
        )
      }
      count = status == Z_OK ? Int(size) : 0
    }
    return status == Z_OK ? stream : nil
  }
}
