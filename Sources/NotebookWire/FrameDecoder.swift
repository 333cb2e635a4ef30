/// Cuts a stream of bytes into messages: each frame is a 4-byte little-endian length and the payload.
package struct FrameDecoder: Sendable {
  /// The longest payload that is believed: 256 MiB.
  package static let longestPayload = 1 << 28

  private var pending: [UInt8] = []
  private var start = 0

  /// Makes a decoder at the start of a stream.
  package init() {}

  /// Adds bytes that have arrived.
  package mutating func append(_ bytes: some Sequence<UInt8>) { pending.append(contentsOf: bytes) }

  /// The next message that has arrived in full.
  ///
  /// - Throws: `WireError.malformed`; nothing that comes after can be read.
  package mutating func next() throws(WireError) -> WireMessage? {
    guard pending.count - start >= 4 else { return nil }
    var length = 0
    for offset in 0..<4 { length |= Int(pending[start + offset]) << (8 * offset) }
    guard length <= Self.longestPayload else { throw .malformed }
    guard pending.count - start >= 4 + length else { return nil }
    let payload = Array(pending[(start + 4)..<(start + 4 + length)])
    start += 4 + length
    if start == pending.count || start > 1 << 16 {
      pending.removeFirst(start)
      start = 0
    }
    return try WireMessage(decoding: payload)
  }
}
