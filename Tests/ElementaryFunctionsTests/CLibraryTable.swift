import SwiftGlibc

/// The functions of the C library, from a file that sees no others.
enum CLibraryTable {
  static let ofOne: [String: Functions.OfOne] = [
    "exp": .init(exp, expf),
    "exp2": .init(exp2, exp2f),
    "expm1": .init(expm1, expm1f),
    "log": .init(log, logf),
    "log2": .init(log2, log2f),
    "log10": .init(log10, log10f),
    "log1p": .init(log1p, log1pf),
    "logb": .init(logb, logbf),
    "sqrt": .init(sqrt, sqrtf),
    "cbrt": .init(cbrt, cbrtf),
    "sin": .init(sin, sinf),
    "cos": .init(cos, cosf),
    "tan": .init(tan, tanf),
    "asin": .init(asin, asinf),
    "acos": .init(acos, acosf),
    "atan": .init(atan, atanf),
    "sinh": .init(sinh, sinhf),
    "cosh": .init(cosh, coshf),
    "tanh": .init(tanh, tanhf),
    "asinh": .init(asinh, asinhf),
    "acosh": .init(acosh, acoshf),
    "atanh": .init(atanh, atanhf),
    "floor": .init(floor, floorf),
    "ceil": .init(ceil, ceilf),
    "round": .init(round, roundf),
    "trunc": .init(trunc, truncf),
    "rint": .init(rint, rintf),
    "nearbyint": .init(nearbyint, nearbyintf),
    "erf": .init(erf, erff),
    "erfc": .init(erfc, erfcf),
    "tgamma": .init(tgamma, tgammaf),
    "lgamma": .init(lgamma, lgammaf),
    "fabs": .init(fabs, fabsf),
  ]

  static let ofTwo: [String: Functions.OfTwo] = [
    "pow": .init(pow, powf),
    "hypot": .init(hypot, hypotf),
    "atan2": .init(atan2, atan2f),
    "fmod": .init(fmod, fmodf),
    "remainder": .init(remainder, remainderf),
    "fmin": .init(fmin, fminf),
    "fmax": .init(fmax, fmaxf),
    "fdim": .init(fdim, fdimf),
    "copysign": .init(copysign, copysignf),
    "nextafter": .init(nextafter, nextafterf),
  ]
}
