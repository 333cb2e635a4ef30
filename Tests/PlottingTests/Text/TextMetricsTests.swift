import Plotting
import Testing

@Suite struct TextMetricsTests {
  /// Advance widths from the font's hmtx table, in 1/2048 em.
  @Test(arguments: [
    ("0", 1303), (" ", 651), ("i", 569), ("W", 2025), ("−", 1716), ("μ", 1303), ("µ", 1303),
    ("é", 1260), ("e\u{301}", 1260), ("→", 1716), ("…", 2048), ("\u{A0}", 651), ("∞", 1706),
  ])
  func knowsAdvanceWidths(character: String, units: Int) {
    #expect(TextMetrics.width(of: character, size: 2048) == Double(units))
    #expect(TextMetrics.width(of: character, size: 10) == Double(units) * 10 / 2048)
  }

  @Test func addsUpWidths() {
    #expect(TextMetrics.width(of: "", size: 10) == 0)
    #expect(TextMetrics.width(of: "10.5", size: 2048) == 3 * 1303 + 651)
  }

  @Test func countsUnknownCharactersAsTheMissingGlyphBox() {
    #expect(TextMetrics.width(of: "漢", size: 2048) == 1229)
    #expect(TextMetrics.width(of: "🧠", size: 2048) == 1229)
  }

  @Test func knowsTheHeightOfALine() {
    #expect(TextMetrics.ascent(size: 2048) == 1901)
    #expect(TextMetrics.descent(size: 2048) == 483)
  }
}
