/// Packs codes of varying width into bytes, lowest bit first, as GIF's LZW stream has them.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingBits = 0

  /// Makes room for `count` bytes.
  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends the lowest `width` bits of `code`; `width` is at most 32.
  @inline(__always)
  mutating func write(_ code: Int, width: Int) {
    pending |= UInt64(truncatingIfNeeded: code) &<< UInt64(pendingBits)
    pendingBits &+= width
    while pendingBits >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending &>>= 8
      pendingBits &-= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func finish() {
    if pendingBits > 0 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending = 0
      pendingBits = 0
    }
  }
}
