/// Bytes that are written bit by bit, the least significant first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount: UInt64 = 0

  /// Appends the lowest `count` bits of `bits`, at most 32; the others must be 0.
  @inline(__always)
  mutating func append(_ bits: UInt32, count: Int) {
    pending |= UInt64(bits) &<< pendingCount
    pendingCount &+= UInt64(count)
    while pendingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending &>>= 8
      pendingCount &-= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func alignToByte() {
    if pendingCount > 0 { append(0, count: Int(8 - pendingCount)) }
  }

  /// Appends whole bytes; the last byte must be full.
  mutating func append(bytes new: some Sequence<UInt8>) { bytes += new }
}
