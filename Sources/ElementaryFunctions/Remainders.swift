internal import Glibc

// What IEEE 754 defines to the last bit is the standard library's, for every floating point type, and
// `@_transparent` because a call of a generic function that is not specialised costs more than what it computes.

/// What remains of `x` over a quotient by `y` without its fraction; its sign is that of `x` (ISO C17, 7.12.10.1).
@_transparent
public func fmod<Number: FloatingPoint>(_ x: Number, _ y: Number) -> Number {
  x.truncatingRemainder(dividingBy: y)
}

/// What remains of `x` over the integer that is nearest to its quotient by `y` (ISO C17, 7.12.10.2).
@_transparent
public func remainder<Number: FloatingPoint>(_ x: Number, _ y: Number) -> Number {
  x.remainder(dividingBy: y)
}

/// The remainder of `x` by `y`, and the last bits of the quotient with its sign (ISO C17, 7.12.10.3).
public func remquo(_ x: Double, _ y: Double) -> (Double, Int) {
  var quotient: Int32 = 0
  let remainder = unsafe Glibc.remquo(x, y, &quotient)
  return (remainder, Int(quotient))
}

/// The remainder of `x` by `y`, and the last bits of the quotient with its sign (ISO C17, 7.12.10.3).
@_disfavoredOverload
public func remquo(_ x: Float, _ y: Float) -> (Float, Int) {
  var quotient: Int32 = 0
  let remainder = unsafe Glibc.remquof(x, y, &quotient)
  return (remainder, Int(quotient))
}
