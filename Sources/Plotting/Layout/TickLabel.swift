/// The text at a tick, which may have several lines; places are Matplotlib's.
struct TickLabel {
  private let strings: [String]
  private let line: TextLine
  private let style: TickStyle

  init(_ text: String, _ style: TickStyle) {
    strings = TextLine.lines(of: text)
    line = TextLine(size: style.labelSize)
    self.style = style
  }

  /// From the upper side of the first line to the lower side of the last.
  var height: Double { line.height(ofLines: strings.count) }

  /// The width of the longest line.
  var width: Double { strings.map { line.width(of: $0) }.max() ?? 0 }

  /// The lines, the first with its upper side at `top`.
  func lines(below top: Double, middle: Double) -> [Text] {
    lines(from: top + line.ascent, at: middle, .middle)
  }

  /// The lines, side by side with the height `middle` of an axis.
  ///
  /// Half way from the upper side to the last baseline, without the leading above the last line, is at `middle`.
  func lines(beside middle: Double, at x: Double, _ anchor: Text.Anchor) -> [Text] {
    let before =
      strings.count < 2 ? 0 : line.height + Double(strings.count - 2) * line.spacing
    return lines(from: middle + line.ascent - (line.ascent + before) / 2, at: x, anchor)
  }

  private func lines(from baseline: Double, at x: Double, _ anchor: Text.Anchor) -> [Text] {
    strings.enumerated().filter { !$0.element.isEmpty }.map { index, string in
      Text(
        string,
        at: Point(x, baseline + Double(index) * line.spacing),
        size: style.labelSize,
        anchor: anchor,
        ink: style.labelInk
      )
    }
  }
}
