/// The four styles in which TeX sets parts of formulas (The TeXbook, chapter 17).
enum MathStyle: Int {
  case display, text, script, scriptScript

  /// That of numerators and denominators.
  var inFraction: MathStyle { MathStyle(rawValue: rawValue + 1) ?? .scriptScript }

  /// That of superscripts and subscripts.
  var inScript: MathStyle { rawValue <= MathStyle.text.rawValue ? .script : .scriptScript }

  /// How MathML says it: the style of large operators.
  var displayStyle: String { self == .display ? "true" : "false" }

  /// How MathML says it: the size.
  var scriptLevel: String { "\(max(rawValue - 1, 0))" }
}
