/// Packs codes of varying width into bytes, lowest bit first, as GIF's LZW stream has them.
struct BitWriter {
  /// Four bytes each, the lowest first: one append for several codes.
  private var words: [UInt32] = []
  private var pending: UInt64 = 0
  private var pendingBits = 0

  /// Makes room for `count` bytes.
  mutating func reserveCapacity(_ count: Int) { words.reserveCapacity(count / 4 + 1) }

  /// Appends the lowest `width` bits of `code`; `width` is at most 32.
  @inline(__always)
  mutating func write(_ code: Int, width: Int) {
    pending |= UInt64(truncatingIfNeeded: code) &<< UInt64(pendingBits)
    pendingBits &+= width
    if pendingBits >= 32 {
      words.append(UInt32(truncatingIfNeeded: pending).littleEndian)
      pending &>>= 32
      pendingBits &-= 32
    }
  }

  /// All bytes, the last filled up with zeros.
  func finished() -> [UInt8] {
    var bytes = unsafe words.withUnsafeBytes { unsafe Array($0) }
    for shift in stride(from: 0, to: pendingBits, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(shift)))
    }
    return bytes
  }
}
