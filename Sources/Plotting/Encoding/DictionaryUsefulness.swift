/// Decides when LZW should give up a full dictionary and learn a new one (a deferred clear code).
///
/// A full dictionary is kept while it codes more pixels a bit than its own growth did, from the empty
/// dictionary to the full one: a new dictionary is expected to do as well as that on the average.
struct DictionaryUsefulness {
  /// Codes between two looks.
  private static let window = 256

  private var bits = 0
  private var codes = 0
  /// Where the dictionary was empty, then where the present window began.
  private var start = 0
  private var growthPixels = 0
  private var growthBits = 0

  /// Counts one code of `bits` bits.
  @inline(__always)
  mutating func wrote(bits: Int) {
    self.bits &+= bits
    codes &+= 1
  }

  /// The dictionary has learnt its last string when the pixels before `index` were coded.
  mutating func filledDictionary(at index: Int) {
    growthPixels = index - start
    growthBits = bits
    startWindow(at: index)
  }

  /// Whether to go on with the full dictionary after coding the pixels before `index`.
  mutating func isWorthKeeping(at index: Int) -> Bool {
    guard codes >= DictionaryUsefulness.window else { return true }
    let isBetter = (index - start) * growthBits >= growthPixels * bits
    startWindow(at: index)
    return isBetter
  }

  /// The dictionary is empty again; the pixels before `index` are coded.
  mutating func clearedDictionary(at index: Int) {
    startWindow(at: index)
  }

  private mutating func startWindow(at index: Int) {
    start = index
    bits = 0
    codes = 0
  }
}
