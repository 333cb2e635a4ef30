/// The known word that differs from `word` by the fewest slips of typing, if any is near enough.
///
/// Slips are a missing, an added or a wrong character and two characters in the wrong order (Damerau's
/// operations, counted as optimal string alignment). Two slips are allowed, one in a word of up to three
/// characters; capitals do not count; of equally near words the first wins.
package func nearestSpelling(to word: String, among known: [String]) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  guard !letters.isEmpty, letters.count <= 64 else { return nil }
  let allowed = letters.count <= 3 ? 1 : 2
  var best: (distance: Int, word: String)?
  for candidate in known {
    let target = Array(candidate.lowercased().unicodeScalars)
    guard abs(target.count - letters.count) <= allowed else { continue }
    let distance = slips(from: letters, to: target)
    if distance <= allowed, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.word
}

private func slips(from source: [Unicode.Scalar], to target: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...target.count)
  for row in source.indices {
    var current = [row + 1]
    for column in target.indices {
      let isSame = source[row] == target[column]
      var least = min(
        previous[column + 1] + 1,
        current[column] + 1,
        previous[column] + (isSame ? 0 : 1)
      )
      if row > 0, column > 0, source[row] == target[column - 1], source[row - 1] == target[column] {
        least = min(least, beforePrevious[column - 1] + 1)
      }
      current.append(least)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[target.count]
}

/// Help for an unknown word: the nearest known one, or all of them.
package func spellingHelp(
  for word: String,
  among known: [String],
  introduction: String
) -> String {
  if let nearest = nearestSpelling(to: word, among: known) { return "Did you mean `\(nearest)`?" }
  return introduction + known.map { "`\($0)`" }.joined(separator: ", ")
}
