internal import Wording

extension Finding {
  /// The finding as plain text: the place and the sentence, up to `mostLines` lines of how it differs, what to do.
  package func plainText(mostLines: Int) -> String {
    (["\(place): \(Self.marked(message))"] + explanation(mostLines: mostLines))
      .joined(separator: "\n")
  }

  /// A text with a mark before each line but the first, so that no line of a program's text begins as a line of ours.
  package static func marked(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\n  | ")
  }

  /// The lines below the sentence: details, difference, help.
  func explanation(mostLines: Int) -> [String] {
    let all = differenceLines
    var lines = details.map(Self.marked) + all.prefix(mostLines).map(\.text)
    if let more = Self.remainder(of: all.count, shown: mostLines) { lines.append(more) }
    if let help { lines.append("help: \(help)") }
    return lines
  }

  /// `… 12 lines more`, where not all of `count` lines are shown.
  package static func remainder(of count: Int, shown: Int) -> String? {
    guard count > shown else { return nil }
    return "… \(counted(count - shown, "line")) more"
  }
}
