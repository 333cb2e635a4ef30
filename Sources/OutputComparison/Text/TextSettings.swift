/// What counts as equal when two texts are compared.
package struct TextSettings: Hashable, Sendable {
  /// How far numbers may be apart, whatever their size.
  package var absoluteTolerance: Double
  /// How far numbers may be apart, as a share of the actual number.
  package var relativeTolerance: Double
  /// Whether white space at line ends and empty lines at the end of the text count as nothing.
  package var ignoresTrailingSpace: Bool
  /// What is masked in both texts before they are compared.
  package var normalisers: [Normaliser]
  /// Whether `...` in the expected text stands for anything; not where no author has written it.
  package var hasWildcards = true

  /// Makes settings; those left out are NumPy's tolerances of `allclose` and exact white space.
  package init(
    absoluteTolerance: Double = 1e-8,
    relativeTolerance: Double = 1e-5,
    ignoresTrailingSpace: Bool = false,
    normalisers: [Normaliser] = []
  ) {
    self.absoluteTolerance = absoluteTolerance
    self.relativeTolerance = relativeTolerance
    self.ignoresTrailingSpace = ignoresTrailingSpace
    self.normalisers = normalisers
  }

  /// A text as the normalisers leave it, one after the other, and how often each found something.
  package func masked(_ text: String) -> (text: String, counts: [Int]) {
    var text = text
    let counts = normalisers.map { $0.mask(&text) }
    return (text, counts)
  }

  /// Whether `|a − b| ≤ atol + rtol·|b|`, with `b` the actual number; NaN equals NaN, and infinity itself.
  func areClose(_ expected: Double, _ actual: Double) -> Bool {
    if expected == actual || expected.isNaN && actual.isNaN { return true }
    guard expected.isFinite, actual.isFinite else { return false }
    return abs(expected - actual) <= absoluteTolerance + relativeTolerance * abs(actual)
  }

  /// A text as it is compared: a line end after its last line, and no white space that counts for nothing.
  func prepared(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if ignoresTrailingSpace {
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      var end = 0
      for byte in bytes {
        if byte == UInt8(ascii: "\n") { kept.removeLast(kept.count - end) }
        kept.append(byte)
        let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0D
        if !isBlank { end = kept.count }
      }
      while let last = kept.last, [0x20, 0x09, 0x0D, 0x0A].contains(last) { kept.removeLast() }
      bytes = kept
    }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }
}

/// How far numbers were apart that count as equal.
package struct NumberTally: Hashable, Sendable {
  /// How many numbers were written differently and lay within the tolerance.
  package var count = 0
  /// The largest distance between two of them.
  package var largest = 0.0

  /// Makes the tally of texts whose numbers are the same.
  package init() {}

  mutating func add(_ distance: Double) {
    count += 1
    if distance > largest { largest = distance }
  }
}
