/// The known name that is nearest to a mistyped one.
enum NameSuggestion {
  /// The name among `names` with the fewest letters to change; the first of several.
  ///
  /// - Returns: `nil` where more than half of the letters would have to change.
  static func nearest(to text: String, among names: [String]) -> String? {
    let wanted = Array(text.lowercased())
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = editDistance(wanted, Array(name.lowercased()))
      if distance < best?.distance ?? .max { best = (name, distance) }
    }
    guard let best, best.distance * 2 <= max(wanted.count, 2) else { return nil }
    return best.name
  }

  /// `did you mean "name"?` after a semicolon, or the empty text.
  static func question(for text: String, among names: [String]) -> String {
    nearest(to: text, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// The number of letters to insert, remove or replace (Levenshtein distance).
  private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
