/// A length as TeX writes it, in em.
struct MathLength {
  /// For example `0.167em`.
  let css: String

  /// Reads a number and its unit; `nil` for anything else.
  init?(_ tex: String) {
    let text = tex.filter { !$0.isWhitespace }
    let unit = String(text.suffix(2))
    guard let size = sizes[unit], let number = Self.thousandths(text.dropLast(2)) else {
      return nil
    }
    // Integers, so that no rounding depends on the machine.
    let product = number * size
    let rounded = (abs(product) + 45_000) / 90_000
    self.init(thousandths: product < 0 ? -rounded : rounded)
  }

  /// Makes a length of thousandths of an em.
  init(thousandths: Int) {
    let size = abs(thousandths)
    var fraction = String(size % 1000)
    fraction = String(repeating: "0", count: 3 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    css =
      (thousandths < 0 ? "-" : "") + "\(size / 1000)" + (fraction.isEmpty ? "" : ".\(fraction)")
      + "em"
  }

  /// A decimal number times 1000; `nil` for other texts and for numbers that no page needs.
  private static func thousandths(_ text: Substring) -> Int? {
    let isNegative = text.first == "-"
    let digits = isNegative || text.first == "+" ? text.dropFirst() : text
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.contains(where: \.isNumber),
      digits.allSatisfy({ $0 == "." || $0.isASCII && $0.isNumber }), parts[0].count <= 4
    else { return nil }
    let fraction = parts.count == 2 ? parts[1].prefix(3) : ""
    let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
    guard let whole = Int("0" + parts[0]), let rest = Int(padded) else { return nil }
    return (isNegative ? -1 : 1) * (whole * 1000 + rest)
  }
}

/// The units of TeX in 90,000ths of an em of 10 points, the size of Computer Modern; 18 mu are an em.
private let sizes: [String: Int] = [
  "em": 90_000, "ex": 38_754, "mu": 5000, "pt": 9000, "pc": 108_000, "mm": 25_608, "cm": 256_077,
  "in": 650_430,
]
