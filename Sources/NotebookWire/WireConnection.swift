internal import Glibc

/// One end of the socket between runner and worker; reads and writes block.
///
/// It does not own its descriptor: in the worker that is descriptor 3 for the life of the process.
package struct WireConnection: Sendable {
  /// A connected socket, which stays open as long as the connection is used.
  package let descriptor: Int32

  /// Makes an end of a socket, which remains the caller's to close.
  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// Sends a message.
  ///
  /// - Throws: `WireError.closed` when the other side is gone.
  package func send(_ message: WireMessage) throws(WireError) {
    let payload = message.encoded
    var frame: [UInt8] = []
    frame.reserveCapacity(payload.count + 4)
    for offset in 0..<4 { frame.append(UInt8(truncatingIfNeeded: payload.count >> (8 * offset))) }
    frame += payload
    var sent = 0
    while sent < frame.count {
      let count = unsafe frame.withUnsafeBytes { bytes in
        unsafe Glibc.send(
          descriptor,
          bytes.baseAddress?.advanced(by: sent),
          bytes.count - sent,
          Int32(MSG_NOSIGNAL)
        )
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .closed }
      sent += count
    }
  }

  /// Waits for the next message; for an end that answers one message after the other.
  ///
  /// - Throws: `WireError.closed` at the end of the connection, `WireError.malformed` for anything else.
  package func receive() throws(WireError) -> WireMessage {
    let header = try read(count: 4)
    var length = 0
    for (offset, byte) in header.enumerated() { length |= Int(byte) << (8 * offset) }
    guard length <= FrameDecoder.longestPayload else { throw .malformed }
    return try WireMessage(decoding: try read(count: length))
  }

  private func read(count: Int) throws(WireError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      let part = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: received), count - received)
      }
      if part < 0 && errno == EINTR { continue }
      guard part > 0 else { throw .closed }
      received += part
    }
    return bytes
  }
}
