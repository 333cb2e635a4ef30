/// Warns of a formula in a text of a figure, which is drawn as it is typed.
func warnOfFormula(in text: String?) {
  guard let text, let formula = formula(in: text) else { return }
  PlotWarning.report(
    "`\(formula)` stands in the figure as it is typed: a figure's texts have no formulas",
    "Write the letters and signs themselves, such as τ, ² or √"
  )
}

/// The first part of `text` between dollar signs, with them.
///
/// The rules are those of the lesson's text, by which "from $5 to $10" has none: no space behind the first sign and before
/// the second, and no digit behind that.
func formula(in text: String) -> String? {
  let characters = Array(text)
  func isSign(_ index: Int) -> Bool {
    characters[index] == "$" && (index == 0 || characters[index - 1] != "\\")
  }
  for start in characters.indices.dropLast(2) where isSign(start) {
    guard !characters[start + 1].isWhitespace else { continue }
    for end in characters.indices.dropFirst(start + 2) where isSign(end) {
      let isNumber = end + 1 < characters.count && characters[end + 1].isNumber
      guard !characters[end - 1].isWhitespace, !isNumber else { continue }
      return String(characters[start...end])
    }
  }
  return nil
}
