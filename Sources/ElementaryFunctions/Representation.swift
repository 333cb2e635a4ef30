internal import Glibc

/// `x` as a fraction from 1/2 to 1, with its sign, times 2 to the power of an integer (ISO C17, 7.12.6.4).
public func frexp(_ x: Double) -> (Double, Int) {
  var exponent: Int32 = 0
  let fraction = unsafe Glibc.frexp(x, &exponent)
  return (fraction, Int(exponent))
}

/// `x` as a fraction from 1/2 to 1, with its sign, times 2 to the power of an integer (ISO C17, 7.12.6.4).
@_disfavoredOverload
public func frexp(_ x: Float) -> (Float, Int) {
  var exponent: Int32 = 0
  let fraction = unsafe Glibc.frexpf(x, &exponent)
  return (fraction, Int(exponent))
}

/// `x` times 2 to the power of `exponent` (ISO C17, 7.12.6.6).
public func ldexp(_ x: Double, _ exponent: Int) -> Double {
  Glibc.ldexp(x, Int32(clamping: exponent))
}

/// `x` times 2 to the power of `exponent` (ISO C17, 7.12.6.6).
@_disfavoredOverload
public func ldexp(_ x: Float, _ exponent: Int) -> Float {
  Glibc.ldexpf(x, Int32(clamping: exponent))
}

/// `x` times 2 to the power of `exponent` (ISO C17, 7.12.6.13).
public func scalbn(_ x: Double, _ exponent: Int) -> Double {
  Glibc.scalbn(x, Int32(clamping: exponent))
}

/// `x` times 2 to the power of `exponent` (ISO C17, 7.12.6.13).
@_disfavoredOverload
public func scalbn(_ x: Float, _ exponent: Int) -> Float {
  Glibc.scalbnf(x, Int32(clamping: exponent))
}

/// The integer in `x` and its fraction, both with the sign of `x` (ISO C17, 7.12.6.12).
public func modf(_ x: Double) -> (Double, Double) {
  var integer: Double = 0
  let fraction = unsafe Glibc.modf(x, &integer)
  return (integer, fraction)
}

/// The integer in `x` and its fraction, both with the sign of `x` (ISO C17, 7.12.6.12).
@_disfavoredOverload
public func modf(_ x: Float) -> (Float, Float) {
  var integer: Float = 0
  let fraction = unsafe Glibc.modff(x, &integer)
  return (integer, fraction)
}

/// The number next to `x` on the way to `y` (ISO C17, 7.12.11.3).
public func nextafter(_ x: Double, _ y: Double) -> Double { Glibc.nextafter(x, y) }

/// The number next to `x` on the way to `y` (ISO C17, 7.12.11.3).
@_disfavoredOverload
public func nextafter(_ x: Float, _ y: Float) -> Float { Glibc.nextafterf(x, y) }
