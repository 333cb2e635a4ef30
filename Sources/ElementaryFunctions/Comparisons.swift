internal import Glibc

// What IEEE 754 defines to the last bit is the standard library's, for every floating point type, and
// `@_transparent` because a call of a generic function that is not specialised costs more than what it computes.

/// `x` without its sign (ISO C17, 7.12.7.2).
@_transparent
public func fabs<Number: FloatingPoint>(_ x: Number) -> Number {
  x.magnitude
}

/// The lesser of `x` and `y`; the other where one is NaN (ISO C17, 7.12.12.3).
public func fmin(_ x: Double, _ y: Double) -> Double { Glibc.fmin(x, y) }

/// The lesser of `x` and `y`; the other where one is NaN (ISO C17, 7.12.12.3).
@_disfavoredOverload
public func fmin(_ x: Float, _ y: Float) -> Float { Glibc.fminf(x, y) }

/// The greater of `x` and `y`; the other where one is NaN (ISO C17, 7.12.12.2).
public func fmax(_ x: Double, _ y: Double) -> Double { Glibc.fmax(x, y) }

/// The greater of `x` and `y`; the other where one is NaN (ISO C17, 7.12.12.2).
@_disfavoredOverload
public func fmax(_ x: Float, _ y: Float) -> Float { Glibc.fmaxf(x, y) }

/// By how much `x` is above `y`, and 0 where it is not (ISO C17, 7.12.12.1).
public func fdim(_ x: Double, _ y: Double) -> Double { Glibc.fdim(x, y) }

/// By how much `x` is above `y`, and 0 where it is not (ISO C17, 7.12.12.1).
@_disfavoredOverload
public func fdim(_ x: Float, _ y: Float) -> Float { Glibc.fdimf(x, y) }

/// The magnitude of `x` with the sign of `y` (ISO C17, 7.12.11.1).
public func copysign(_ x: Double, _ y: Double) -> Double { Glibc.copysign(x, y) }

/// The magnitude of `x` with the sign of `y` (ISO C17, 7.12.11.1).
@_disfavoredOverload
public func copysign(_ x: Float, _ y: Float) -> Float { Glibc.copysignf(x, y) }

/// `x` · `y` + `z`, rounded once (ISO C17, 7.12.13.1).
@_transparent
public func fma<Number: FloatingPoint>(_ x: Number, _ y: Number, _ z: Number) -> Number {
  z.addingProduct(x, y)
}
