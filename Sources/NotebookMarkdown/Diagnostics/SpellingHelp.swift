internal import NotebookModel

/// Help for an unknown word: the nearest known one, or all of them.
func spellingHelp(for word: String, among known: [String], introduction: String) -> String {
  if let nearest = nearestSpelling(to: word, among: known) { return "Did you mean `\(nearest)`?" }
  return introduction + known.map { "`\($0)`" }.joined(separator: ", ")
}
