internal import Glibc

// What IEEE 754 defines to the last bit is the standard library's, for every floating point type, and
// `@_transparent` because a call of a generic function that is not specialised costs more than what it computes.

/// The greatest integer that is not above `x` (ISO C17, 7.12.9.2).
@_transparent
public func floor<Number: FloatingPoint>(_ x: Number) -> Number {
  x.rounded(.down)
}

/// The least integer that is not below `x` (ISO C17, 7.12.9.1).
@_transparent
public func ceil<Number: FloatingPoint>(_ x: Number) -> Number {
  x.rounded(.up)
}

/// The integer nearest to `x`, and of two equally near the one away from zero (ISO C17, 7.12.9.6).
@_transparent
public func round<Number: FloatingPoint>(_ x: Number) -> Number {
  x.rounded(.toNearestOrAwayFromZero)
}

/// `x` without its fraction (ISO C17, 7.12.9.8).
@_transparent
public func trunc<Number: FloatingPoint>(_ x: Number) -> Number {
  x.rounded(.towardZero)
}

/// The integer nearest to `x`, and the even one of two equally near (ISO C17, 7.12.9.4).
public func rint(_ x: Double) -> Double { Glibc.rint(x) }

/// The integer nearest to `x`, and the even one of two equally near (ISO C17, 7.12.9.4).
@_disfavoredOverload
public func rint(_ x: Float) -> Float { Glibc.rintf(x) }

/// The integer nearest to `x`, and the even one of two equally near, without a floating point exception (ISO C17, 7.12.9.3).
public func nearbyint(_ x: Double) -> Double { Glibc.nearbyint(x) }

/// The integer nearest to `x`, and the even one of two equally near, without a floating point exception (ISO C17, 7.12.9.3).
@_disfavoredOverload
public func nearbyint(_ x: Float) -> Float { Glibc.nearbyintf(x) }
