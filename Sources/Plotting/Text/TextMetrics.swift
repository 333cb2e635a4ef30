/// The size of a line of text as `Rasterizer` sets it: in DejaVu Sans, without kerning.
///
/// A character that the font has not got counts as the missing-glyph box, which is drawn for it.
package enum TextMetrics {
  /// The advance width of `text` in points at a font size of `size` points.
  package static func width(of text: String, size: Double) -> Double {
    let table = GlyphTable.dejaVuSans
    let units = text.reduce(0) { $0 + table[$1].advance }
    return Double(units) * size / Double(DejaVuSans.unitsPerEm)
  }

  /// Points from the baseline to the top of the line at a font size of `size` points.
  package static func ascent(size: Double) -> Double {
    Double(DejaVuSans.ascent) * size / Double(DejaVuSans.unitsPerEm)
  }

  /// Points from the baseline down to the bottom of the line at a font size of `size` points.
  package static func descent(size: Double) -> Double {
    Double(DejaVuSans.descent) * size / Double(DejaVuSans.unitsPerEm)
  }
}
