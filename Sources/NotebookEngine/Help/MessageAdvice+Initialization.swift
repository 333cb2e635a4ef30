/// Variables that have no value yet.
extension MessageAdvice {
  /// A use of a variable or constant before it has a value in every case.
  var initializationAdvice: Advice? {
    guard
      let match = message.text.firstMatch(
        of: /^(?:variable|constant) '([^']+)' (?:.* )?before being initialized$/
      )
    else { return nil }
    let place = declarations[String(match.1)].map { ", in line \($0)," } ?? ""
    return Advice(
      nil,
      "Give `\(match.1)` a value where it is declared\(place) or on every way to this line",
      keepsNotes: false
    )
  }
}
