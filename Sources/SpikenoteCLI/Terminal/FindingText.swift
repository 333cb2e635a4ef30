internal import LessonCheck
internal import Recordings

/// A finding as people read it in a terminal: the place, the sentence, and what differs.
struct FindingText {
  /// Lines of a difference that are shown.
  private static let mostLines = 40

  let terminal: Terminal

  /// The lines, joined.
  func text(of finding: Finding) -> String {
    let head = terminal.styled("\(finding.place):", .bold) + " " + terminal.styled("error:", .red)
    var lines = ["\(head) \(finding.message)"]
    lines += finding.details.map { "  \($0)" }
    lines += difference(finding)
    if let help = finding.help { lines.append("  " + terminal.styled("help: ", .green) + help) }
    return lines.joined(separator: "\n")
  }

  private func difference(_ finding: Finding) -> [String] {
    var lines = finding.hunks.flatMap { hunk in
      hunk.expected.map { line($0, mark: "-", .red) }
        + hunk.actual.map { line($0, mark: "+", .green) }
    }
    if finding.hunks.isEmpty, finding.subject == .text || finding.subject == .value,
      finding.kind == .missing || finding.kind == .stale
    {
      let isMissing = finding.kind == .missing
      let text = (isMissing ? finding.actual : finding.expected) ?? ""
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        let word = TextHunk.Word(String($0), .same)
        return line([word], mark: isMissing ? "+" : "-", isMissing ? .green : .red)
      }
      if text.hasSuffix("\n") { lines.removeLast() }
    }
    guard lines.count > Self.mostLines else { return lines }
    let more = lines.count - Self.mostLines
    return lines.prefix(Self.mostLines) + ["  … \(more) line\(more == 1 ? "" : "s") more"]
  }

  /// A line of a difference; the words that differ stand out.
  private func line(_ words: [TextHunk.Word], mark: String, _ style: Terminal.Style) -> String {
    let text = words.map { word in
      let shown = Self.visible(word.text)
      return terminal.styled(shown, word.kind == .same ? style : style.marked)
    }
    return "  " + terminal.styled(mark, style) + " " + text.joined()
  }

  /// The text without control characters, which could move the cursor or change colours.
  private static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F ? "\u{FFFD}" : $0
        }
      )
    )
  }
}
