internal import Glibc

/// The height of a line of text as layout reserves it.
///
/// Matplotlib measures the letters "lp", rounded up to whole pixels at 100 dots per inch. Doing the same
/// keeps labels where they are in its figures.
struct TextLine {
  /// Points above the baseline: 0.76 of the font size, the height of an "l" in DejaVu Sans.
  let ascent: Double
  /// Points below the baseline: 0.208 of the font size, the depth of a "p".
  let descent: Double

  init(size: Double) {
    ascent = ceil(0.76 * size / PlotStyle.pixel) * PlotStyle.pixel
    descent = ceil(0.208 * size / PlotStyle.pixel) * PlotStyle.pixel
  }

  var height: Double { ascent + descent }
  /// From one baseline to the next.
  var spacing: Double { descent + ascent * 1.2 }
}
