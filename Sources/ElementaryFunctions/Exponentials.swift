internal import Glibc

// A literal fits Double and Float alike. Float's overloads are disfavoured in all these files, so that `exp(1)` is
// a Double, as other expressions of literals are.

/// e to the power of `x` (ISO C17, 7.12.6.1).
public func exp(_ x: Double) -> Double { Glibc.exp(x) }

/// e to the power of `x` (ISO C17, 7.12.6.1).
@_disfavoredOverload
public func exp(_ x: Float) -> Float { Glibc.expf(x) }

/// 2 to the power of `x` (ISO C17, 7.12.6.2).
public func exp2(_ x: Double) -> Double { Glibc.exp2(x) }

/// 2 to the power of `x` (ISO C17, 7.12.6.2).
@_disfavoredOverload
public func exp2(_ x: Float) -> Float { Glibc.exp2f(x) }

/// e to the power of `x` less 1, exact near 0 as well (ISO C17, 7.12.6.3).
public func expm1(_ x: Double) -> Double { Glibc.expm1(x) }

/// e to the power of `x` less 1, exact near 0 as well (ISO C17, 7.12.6.3).
@_disfavoredOverload
public func expm1(_ x: Float) -> Float { Glibc.expm1f(x) }
