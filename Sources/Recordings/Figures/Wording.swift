/// A count with a comma between thousands.
func grouped(_ count: Int) -> String {
  let digits = Array(String(count))
  return digits.enumerated().map { index, digit in
    index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : String(digit)
  }.joined()
}

/// A count with its noun.
func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(count == 1 ? noun : noun + "s")"
}

/// A distance with three significant digits.
func rounded(_ number: Double) -> String {
  guard number.isFinite, number != 0 else { return shown(number) }
  var scale = 1.0
  while abs(number) * scale < 100, scale < 1e300 { scale *= 10 }
  return shown((number * scale).rounded() / scale)
}
