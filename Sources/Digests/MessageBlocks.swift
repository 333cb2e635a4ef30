/// Cuts a message into the blocks of 64 bytes that MD5 and SHA-256 digest, and pads its end.
struct MessageBlocks: Sendable {
  static let size = 64

  private var length: UInt64 = 0
  /// Bytes that do not fill a block yet.
  private var pending: [UInt8] = []

  /// Appends `bytes`; `digest` is called with each full block, as bytes and the place where it starts in them.
  mutating func append(_ bytes: [UInt8], digest: (Span<UInt8>, Int) -> Void) {
    length &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(Self.size - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == Self.size else { return }
      digest(pending.span, 0)
      pending.removeAll(keepingCapacity: true)
    }
    let span = bytes.span
    while start + Self.size <= bytes.count {
      digest(span, start)
      start += Self.size
    }
    pending.append(contentsOf: bytes[start...])
  }

  /// What follows the message: a one bit, zeros, and the number of its bits in eight bytes.
  func padding(lengthIsBigEndian: Bool) -> [UInt8] {
    let used = Int(length % UInt64(Self.size))
    let zeros = (used < 56 ? 56 : 120) - used - 1
    let bits = length &* 8
    let shifts = (0..<8).map { UInt64(8 * (lengthIsBigEndian ? 7 - $0 : $0)) }
    return [0x80] + Array(repeating: 0, count: zeros)
      + shifts.map { UInt8(truncatingIfNeeded: bits >> $0) }
  }
}
