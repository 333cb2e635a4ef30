/// A number with that many significant digits at least; a distance is told with three.
func rounded(_ number: Double, digits: Int = 3) -> String {
  guard number.isFinite, number != 0 else { return shown(number) }
  var scale = 1.0
  var least = 1.0
  for _ in 1..<digits { least *= 10 }
  while abs(number) * scale < least, scale < 1e300 { scale *= 10 }
  return shown((number * scale).rounded() / scale)
}
