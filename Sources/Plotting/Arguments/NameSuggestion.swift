internal import Wording

/// The known name that is nearest to a mistyped one.
enum NameSuggestion {
  /// `did you mean "name"?` after a semicolon, or the empty text.
  static func question(for text: String, among names: [String]) -> String {
    // Matplotlib's names are often the beginning of a word that people write out: `mid`.
    let beginning = names.first { $0.utf8.count > 2 && text.lowercased().hasPrefix($0) }
    let name = nearestSpelling(to: text, among: names) ?? beginning
    return name.map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
