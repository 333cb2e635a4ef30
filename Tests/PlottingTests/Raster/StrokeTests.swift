import Plotting
import Testing

@Suite struct StrokeTests {
  @Test func drawsHorizontalLinesExactly() {
    let ink = Coverage(width: 6, height: 4, [line([Point(1, 2), Point(4.5, 2)], width: 1)])
    #expect(ink.rows[1] == [0, 128, 128, 128, 64, 0])
    #expect(ink.rows[2] == ink.rows[1])
    #expect(ink.rows[0] == [0, 0, 0, 0, 0, 0])
  }

  @Test(arguments: [
    (Stroke.Cap.butt, 80.0), (.square, 96), (.round, 80 + 4 * Double.pi),
  ])
  func addsCaps(cap: Stroke.Cap, area: Double) {
    let ink = Coverage(
      width: 40,
      height: 40,
      [line([Point(10, 10), Point(22, 26)], width: 4, cap: cap)]
    )
    #expect(abs(ink.area - area) < 0.15)
  }

  /// Two arms of 10 by 4 at a right angle overlap in a quarter of a 4 by 4 square; the joint fills the
  /// quarter outside.
  @Test(arguments: [
    (Stroke.Join.miter, 80.0), (.bevel, 78), (.round, 76 + Double.pi),
  ])
  func joinsLines(join: Stroke.Join, area: Double) {
    let corner = [Point(5, 15), Point(15, 15), Point(15, 5)]
    let ink = Coverage(width: 30, height: 30, [line(corner, width: 4, join: join)])
    #expect(abs(ink.area - area) < 0.1)
    let mirrored = Coverage(width: 30, height: 30, [line(corner.reversed(), width: 4, join: join)])
    #expect(abs(mirrored.area - area) < 0.1)
  }

  @Test func bevelsMitersBeyondFourLineWidths() {
    // Arms 20° apart would have a miter of 5.8 line widths, arms 40° apart have one of 2.9.
    func reach(_ rise: Double) -> Int {
      let arms = [Point(5, 30 - rise), Point(25, 30), Point(5, 30 + rise)]
      let ink = Coverage(width: 60, height: 60, [line(arms, width: 4)])
      return (0..<60).last { ink[$0, 30] > 0 } ?? 0
    }
    #expect(reach(20 * 0.17632698) <= 25)
    #expect(reach(20 * 0.36397023) == 30)
  }

  @Test func coversJointsOnceWhenTranslucent() {
    var drawing = Drawing(width: 30, height: 30, background: .white)
    let path = Path([Path.Part([Point(3, 3), Point(15, 20), Point(27, 3), Point(15, 6)])])
    drawing.elements = [
      .path(
        path,
        fill: nil,
        stroke: Stroke(Ink(0, 0, 0, alpha: 100), width: 6, join: .round)
      )
    ]
    let canvas = Rasterizer(dotsPerInch: 72).rasterize(drawing)
    #expect(canvas.pixels.map(\.red).min() == 155)
  }

  @Test func closesLoops() {
    let ink = Coverage(width: 20, height: 20, [line(box(5, 5, 15, 15), width: 2, isClosed: true)])
    #expect(ink.area == 12 * 12 - 8 * 8)
  }

  @Test func drawsDashes() {
    let ink = Coverage(
      width: 12,
      height: 3,
      [line([Point(1, 1.5), Point(11, 1.5)], width: 1, dashes: [3, 1.5])]
    )
    #expect(ink.rows[1] == [0, 255, 255, 255, 0, 128, 255, 255, 128, 0, 255, 0])
  }

  @Test func repeatsAnOddNumberOfDashLengths() {
    let ink = Coverage(
      width: 10,
      height: 1,
      [line([Point(0, 0.5), Point(10, 0.5)], width: 1, dashes: [2])]
    )
    #expect(ink.rows[0] == [255, 255, 0, 0, 255, 255, 0, 0, 255, 255])
  }

  @Test func carriesDashesAroundCorners() {
    let corner = [Point(0, 1), Point(5, 1), Point(5, 7)]
    let ink = Coverage(width: 8, height: 8, [line(corner, width: 2, dashes: [4, 3])])
    // 4 of line, 3 of gap over the corner, then 4 of line from (5, 3).
    #expect(ink.area == 8 + 8)
    #expect(ink[4, 2] == 0)
    #expect(ink[4, 3] == 255)
  }

  @Test func keepsThePhaseOfDashesOverWhatIsFarAway() {
    func row(from start: Double) -> [Int] {
      let ink = Coverage(
        width: 20,
        height: 1,
        [line([Point(start, 0.5), Point(1e7, 0.5)], width: 1, dashes: [3, 2])]
      )
      return ink.rows[0]
    }
    #expect(row(from: -5e6) == row(from: 0))
    #expect(row(from: -5e6 + 1) == [0] + row(from: 0).dropLast())
  }

  @Test func drawsOnlyCapsOfLinesWithoutLength() {
    #expect(Coverage(width: 9, height: 9, [line([Point(4, 4)], width: 3)]).area == 0)
    let twice = [Point(4.5, 4.5), Point(4.5, 4.5)]
    #expect(Coverage(width: 9, height: 9, [line(twice, width: 3)]).area == 0)
    #expect(Coverage(width: 9, height: 9, [line(twice, width: 3, cap: .square)]).area == 9)
    let dot = Coverage(width: 9, height: 9, [line(twice, width: 3, cap: .round)])
    #expect(abs(dot.area - 2.25 * .pi) < 0.05)
  }

  @Test func interruptsLinesAtMissingValues() {
    let points = [
      Point(0, 1), Point(2, 1), Point(.nan, 1), Point(4, 1), Point(6, 1), Point(7, .infinity),
    ]
    let ink = Coverage(width: 8, height: 2, [line(points, width: 2)])
    #expect(ink.rows[0] == [255, 255, 0, 0, 255, 255, 0, 0])
  }

  @Test func strokesMarkers() {
    let tick = Marker.path(Path([Path.Part([Point(0, -2), Point(0, 2)])]))
    let ink = Coverage(
      width: 8,
      height: 8,
      [
        .markers(
          tick,
          at: [Point(2.5, 4), Point(5, 4)],
          fill: nil,
          stroke: Stroke(.black, width: 1)
        )
      ]
    )
    #expect(ink.rows[2] == [0, 0, 255, 0, 128, 128, 0, 0])
    #expect(ink.area == 4 + Double(8 * 128) / 255)
  }

  @Test func scalesWithTheResolution() {
    let ink = Coverage(
      width: 10,
      height: 10,
      [line([Point(2, 5), Point(8, 5)], width: 2)],
      dotsPerInch: 216
    )
    #expect([ink.width, ink.height] == [30, 30])
    #expect(ink.area == 18 * 6)
  }
}
