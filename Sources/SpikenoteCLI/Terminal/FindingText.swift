internal import LessonCheck
internal import OutputComparison

/// A finding as people read it in a terminal: the place, the sentence, and what differs.
struct FindingText {
  /// Lines of a difference that are shown.
  private static let mostLines = 40

  private static let warning = "warning: "

  let terminal: Terminal

  /// The lines, joined.
  func text(of finding: Finding) -> String {
    // A warning of the lesson says itself that it is one.
    let isWarning = finding.message.hasPrefix(Self.warning)
    let place = terminal.styled("\(finding.place):", .bold)
    let kind =
      isWarning ? terminal.styled(Self.warning, .yellow) : terminal.styled("error: ", .red)
    let message =
      isWarning ? String(finding.message.dropFirst(Self.warning.count)) : finding.message
    var lines = ["\(place) \(kind)\(Finding.marked(message))"]
    lines += finding.details.map { "  \(Finding.marked($0))" }
    lines += difference(finding)
    if let help = finding.help { lines.append("  " + terminal.styled("help: ", .green) + help) }
    return lines.joined(separator: "\n")
  }

  private func difference(_ finding: Finding) -> [String] {
    let all = finding.differenceLines
    let lines = all.prefix(Self.mostLines).map(line)
    guard let more = Finding.remainder(of: all.count, shown: Self.mostLines) else { return lines }
    return lines + ["  \(more)"]
  }

  /// A line of a difference; the words that differ stand out.
  private func line(_ line: DifferenceLine) -> String {
    let style: Terminal.Style = line.side == .expected ? .red : .green
    let text = line.words.map { word in
      let shown = Self.visible(word.text)
      return terminal.styled(shown, word.kind == .same ? style : style.marked)
    }
    return "  " + terminal.styled(line.side.rawValue, style) + " " + text.joined()
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
