internal import Glibc

/// The sine of `x` radians (ISO C17, 7.12.4.6).
public func sin(_ x: Double) -> Double { Glibc.sin(x) }

/// The sine of `x` radians (ISO C17, 7.12.4.6).
@_disfavoredOverload
public func sin(_ x: Float) -> Float { Glibc.sinf(x) }

/// The cosine of `x` radians (ISO C17, 7.12.4.5).
public func cos(_ x: Double) -> Double { Glibc.cos(x) }

/// The cosine of `x` radians (ISO C17, 7.12.4.5).
@_disfavoredOverload
public func cos(_ x: Float) -> Float { Glibc.cosf(x) }

/// The tangent of `x` radians (ISO C17, 7.12.4.7).
public func tan(_ x: Double) -> Double { Glibc.tan(x) }

/// The tangent of `x` radians (ISO C17, 7.12.4.7).
@_disfavoredOverload
public func tan(_ x: Float) -> Float { Glibc.tanf(x) }

/// The angle from −π/2 to π/2 whose sine is `x` (ISO C17, 7.12.4.2).
public func asin(_ x: Double) -> Double { Glibc.asin(x) }

/// The angle from −π/2 to π/2 whose sine is `x` (ISO C17, 7.12.4.2).
@_disfavoredOverload
public func asin(_ x: Float) -> Float { Glibc.asinf(x) }

/// The angle from 0 to π whose cosine is `x` (ISO C17, 7.12.4.1).
public func acos(_ x: Double) -> Double { Glibc.acos(x) }

/// The angle from 0 to π whose cosine is `x` (ISO C17, 7.12.4.1).
@_disfavoredOverload
public func acos(_ x: Float) -> Float { Glibc.acosf(x) }

/// The angle from −π/2 to π/2 whose tangent is `x` (ISO C17, 7.12.4.3).
public func atan(_ x: Double) -> Double { Glibc.atan(x) }

/// The angle from −π/2 to π/2 whose tangent is `x` (ISO C17, 7.12.4.3).
@_disfavoredOverload
public func atan(_ x: Float) -> Float { Glibc.atanf(x) }

/// The angle from −π to π of the point at (`x`, `y`) (ISO C17, 7.12.4.4).
public func atan2(_ y: Double, _ x: Double) -> Double { Glibc.atan2(y, x) }

/// The angle from −π to π of the point at (`x`, `y`) (ISO C17, 7.12.4.4).
@_disfavoredOverload
public func atan2(_ y: Float, _ x: Float) -> Float { Glibc.atan2f(y, x) }
