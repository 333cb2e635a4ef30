internal import Glibc

/// The hyperbolic sine of `x` (ISO C17, 7.12.5.5).
public func sinh(_ x: Double) -> Double { Glibc.sinh(x) }

/// The hyperbolic sine of `x` (ISO C17, 7.12.5.5).
@_disfavoredOverload
public func sinh(_ x: Float) -> Float { Glibc.sinhf(x) }

/// The hyperbolic cosine of `x` (ISO C17, 7.12.5.4).
public func cosh(_ x: Double) -> Double { Glibc.cosh(x) }

/// The hyperbolic cosine of `x` (ISO C17, 7.12.5.4).
@_disfavoredOverload
public func cosh(_ x: Float) -> Float { Glibc.coshf(x) }

/// The hyperbolic tangent of `x` (ISO C17, 7.12.5.6).
public func tanh(_ x: Double) -> Double { Glibc.tanh(x) }

/// The hyperbolic tangent of `x` (ISO C17, 7.12.5.6).
@_disfavoredOverload
public func tanh(_ x: Float) -> Float { Glibc.tanhf(x) }

/// The number whose hyperbolic sine is `x` (ISO C17, 7.12.5.2).
public func asinh(_ x: Double) -> Double { Glibc.asinh(x) }

/// The number whose hyperbolic sine is `x` (ISO C17, 7.12.5.2).
@_disfavoredOverload
public func asinh(_ x: Float) -> Float { Glibc.asinhf(x) }

/// The number from 0 on whose hyperbolic cosine is `x` (ISO C17, 7.12.5.1).
public func acosh(_ x: Double) -> Double { Glibc.acosh(x) }

/// The number from 0 on whose hyperbolic cosine is `x` (ISO C17, 7.12.5.1).
@_disfavoredOverload
public func acosh(_ x: Float) -> Float { Glibc.acoshf(x) }

/// The number whose hyperbolic tangent is `x` (ISO C17, 7.12.5.3).
public func atanh(_ x: Double) -> Double { Glibc.atanh(x) }

/// The number whose hyperbolic tangent is `x` (ISO C17, 7.12.5.3).
@_disfavoredOverload
public func atanh(_ x: Float) -> Float { Glibc.atanhf(x) }
