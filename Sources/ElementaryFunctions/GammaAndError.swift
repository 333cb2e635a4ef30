internal import Glibc

/// The error function of `x` (ISO C17, 7.12.8.1).
public func erf(_ x: Double) -> Double { Glibc.erf(x) }

/// The error function of `x` (ISO C17, 7.12.8.1).
@_disfavoredOverload
public func erf(_ x: Float) -> Float { Glibc.erff(x) }

/// 1 less the error function of `x`, exact where that is near 1 as well (ISO C17, 7.12.8.2).
public func erfc(_ x: Double) -> Double { Glibc.erfc(x) }

/// 1 less the error function of `x`, exact where that is near 1 as well (ISO C17, 7.12.8.2).
@_disfavoredOverload
public func erfc(_ x: Float) -> Float { Glibc.erfcf(x) }

/// The gamma function of `x`, which is (`x` − 1)! for a positive integer (ISO C17, 7.12.8.4).
public func tgamma(_ x: Double) -> Double { Glibc.tgamma(x) }

/// The gamma function of `x`, which is (`x` − 1)! for a positive integer (ISO C17, 7.12.8.4).
@_disfavoredOverload
public func tgamma(_ x: Float) -> Float { Glibc.tgammaf(x) }

/// The natural logarithm of the magnitude of the gamma function of `x` (ISO C17, 7.12.8.3).
public func lgamma(_ x: Double) -> Double {
  // C's function of that name leaves the sign in a global variable.
  var sign: Int32 = 0
  return unsafe Glibc.lgamma_r(x, &sign)
}

/// The natural logarithm of the magnitude of the gamma function of `x` (ISO C17, 7.12.8.3).
@_disfavoredOverload
public func lgamma(_ x: Float) -> Float {
  var sign: Int32 = 0
  return unsafe Glibc.lgammaf_r(x, &sign)
}
