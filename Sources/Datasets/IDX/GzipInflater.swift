internal import Compression

/// Inflates a gzip file (RFC 1952) from memory, piece by piece.
@safe
struct GzipInflater: ~Copyable {
  private let file: String
  private let source: FileMapping
  private let stream: GzipStream
  /// Bytes of `source` that were consumed.
  private var position = 0
  private var isAtEnd = false

  /// Bytes handed to zlib in one call, well below what its 32-bit counts hold.
  private static let inputLimit = 1 << 20

  /// Prepares to inflate `source`, the content of `file`.
  init(_ source: FileMapping, file: String) throws(DatasetError) {
    guard let stream = GzipStream() else {
      throw .unreadable(file: file, reason: "zlib has no memory to inflate it")
    }
    self.file = file
    self.source = source
    self.stream = stream
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
    let step = source.withBytes { input in
      unsafe input.withUnsafeBufferPointer { input in
        unsafe piece.withUnsafeMutableBufferPointer { output in
          unsafe stream.inflate(
            UnsafeBufferPointer(rebasing: input[start..<(start + available)]),
            into: output
          )
        }
      }
    }
    position += available - step.unread
    switch step.status {
    case .goesOn: break
    case .memberEnded: try finishMember()
    case .needsInput: throw .corruptGzip(file: file, offset: position, reason: "it ends too early")
    case .damaged(let reason): throw .corruptGzip(file: file, offset: position, reason: reason)
    }
    return size - step.unfilled
  }

  /// Goes on with the next member of the file, or ends: a gzip file may be several in a row.
  private mutating func finishMember() throws(DatasetError) {
    guard position < source.count else {
      isAtEnd = true
      return
    }
    guard stream.reset() else {
      throw .corruptGzip(file: file, offset: position, reason: "what follows is not gzip")
    }
  }
}
