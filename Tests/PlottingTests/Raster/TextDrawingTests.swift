import Plotting
import Testing

/// The letter l is a bar from 193 to 377 and from 0 to 1556, in 1/2048 em.
@Suite struct TextDrawingTests {
  private static func text(
    _ string: String,
    at point: Point,
    size: Double = 32,
    anchor: Text.Anchor = .start,
    rotation: Double = 0
  ) -> DrawingElement {
    .text(Text(string, at: point, size: size, anchor: anchor, rotation: rotation))
  }

  @Test func drawsTheOutlineOfALetter() {
    let ink = Coverage(width: 20, height: 40, [Self.text("l", at: Point(0, 32))])
    // From 3.02 to 5.89 and from 7.69 to 32.
    #expect(abs(ink.area - 184.0 * 1556 / 4096) < 0.05)
    #expect(ink[4, 20] == 255)
    #expect(ink[2, 20] == 0)
    #expect(ink[6, 20] == 0)
    #expect(ink[4, 32] == 0)
    #expect(ink[4, 31] == 255)
    #expect(ink[4, 6] == 0)
  }

  /// The bar lies right of and above its origin, which is in the middle of the canvas.
  @Test(arguments: [
    (0.0, 28, 10), (90, 10, 19), (180, 19, 37), (270, 37, 28), (-90, 37, 28), (450, 10, 19),
  ])
  func turnsCounterClockwise(rotation: Double, x: Int, y: Int) {
    let ink = Coverage(
      width: 48,
      height: 48,
      [Self.text("l", at: Point(24, 24), rotation: rotation)]
    )
    #expect(ink[x, y] == 255)
  }

  @Test(arguments: [(Text.Anchor.start, 0.0), (.middle, -0.5), (.end, -1)])
  func anchorsText(anchor: Text.Anchor, share: Double) {
    // A row of bars: the first one tells where the text begins.
    let width = TextMetrics.width(of: "lll", size: 32)
    let moved = Coverage(
      width: 80,
      height: 40,
      [Self.text("lll", at: Point(40, 32), anchor: anchor)]
    )
    let placed = Coverage(
      width: 80,
      height: 40,
      [Self.text("lll", at: Point(40 + share * width, 32))]
    )
    #expect(moved.rows == placed.rows)
  }

  @Test func drawsABoxForUnknownCharacters() {
    let ink = Coverage(width: 40, height: 60, [Self.text("漢", at: Point(4, 40))])
    #expect(ink.area > 40)
    #expect(ink.rows == Coverage(width: 40, height: 60, [Self.text("🧠", at: Point(4, 40))]).rows)
  }

  @Test func drawsNothingForSpaces() {
    #expect(Coverage(width: 40, height: 40, [Self.text(" \u{A0} ", at: Point(4, 30))]).area == 0)
  }

  @Test(arguments: ["x", "é", "8", "Ω", "@", "ß", "∞"])
  func keepsTheAreaOfRoundGlyphsWhenTurned(letter: String) {
    let level = Coverage(width: 80, height: 80, [Self.text(letter, at: Point(30, 50))])
    let turned = Coverage(
      width: 80,
      height: 80,
      [Self.text(letter, at: Point(30, 50), rotation: 37)]
    )
    #expect(level.area > 20)
    #expect(abs(level.area - turned.area) < 0.01 * level.area)
  }

  @Test func growsWithTheSquareOfTheSize() {
    let small = Coverage(width: 120, height: 120, [Self.text("&", at: Point(5, 100), size: 40)])
    let large = Coverage(width: 120, height: 120, [Self.text("&", at: Point(5, 100), size: 80)])
    #expect(abs(large.area / small.area - 4) < 0.02)
  }
}
