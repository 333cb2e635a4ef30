internal import Glibc

/// The quotient rounded down and the remainder with the sign of the divisor, without the error that
/// rounding `dividend / divisor` first would bring in.
func flooredDivision(
  _ dividend: Double,
  by divisor: Double
) -> (quotient: Double, remainder: Double) {
  var remainder = fmod(dividend, divisor)
  if remainder != 0, (remainder < 0) != (divisor < 0) { remainder += divisor }
  let exact = (dividend - remainder) / divisor
  var quotient = floor(exact)
  if exact - quotient > 0.5 { quotient += 1 }
  return (quotient, remainder)
}

/// 10 to the power `exponent`.
func powerOfTen(_ exponent: Double) -> Double { pow(10, exponent) }

/// The exponent of the decade that holds the positive `value`.
func decade(of value: Double) -> Double { floor(log10(value)) }
