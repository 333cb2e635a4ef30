/// A number as it stands in a text: an integer, a decimal, one with an exponent, `inf` or `nan`.
struct NumberToken {
  /// The index behind its last byte.
  let end: Int
  /// Whether it has no point and no exponent; such numbers compare exactly with each other.
  let isInteger: Bool
  /// Whether it is compared byte by byte though a point or an `e` is in it, as part of a name: `1.2.3`, `v1.2`, `01.02`, and `1e5`
  /// within a word (`0x1e5f`).
  let isExact: Bool
  /// Whether it is `inf` or `nan`.
  let isWord: Bool

  /// Reads the number that begins at `start`, with its sign; `nil` where none does.
  ///
  /// A sign directly behind a letter, digit or point belongs to what stands before it, as the hyphen of `a-1` does.
  /// A point without digits behind it belongs to the number inside brackets only (`[1., 2.]`), as it ends sentences.
  init?(in text: [UInt8], at start: Int, upTo limit: Int) {
    func byte(_ index: Int) -> UInt8 { index < limit ? text[index] : 0 }
    func digits(from index: Int) -> Int {
      var index = index
      while byte(index).isDigit { index += 1 }
      return index
    }
    var index = start
    if byte(index) == UInt8(ascii: "-") || byte(index) == UInt8(ascii: "+") {
      if start > 0, text[start - 1].isWordByte { return nil }
      index += 1
    }
    if byte(index) | 0x20 == UInt8(ascii: "i") || byte(index) | 0x20 == UInt8(ascii: "n") {
      guard index == 0 || index > start || !text[index - 1].isWordByte else { return nil }
      let isInfinity = byte(index) | 0x20 == 0x69 && byte(index + 1) | 0x20 == 0x6E
      let last: UInt8 = isInfinity ? 0x66 : 0x6E
      guard isInfinity || byte(index) | 0x20 == 0x6E && byte(index + 1) | 0x20 == 0x61,
        byte(index + 2) | 0x20 == last, !byte(index + 3).isWordByte
      else { return nil }
      end = index + 3
      (isInteger, isExact, isWord) = (false, false, true)
      return
    }
    let whole = digits(from: index)
    var last = whole
    var isInteger = true
    var isExact = false
    // The last point of `0...5` belongs to the dots.
    let isBehindPoint = whole == start && start > 0 && text[start - 1] == UInt8(ascii: ".")
    if byte(whole) == UInt8(ascii: "."), !isBehindPoint {
      let fraction = digits(from: whole + 1)
      let next = byte(whole + 1)
      let isClosing =
        next == UInt8(ascii: ",") || next == UInt8(ascii: "]") || next == UInt8(ascii: ")")
      if fraction > whole + 1 || whole > index && isClosing {
        last = fraction
        isInteger = false
      }
    }
    guard last > index else { return nil }
    // A version or an address: `1.2.30` is not `1.2.3`.
    while !isInteger, byte(last) == UInt8(ascii: "."), byte(last + 1).isDigit {
      last = digits(from: last + 1)
      isExact = true
    }
    let hasPoint = !isInteger
    if byte(last) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(last + 1)
      let first = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") ? last + 2 : last + 1
      let exponent = digits(from: first)
      if exponent > first {
        last = exponent
        isInteger = false
        // The digits of a hash, or of a hexadecimal number.
        let isBehindWord = start > 0 && text[start - 1].isWordByte
        let isBeforeWord = byte(last).isWordByte && byte(last) != UInt8(ascii: ".")
        isExact = isExact || !hasPoint && (isBehindWord || isBeforeWord)
      }
    }
    if !isInteger {
      let hasLeadingZero = whole > index + 1 && text[index] == UInt8(ascii: "0")
      isExact = isExact || hasLeadingZero || text.endsInName(before: start)
    }
    end = last
    (self.isInteger, self.isExact, isWord) = (isInteger, isExact, false)
  }

  /// The value of the bytes from `start` to the end of the number.
  func value(in text: [UInt8], from start: Int) -> Double {
    let digits = String(decoding: text[start..<end], as: UTF8.self)
    // Swift reads no point without a digit behind it.
    return Double(digits.hasSuffix(".") ? String(digits.dropLast()) : digits) ?? .nan
  }
}

extension [UInt8] {
  /// Whether a number at `index` goes on with a name: `v1.2`, `python3.10`, `x_0.5`, `swift-6.2`, `version 6.2`.
  ///
  /// Beyond ASCII there are signs as well (`±0.5`), which are no part of a name.
  fileprivate func endsInName(before index: Int) -> Bool {
    guard index > 0 else { return false }
    if self[index - 1].isNameByte { return true }
    if self[index - 1] == UInt8(ascii: "-"), index > 1, self[index - 2].isNameByte { return true }
    var end = index
    while end > 0, [0x20, 0x3A, 0x3D].contains(self[end - 1]) { end -= 1 }
    let word = Array("version".utf8)
    guard end < index, end >= word.count else { return false }
    let start = end - word.count
    return self[start..<end].elementsEqual(word) { $0 | 0x20 == $1 }
      && (start == 0 || !self[start - 1].isNameByte)
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter or `_`.
  fileprivate var isNameByte: Bool { (self | 0x20) &- 0x61 < 26 || self == UInt8(ascii: "_") }

  /// Whether this is an ASCII digit.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether this belongs to a word or number: a letter, a digit, `_`, `.`, or part of a character beyond ASCII.
  var isWordByte: Bool {
    isDigit || (self | 0x20) &- 0x61 < 26 || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
      || self >= 0x80
  }
}
