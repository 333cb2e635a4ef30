internal import Glibc

/// The natural logarithm of `x` (ISO C17, 7.12.6.7).
public func log(_ x: Double) -> Double { Glibc.log(x) }

/// The natural logarithm of `x` (ISO C17, 7.12.6.7).
@_disfavoredOverload
public func log(_ x: Float) -> Float { Glibc.logf(x) }

/// The logarithm of `x` to base 2 (ISO C17, 7.12.6.10).
public func log2(_ x: Double) -> Double { Glibc.log2(x) }

/// The logarithm of `x` to base 2 (ISO C17, 7.12.6.10).
@_disfavoredOverload
public func log2(_ x: Float) -> Float { Glibc.log2f(x) }

/// The logarithm of `x` to base 10 (ISO C17, 7.12.6.8).
public func log10(_ x: Double) -> Double { Glibc.log10(x) }

/// The logarithm of `x` to base 10 (ISO C17, 7.12.6.8).
@_disfavoredOverload
public func log10(_ x: Float) -> Float { Glibc.log10f(x) }

/// The natural logarithm of 1 + `x`, exact near 0 as well (ISO C17, 7.12.6.9).
public func log1p(_ x: Double) -> Double { Glibc.log1p(x) }

/// The natural logarithm of 1 + `x`, exact near 0 as well (ISO C17, 7.12.6.9).
@_disfavoredOverload
public func log1p(_ x: Float) -> Float { Glibc.log1pf(x) }

/// The exponent of `x` as a binary number (ISO C17, 7.12.6.11).
public func logb(_ x: Double) -> Double { Glibc.logb(x) }

/// The exponent of `x` as a binary number (ISO C17, 7.12.6.11).
@_disfavoredOverload
public func logb(_ x: Float) -> Float { Glibc.logbf(x) }
