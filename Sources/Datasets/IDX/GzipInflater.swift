import CZlib

/// Inflates a gzip file (RFC 1952) from memory, piece by piece.
@safe
struct GzipInflater: ~Copyable {
  private let file: String
  private let source: FileMapping
  /// On the heap, as zlib refuses a stream that has moved.
  private let stream: UnsafeMutablePointer<z_stream>
  /// Bytes of `source` that were consumed.
  private var position = 0
  private var isAtEnd = false

  /// Bytes handed to zlib in one call, well below what its 32-bit counts hold.
  private static let inputLimit = 1 << 20
  /// gzip's own header and checks, with the largest window.
  private static let gzipWindowBits: Int32 = 15 + 16

  /// Prepares to inflate `source`, the content of `file`.
  init(_ source: FileMapping, file: String) throws(DatasetError) {
    self.file = file
    self.source = source
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe inflateInit2_(
      stream, Self.gzipWindowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      unsafe stream.deallocate()
      throw .unreadable(file: file, reason: "zlib has no memory to inflate it")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Appends up to `count` inflated bytes to `output`; fewer only at the end of the file.
  mutating func read(_ count: Int, into output: inout [UInt8]) throws(DatasetError) {
    var missing = count
    while missing > 0, !isAtEnd {
      let size = min(missing, Self.inputLimit)
      var piece = [UInt8](repeating: 0, count: size)
      let produced = try fill(&piece)
      output.append(contentsOf: piece.prefix(produced))
      missing -= produced
    }
  }

  /// Inflates into `piece` once, and returns the number of bytes written.
  private mutating func fill(_ piece: inout [UInt8]) throws(DatasetError) -> Int {
    let size = piece.count
    let available = min(source.count - position, Self.inputLimit)
    let start = position
    let (status, unread, unfilled) = source.withBytes { input in
      unsafe input.withUnsafeBufferPointer { input in
        unsafe piece.withUnsafeMutableBufferPointer { output in
          // zlib's older interface takes a mutable pointer, but only reads from it.
          unsafe stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress.map { unsafe $0 + start })
          unsafe stream.pointee.avail_in = UInt32(available)
          unsafe stream.pointee.next_out = output.baseAddress
          unsafe stream.pointee.avail_out = UInt32(size)
          let status = unsafe inflate(stream, Z_NO_FLUSH)
          return unsafe (status, Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
        }
      }
    }
    position += available - unread
    switch status {
    case Z_STREAM_END:
      try finishMember()
    case Z_OK where available > 0 || unfilled == 0:
      break
    case Z_OK, Z_BUF_ERROR:
      throw .corruptGzip(file: file, offset: position, reason: "it ends too early")
    default:
      let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "zlib error \(status)"
      throw .corruptGzip(file: file, offset: position, reason: reason)
    }
    return size - unfilled
  }

  /// Goes on with the next member of the file, or ends: a gzip file may be several in a row.
  private mutating func finishMember() throws(DatasetError) {
    guard position < source.count else {
      isAtEnd = true
      return
    }
    guard unsafe inflateReset(stream) == Z_OK else {
      throw .corruptGzip(file: file, offset: position, reason: "what follows is not gzip")
    }
  }
}
