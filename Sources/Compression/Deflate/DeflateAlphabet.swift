/// The symbols of deflate for lengths and distances (RFC 1951, section 3.2.5).
enum DeflateAlphabet {
  static let endOfBlock = 256
  static let literalCount = 286
  static let distanceCount = 30

  /// The extra bits of the length symbols from 257 on.
  static let lengthExtraBits: [UInt8] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  /// The extra bits of the distance symbols.
  static let distanceExtraBits: [UInt8] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]

  /// The least length of each symbol from 257 on.
  static let lengthBases: [Int] = {
    var bases = Self.bases(of: lengthExtraBits, from: 3)
    // The longest match has a symbol of its own.
    bases[28] = 258
    return bases
  }()
  /// The least distance of each symbol.
  static let distanceBases = bases(of: distanceExtraBits, from: 1)

  /// The place in `lengthBases` of each length from 0 to 258.
  static let lengthPlaces: [UInt8] = (0...258).map { length in
    UInt8(lengthBases.lastIndex { $0 <= length } ?? 0)
  }

  /// The symbol of `distance`, from 1 to 32,768.
  @inline(__always)
  static func distanceSymbol(_ distance: Int) -> Int {
    let value = distance - 1
    if value < 4 { return value }
    // Two symbols for every power of two.
    let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
    return 2 * exponent + (value >> (exponent - 1)) & 1
  }

  private static func bases(of extraBits: [UInt8], from first: Int) -> [Int] {
    var next = first
    return extraBits.map { bits in
      defer { next += 1 << bits }
      return next
    }
  }
}
