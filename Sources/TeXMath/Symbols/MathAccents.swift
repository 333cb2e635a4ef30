/// A mark over or under a letter or an expression.
struct MathAccent {
  var mark: String
  /// Whether it is as wide as what it covers.
  var stretches = false
  var isBelow = false
  /// Whether scripts stand above or below it, as with a brace.
  var takesLimits = false
  /// The class by which the style sheet draws a line, for which fonts have no sign as wide as needed.
  var lineClass: String?
  /// The size of the mark, where that of its sign is too large.
  var size: String?
}

/// The accents, by command.
let mathAccents: [String: MathAccent] = [
  "hat": MathAccent(mark: "ˆ"), "bar": MathAccent(mark: "¯"), "tilde": MathAccent(mark: "˜"),
  "vec": MathAccent(mark: "→", size: "0.6em"), "dot": MathAccent(mark: "˙"),
  "ddot": MathAccent(mark: "¨"),
  "dddot": MathAccent(mark: "⃛"), "check": MathAccent(mark: "ˇ"), "breve": MathAccent(mark: "˘"),
  "acute": MathAccent(mark: "ˊ"), "grave": MathAccent(mark: "ˋ"),
  "mathring": MathAccent(mark: "˚"),
  "widehat": MathAccent(mark: "\u{302}", stretches: true),
  "widetilde": MathAccent(mark: "˜", stretches: true),
  "overline": MathAccent(mark: "‾", stretches: true, lineClass: "overline"),
  "underline": MathAccent(mark: "‾", stretches: true, isBelow: true, lineClass: "underline"),
  "overrightarrow": MathAccent(mark: "→", stretches: true),
  "overleftarrow": MathAccent(mark: "←", stretches: true),
  "overleftrightarrow": MathAccent(mark: "↔", stretches: true),
  "underrightarrow": MathAccent(mark: "→", stretches: true, isBelow: true),
  "overbrace": MathAccent(mark: "⏞", stretches: true, takesLimits: true),
  "underbrace": MathAccent(mark: "⏟", stretches: true, isBelow: true, takesLimits: true),
]
