internal import CZlib

/// The state of inflating a gzip file (RFC 1952) piece by piece.
@safe
package final class GzipStream {
  /// How a step ended.
  package enum Status: Hashable, Sendable {
    /// There is more to come, or there was no room for it.
    case goesOn
    /// The member of the file is complete.
    case memberEnded
    /// More input is needed than there is.
    case needsInput
    /// The input is not a gzip file; the reason in zlib's words.
    case damaged(String)
  }

  /// What a step did.
  package struct Step: Hashable, Sendable {
    /// How the step ended.
    package var status: Status
    /// Bytes of the input that were not read.
    package var unread: Int
    /// Bytes of the output that were not written.
    package var unfilled: Int
  }

  /// On the heap, as zlib refuses a stream that has moved.
  private let stream: UnsafeMutablePointer<z_stream>
  /// gzip's own header and checks, with the largest window.
  private static let gzipWindowBits: Int32 = 15 + 16

  /// Prepares to inflate; `nil` when there is no memory for it.
  package init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe inflateInit2_(
      stream,
      Self.gzipWindowBits,
      ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)
    )
    guard status == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Inflates what fits from `input` into `output`; both are below 4 GiB and used for the call only.
  package func inflate(
    _ input: UnsafeBufferPointer<UInt8>,
    into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Step {
    // zlib's older interface takes a mutable pointer, but only reads from it.
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    unsafe stream.pointee.avail_in = uInt(input.count)
    unsafe stream.pointee.next_out = output.baseAddress
    unsafe stream.pointee.avail_out = uInt(output.count)
    let code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
    let unread = unsafe Int(stream.pointee.avail_in)
    let unfilled = unsafe Int(stream.pointee.avail_out)
    let status: Status =
      switch code {
      case Z_STREAM_END: .memberEnded
      case Z_OK where !input.isEmpty || unfilled == 0: .goesOn
      case Z_OK, Z_BUF_ERROR: .needsInput
      default:
        .damaged(
          unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "zlib error \(code)"
        )
      }
    return Step(status: status, unread: unread, unfilled: unfilled)
  }

  /// Begins anew with the next member of a file; false when that is impossible.
  package func reset() -> Bool { unsafe inflateReset(stream) == Z_OK }
}
