import ElementaryFunctions

/// The functions under test, from a file that sees no others.
enum ElementaryTable {
  static let ofOne: [String: Functions.OfOne] = [
    "exp": .init(exp, exp),
    "exp2": .init(exp2, exp2),
    "expm1": .init(expm1, expm1),
    "log": .init(log, log),
    "log2": .init(log2, log2),
    "log10": .init(log10, log10),
    "log1p": .init(log1p, log1p),
    "logb": .init(logb, logb),
    "sqrt": .init(sqrt, sqrt),
    "cbrt": .init(cbrt, cbrt),
    "sin": .init(sin, sin),
    "cos": .init(cos, cos),
    "tan": .init(tan, tan),
    "asin": .init(asin, asin),
    "acos": .init(acos, acos),
    "atan": .init(atan, atan),
    "sinh": .init(sinh, sinh),
    "cosh": .init(cosh, cosh),
    "tanh": .init(tanh, tanh),
    "asinh": .init(asinh, asinh),
    "acosh": .init(acosh, acosh),
    "atanh": .init(atanh, atanh),
    "floor": .init(floor, floor),
    "ceil": .init(ceil, ceil),
    "round": .init(round, round),
    "trunc": .init(trunc, trunc),
    "rint": .init(rint, rint),
    "nearbyint": .init(nearbyint, nearbyint),
    "erf": .init(erf, erf),
    "erfc": .init(erfc, erfc),
    "tgamma": .init(tgamma, tgamma),
    "lgamma": .init(lgamma, lgamma),
    "fabs": .init(fabs, fabs),
  ]

  static let ofTwo: [String: Functions.OfTwo] = [
    "pow": .init(pow, pow),
    "hypot": .init(hypot, hypot),
    "atan2": .init(atan2, atan2),
    "fmod": .init(fmod, fmod),
    "remainder": .init(remainder, remainder),
    "fmin": .init(fmin, fmin),
    "fmax": .init(fmax, fmax),
    "fdim": .init(fdim, fdim),
    "copysign": .init(copysign, copysign),
    "nextafter": .init(nextafter, nextafter),
  ]
}
