/// `count` with a comma between groups of three digits: `12,500`.
package func grouped(_ count: Int) -> String {
  let digits = Array(String(count.magnitude))
  let text = digits.enumerated().map { index, digit in
    index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : String(digit)
  }
  return (count < 0 ? "-" : "") + text.joined()
}

/// `noun` as it stands behind `count`: with an `s` unless the count is one.
package func plural(_ noun: String, _ count: Int) -> String { count == 1 ? noun : noun + "s" }

/// `a`, `a and b`, `a, b and c`.
package func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// A count with its noun: `1 cell`, `12,500 cells`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(plural(noun, count))"
}
