import NotebookModel
import NotebookReport
import Testing

@Suite struct TerminalStyleTests {
  private func css(_ codes: String) -> [String] {
    TerminalText.runs("\u{1B}[\(codes)mx").map { TerminalCSS($0.style).text }
  }

  @Test(arguments: [
    ("1", "font-weight:bold"), ("3", "font-style:italic"), ("4", "text-decoration:underline"),
    ("4;9", "text-decoration:underline line-through"), ("2", "color:var(--muted)"),
    ("7", "color:var(--ground);background:var(--text);print-color-adjust:exact"),
    ("31", "color:light-dark(#cd3131,#da6565)"),
    ("38;2;0;0;0", "color:light-dark(#000000,#8b8b8b)"),
    ("38:2::0:0:0", "color:light-dark(#000000,#8b8b8b)"),
    ("38;5;16", "color:light-dark(#000000,#8b8b8b)"),
    ("38;5;231;1", "color:light-dark(#707070,#ffffff);font-weight:bold"),
    ("41", "color:#ffffff;background:#cd3131;print-color-adjust:exact"),
    ("30;43", "color:#000000;background:#e5e510;print-color-adjust:exact"),
    ("103", "color:#000000;background:#f5f543;print-color-adjust:exact"),
    ("0", ""), ("1;22", ""), ("31;39", ""), ("7;27", ""), ("4:0", ""), ("?25", ""), ("99", ""),
    ("58;5;1", ""), ("38;5", ""),
  ])
  func hasTheStyleOfItsCodes(_ codes: String, _ expected: String) {
    #expect(css(codes) == [expected])
  }

  @Test func takesStylesFromWhereTheyBegin() {
    let runs = TerminalText.runs("a\u{1B}[1mb\n\u{1B}[0;3mc\u{1B}[md\u{1B}[1m\n")
    #expect(runs.map(\.text) == ["a", "b\n", "c", "d"])
    #expect(
      runs.map { TerminalCSS($0.style).text } == ["", "font-weight:bold", "font-style:italic", ""]
    )
    // What is written over has no style any more.
    let over = TerminalText.runs("x\n\u{1B}[1mlong\r\u{1B}[0mno")
    #expect(over == [TerminalText.Run("x\nno")])
  }

  /// All colours of the cube, the greys and the sixteen with names, as text, as ground, and faint.
  @Test func readsOnItsGround() {
    var lowest = 21.0
    for index in 0..<256 {
      for isFaint in [false, true] {
        var style = TerminalStyle()
        style.apply([[38], [5], [index]])
        guard let color = style.foreground.map({ RGBColor($0) }) else {
          Issue.record("there is no colour \(index)")
          return
        }
        let (light, dark) = TerminalCSS.readable(color, isFaint: isFaint)
        for ground in TerminalCSS.lightGrounds {
          lowest = min(lowest, light.contrast(with: ground))
        }
        for ground in TerminalCSS.darkGrounds { lowest = min(lowest, dark.contrast(with: ground)) }
        let inverse = TerminalCSS.readable(color, inverse: true)
        lowest = min(lowest, inverse.light.contrast(with: RGBColor(0x1F_2328)))
        lowest = min(lowest, inverse.dark.contrast(with: RGBColor(0xE3_E6EA)))
      }
    }
    #expect(lowest >= 4.5)
  }

  /// The grounds, and the page's ink, are those of the style sheet.
  @Test func knowsTheGroundsOfThePage() {
    let (light, dark) = (TerminalCSS.lightGrounds.map(\.hex), TerminalCSS.darkGrounds.map(\.hex))
    #expect(stylesheet.contains("--ground: \(light[0]); --text: #1f2328;"))
    #expect(stylesheet.contains("--warning-ground: \(light[1]);"))
    #expect(stylesheet.contains("--ground: \(dark[0]); --text: #e3e6ea;"))
    #expect(stylesheet.contains("--warning-ground: \(dark[1]);"))
  }

  /// Text on a ground of the program's own.
  @Test func readsOnAGroundOfItsOwn() throws {
    for ground in stride(from: 0, to: 256, by: 5) {
      for ink in stride(from: 0, to: 256, by: 7) {
        let text = try #require(css("38;5;\(ink);48;5;\(ground)").first)
        let colors = text.matches(of: /#[0-9a-f]{6}/).compactMap {
          Int($0.output.dropFirst(), radix: 16)
        }
        try #require(colors.count == 2)
        #expect(RGBColor(colors[0]).contrast(with: RGBColor(colors[1])) >= 4.5, "\(text)")
      }
    }
  }
}
