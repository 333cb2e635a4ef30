internal import Glibc

// What IEEE 754 defines to the last bit is the standard library's, for every floating point type, and
// `@_transparent` because a call of a generic function that is not specialised costs more than what it computes.

/// `x` to the power of `y` (ISO C17, 7.12.7.4).
public func pow(_ x: Double, _ y: Double) -> Double { Glibc.pow(x, y) }

/// `x` to the power of `y` (ISO C17, 7.12.7.4).
@_disfavoredOverload
public func pow(_ x: Float, _ y: Float) -> Float { Glibc.powf(x, y) }

/// The square root of `x` (ISO C17, 7.12.7.5).
@_transparent
public func sqrt<Number: FloatingPoint>(_ x: Number) -> Number {
  x.squareRoot()
}

/// The cube root of `x` (ISO C17, 7.12.7.1).
public func cbrt(_ x: Double) -> Double { Glibc.cbrt(x) }

/// The cube root of `x` (ISO C17, 7.12.7.1).
@_disfavoredOverload
public func cbrt(_ x: Float) -> Float { Glibc.cbrtf(x) }

/// The length of the hypotenuse over the sides `x` and `y` (ISO C17, 7.12.7.3).
public func hypot(_ x: Double, _ y: Double) -> Double { Glibc.hypot(x, y) }

/// The length of the hypotenuse over the sides `x` and `y` (ISO C17, 7.12.7.3).
@_disfavoredOverload
public func hypot(_ x: Float, _ y: Float) -> Float { Glibc.hypotf(x, y) }
