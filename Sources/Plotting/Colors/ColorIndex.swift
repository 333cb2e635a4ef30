/// Numbers up to 256 colours in the order in which they first come.
struct ColorIndex {
  private static let slots = 1024

  private(set) var colors: [Color] = []
  /// An open hash table: 0 for a free slot, else one more than the number of a colour.
  private var table = [UInt16](repeating: 0, count: slots)
  private var last = (color: Color.black, index: UInt8(0))

  /// The number of `color`, which is new if need be; `nil` when it would be the 257th.
  mutating func index(of color: Color) -> UInt8? {
    // Neighbours are mostly alike.
    if color == last.color, !colors.isEmpty { return last.index }
    var slot = ColorIndex.slot(of: color)
    while table[slot] != 0 {
      let index = Int(table[slot]) - 1
      if colors[index] == color {
        last = (color, UInt8(index))
        return last.index
      }
      slot = (slot + 1) % ColorIndex.slots
    }
    guard colors.count < 256 else { return nil }
    colors.append(color)
    table[slot] = UInt16(colors.count)
    last = (color, UInt8(colors.count - 1))
    return last.index
  }

  /// Multiplicative hashing by 2³² over the golden ratio (Knuth, volume 3, section 6.4).
  private static func slot(of color: Color) -> Int {
    let bits =
      UInt32(color.red) << 24 | UInt32(color.green) << 16 | UInt32(color.blue) << 8
      | UInt32(color.alpha)
    return Int((bits &* 2_654_435_769) >> 22)
  }
}
