/// The names of functions.
let functionSymbols: [(String, MathSymbol)] =
  [
    "exp", "log", "ln", "lg", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh",
    "coth", "arcsin", "arccos", "arctan", "arg", "deg", "dim", "hom", "ker",
  ].map { name in (name, MathSymbol.function(name)) }

/// The names of functions that take limits.
let limitSymbols: [(String, MathSymbol)] =
  [
    ("max", "max"), ("min", "min"), ("sup", "sup"), ("inf", "inf"), ("lim", "lim"),
    ("det", "det"), ("gcd", "gcd"), ("Pr", "Pr"), ("limsup", "lim\u{2009}sup"),
    ("liminf", "lim\u{2009}inf"),
  ].map { command, name in (command, MathSymbol.function(name, hasLimits: true)) }

/// Spaces (The TeXbook, chapter 18).
let spaceSymbols: [(String, MathSymbol)] = [
  (",", .space(167)), ("thinspace", .space(167)), (":", .space(222)), (">", .space(222)),
  ("medspace", .space(222)), (";", .space(278)), ("thickspace", .space(278)),
  ("!", .space(-167)), ("negthinspace", .space(-167)), ("negmedspace", .space(-222)),
  ("negthickspace", .space(-278)), (" ", .space(250)), ("space", .space(250)),
  ("enspace", .space(500)), ("quad", .space(1000)), ("qquad", .space(2000)),
]

/// Commands that stand for other TeX.
let mathMacros: [String: String] = [
  "implies": "\\;\\Longrightarrow\\;", "impliedby": "\\;\\Longleftarrow\\;",
  "iff": "\\;\\Longleftrightarrow\\;", "argmax": "\\operatorname*{arg\\,max}",
  "argmin": "\\operatorname*{arg\\,min}", "R": "\\mathbb{R}", "N": "\\mathbb{N}",
  "Z": "\\mathbb{Z}",
]
