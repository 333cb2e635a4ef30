/// A count with a comma between thousands.
package func grouped(_ count: Int) -> String {
  let digits = Array(String(count))
  return digits.enumerated().map { index, digit in
    index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : String(digit)
  }.joined()
}

/// A count with its noun.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(count == 1 ? noun : noun + "s")"
}

/// A number with that many significant digits at least; a distance is told with three.
func rounded(_ number: Double, digits: Int = 3) -> String {
  guard number.isFinite, number != 0 else { return shown(number) }
  var scale = 1.0
  var least = 1.0
  for _ in 1..<digits { least *= 10 }
  while abs(number) * scale < least, scale < 1e300 { scale *= 10 }
  return shown((number * scale).rounded() / scale)
}
