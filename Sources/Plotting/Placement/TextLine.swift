internal import Glibc

/// The room that layout reserves for a line of text.
///
/// Matplotlib measures hinted glyphs: heights are whole pixels at 100 dots per inch, and so is the
/// advance of each character. Doing the same keeps labels where they are in its figures.
struct TextLine {
  /// Points.
  let size: Double
  /// Points above the baseline: 0.76 of the font size, the height of an "l" in DejaVu Sans.
  let ascent: Double
  /// Points below the baseline: 0.208 of the font size, the depth of a "p", and a tenth of a pixel,
  /// without which figures with an axis label come out one pixel smaller than Matplotlib's.
  let descent: Double

  init(size: Double) {
    self.size = size
    ascent = ceil(0.76 * size / PlotStyle.pixel) * PlotStyle.pixel
    descent = (ceil(0.208 * size / PlotStyle.pixel) + 0.1) * PlotStyle.pixel
  }

  var height: Double { ascent + descent }
  /// From one baseline to the next.
  var spacing: Double { descent + ascent * 1.2 }

  /// The lines of `text`; none of an empty one.
  static func lines(of text: String) -> [String] {
    text.isEmpty
      ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The height of `count` lines, of at least one.
  func height(ofLines count: Int) -> Double { height + Double(max(count, 1) - 1) * spacing }

  /// The width of the longest line of `text`.
  func width(ofLinesIn text: String) -> Double {
    Self.lines(of: text).map { width(of: $0) }.max() ?? 0
  }

  /// The width of `text`, one line, in points.
  func width(of text: String) -> Double {
    let pixels = text.reduce(0) { width, character in
      let advance = TextMetrics.width(of: String(character), size: size)
      return width + (advance / PlotStyle.pixel).rounded()
    }
    return pixels * PlotStyle.pixel
  }
}
