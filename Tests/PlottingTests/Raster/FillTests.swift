import Plotting
import Testing

@Suite struct FillTests {
  @Test(arguments: [
    [1, 1, 3, 4], [1.25, 2.5, 3.75, 4.5], [0.125, 0.25, 0.375, 0.75], [2.5, 1.0625, 2.75, 5.9375],
    [0, 0, 6, 6], [-3, -3, 2.5, 2.5], [3.5, 3.5, 99, 99],
  ])
  func coversExactlyTheAreaOfRectangles(sides: [Double]) {
    let ink = Coverage(
      width: 6,
      height: 6,
      [polygon([box(sides[0], sides[1], sides[2], sides[3])])]
    )
    func overlap(_ pixel: Int, _ from: Double, _ to: Double) -> Double {
      max(0, min(Double(pixel) + 1, to) - max(Double(pixel), from))
    }
    for y in 0..<6 {
      for x in 0..<6 {
        let exact = overlap(x, sides[0], sides[2]) * overlap(y, sides[1], sides[3])
        #expect(ink[x, y] == Int((exact * 255).rounded()), "pixel \(x), \(y)")
      }
    }
  }

  @Test func coversHalfOfThePixelsOnADiagonal() {
    let ink = Coverage(width: 4, height: 4, [polygon([[Point(0, 0), Point(4, 0), Point(0, 4)]])])
    #expect(
      ink.rows == [[255, 255, 255, 128], [255, 255, 128, 0], [255, 128, 0, 0], [128, 0, 0, 0]]
    )
  }

  @Test func givesFlatSlopesTheirTrapezoids() {
    // The side rises one pixel over four: 1/8, 3/8, 5/8 and 7/8 lie below it.
    let ink = Coverage(width: 4, height: 1, [polygon([[Point(0, 1), Point(4, 0), Point(4, 1)]])])
    #expect(ink.rows == [[32, 96, 159, 223]])
  }

  @Test(arguments: [0.6, 1, 2.5, 7, 20], [0, 0.3])
  func coversTheAreaOfCircles(radius: Double, offset: Double) {
    let ink = Coverage(
      width: 50,
      height: 50,
      [
        .markers(
          .circle(diameter: 2 * radius),
          at: [Point(25 + offset, 25 - offset)],
          fill: .black,
          stroke: nil
        )
      ]
    )
    let exact = Double.pi * radius * radius
    #expect(abs(ink.area - exact) < 0.005 * exact + 0.01)
  }

  @Test func countsOverlapsOnce() {
    let overlapping = [box(1, 1, 4.5, 4.5), box(2.5, 2.5, 6, 6)]
    let ink = Coverage(width: 8, height: 8, [polygon(overlapping)])
    #expect(abs(ink.area - (2 * 3.5 * 3.5 - 4)) < 0.02)
    #expect(ink[4, 4] == 255)
  }

  @Test func leavesHolesOfOppositeDirection() {
    let ink = Coverage(
      width: 6,
      height: 6,
      [polygon([box(1, 1, 5, 5), Array(box(2, 2, 4, 4).reversed())])]
    )
    #expect(ink[3, 3] == 0)
    #expect(ink.area == 12)
  }

  @Test func fillsTheMiddleOfAStar() {
    let star = [0, 2, 4, 1, 3].map { corner in
      [Point(10, 1), Point(18.6, 7.2), Point(15.3, 17.3), Point(4.7, 17.3), Point(1.4, 7.2)][corner]
    }
    #expect(Coverage(width: 20, height: 20, [polygon([star])])[10, 10] == 255)
  }

  @Test func keepsAreasWhereEdgesCross() {
    // An hourglass: two triangles of area 4 that meet in the middle of a pixel.
    let ink = Coverage(
      width: 5,
      height: 5,
      [polygon([[Point(0.5, 0.5), Point(4.5, 0.5), Point(0.5, 4.5), Point(4.5, 4.5)]])]
    )
    #expect(abs(ink.area - 8) < 0.03)
  }

  @Test func agreesWithItselfOnCrowdedRows() {
    let teeth = (0..<100).map { box(4 * Double($0) + 0.25, 1.25, 4 * Double($0) + 1.75, 3) }
    let ink = Coverage(width: 400, height: 4, [polygon(teeth)])
    let expected = [[0, 0], [143, 143], [191, 191], [0, 0]]
    for (y, row) in expected.enumerated() {
      for tooth in 0..<100 { #expect([ink[4 * tooth, y], ink[4 * tooth + 1, y]] == row) }
    }
  }

  @Test func clipsToPartsOfPixels() {
    let clipped = DrawingElement.clipped(
      Rectangle(x: 1.25, y: 1.5, width: 2.5, height: 2),
      [polygon([box(-50, -50, 50, 50)])]
    )
    let ink = Coverage(width: 5, height: 5, [clipped])
    #expect(ink.rows[1] == [0, 96, 128, 96, 0])
    #expect(ink.rows[2] == [0, 191, 255, 191, 0])
    #expect(ink.area == Double(2 * (96 + 128 + 96) + 191 + 255 + 191) / 255)
  }

  @Test func clipsInsideClips() {
    let inner = DrawingElement.clipped(
      Rectangle(x: 2, y: 0, width: 9, height: 9),
      [polygon([box(0, 0, 9, 9)])]
    )
    let ink = Coverage(
      width: 6,
      height: 6,
      [.clipped(Rectangle(x: 0, y: 0, width: 4, height: 3), [inner])]
    )
    #expect(ink.area == 6)
    #expect(ink[2, 0] == 255)
    #expect(ink[3, 2] == 255)
  }

  @Test func mixesColorsByTheirAlpha() {
    var drawing = Drawing(width: 2, height: 1, background: Ink(200, 100, 0))
    drawing.elements = [
      .path(
        Path([Path.Part(box(0, 0, 1, 1))]),
        fill: Ink(0, 0, 255, alpha: 128),
        stroke: nil
      )
    ]
    let canvas = Rasterizer(dotsPerInch: 72).rasterize(drawing)
    #expect(canvas[0, 0] == Color(100, 50, 128))
    #expect(canvas[1, 0] == Color(200, 100, 0))
  }

  @Test func keepsTheColorStraightOnATransparentGround() {
    var drawing = Drawing(width: 2, height: 1, background: nil)
    let halfPixel = Path([Path.Part(box(0, 0, 0.5, 1))])
    drawing.elements = [.path(halfPixel, fill: Ink(10, 20, 30), stroke: nil)]
    let canvas = Rasterizer(dotsPerInch: 72).rasterize(drawing)
    #expect(canvas[0, 0] == Color(10, 20, 30, alpha: 128))
    #expect(canvas[1, 0].alpha == 0)
  }
}
