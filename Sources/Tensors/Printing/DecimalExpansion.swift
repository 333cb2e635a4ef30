/// The exact decimal digits of a finite binary number.
///
/// A binary fraction m / 2ᵏ is m · 5ᵏ / 10ᵏ, so its expansion ends after k digits. Rounding the exact digits
/// half to even is what Python's `format` does; nothing here depends on a locale.
package struct DecimalExpansion {
  private let isNegative: Bool
  /// The digits without leading zeros, most significant first; empty for zero.
  private let digits: [UInt8]
  /// How many of the digits stand behind the point; may exceed their number.
  private let fractionCount: Int

  /// Expands a finite number.
  package init(_ number: Double) {
    isNegative = number.sign == .minus
    guard number.isFinite, number != 0 else {
      (digits, fractionCount) = ([], 0)
      return
    }
    var significand = number.magnitude.significandBitPattern
    var exponent = Int(number.exponentBitPattern) - 1075
    if number.isNormal { significand |= 1 << 52 } else { exponent += 1 }
    let zeros = significand.trailingZeroBitCount
    significand >>= UInt64(zeros)
    exponent += zeros
    var natural = NaturalNumber(significand)
    natural.multiply(by: exponent >= 0 ? 2 : 5, times: exponent.magnitude)
    digits = natural.digits
    fractionCount = Swift.max(-exponent, 0)
  }

  /// The number with `decimals` digits behind the point, as Python's `format(x, ".2f")` writes it.
  package func fixed(decimals: Int) -> String {
    let rounded = digits(droppingLast: fractionCount - decimals)
    let padded = [UInt8](repeating: 0, count: Swift.max(decimals + 1 - rounded.count, 0)) + rounded
    let whole = padded.dropLast(decimals)
    let fraction = padded.suffix(decimals)
    return (isNegative ? "-" : "") + text(whole) + (decimals > 0 ? "." + text(fraction) : "")
  }

  /// The number with one digit before the point and `decimals` behind it, and an exponent of at least two
  /// digits, as Python's `format(x, ".4e")` writes it.
  package func scientific(decimals: Int) -> String {
    var exponent = digits.isEmpty ? 0 : digits.count - 1 - fractionCount
    var rounded = digits(droppingLast: digits.count - 1 - decimals)
    if rounded.count > decimals + 1 {
      rounded.removeLast()
      exponent += 1
    }
    rounded += [UInt8](repeating: 0, count: Swift.max(decimals + 1 - rounded.count, 0))
    let size = String(exponent.magnitude)
    return (isNegative ? "-" : "") + text(rounded.prefix(1))
      + (decimals > 0 ? "." + text(rounded.dropFirst()) : "")
      + (exponent < 0 ? "e-" : "e+") + (size.count < 2 ? "0" : "") + size
  }

  /// The digits without the last `dropped`, rounded half to even; with zeros appended where `dropped` is
  /// negative.
  private func digits(droppingLast dropped: Int) -> [UInt8] {
    if digits.isEmpty { return [] }
    if dropped <= 0 { return digits + [UInt8](repeating: 0, count: -dropped) }
    if dropped > digits.count { return [] }
    var kept = Array(digits.dropLast(dropped))
    let rest = digits.suffix(dropped)
    let half = rest.first ?? 0
    let isAboveHalf = half > 5 || half == 5 && rest.dropFirst().contains { $0 != 0 }
    let isTie = half == 5 && !isAboveHalf
    guard isAboveHalf || isTie && (kept.last ?? 0) % 2 == 1 else { return kept }
    var place = kept.count - 1
    while place >= 0, kept[place] == 9 {
      kept[place] = 0
      place -= 1
    }
    if place >= 0 { kept[place] += 1 } else { kept.insert(1, at: 0) }
    return kept
  }

  private func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}

/// A whole number of any size, as digits to the base 10⁹.
private struct NaturalNumber {
  private static let base: UInt64 = 1_000_000_000
  /// The least significant first.
  private var limbs: [UInt64] = []

  init(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      limbs.append(rest % NaturalNumber.base)
      rest /= NaturalNumber.base
    }
  }

  /// Multiplies by a power of 2 or 5.
  mutating func multiply(by factor: UInt64, times: UInt) {
    var remaining = times
    while remaining > 0 {
      // 5¹³ and 2¹³ stay below 2³², so that a product of limbs fits.
      let step = Swift.min(remaining, 13)
      multiply(by: (0..<step).reduce(1) { power, _ in power * factor })
      remaining -= step
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % NaturalNumber.base
      carry = product / NaturalNumber.base
    }
    while carry > 0 {
      limbs.append(carry % NaturalNumber.base)
      carry /= NaturalNumber.base
    }
  }

  /// The decimal digits, most significant first.
  var digits: [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while digits.last == 0 { digits.removeLast() }
    return digits.reversed()
  }
}
