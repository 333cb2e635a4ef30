import Plotting
import Testing

@Suite struct RobustnessTests {
  @Test(arguments: [
    (0.0, 10.0, 72.0, 0, 10), (10, 0, 72, 10, 0), (.nan, 5, 72, 0, 5), (-4, 5, 72, 0, 5),
    (5, 5, 0, 0, 0), (5, 5, -72, 0, 0), (5, 5, .nan, 0, 0), (1e300, 1, 72, 16384, 1),
    (1e300, 1e300, 72, 16384, 4096), (640.4, 0.6, 72, 640, 1),
  ])
  func limitsTheCanvas(
    width: Double,
    height: Double,
    dotsPerInch: Double,
    columns: Int,
    rows: Int
  ) {
    var drawing = Drawing(width: width, height: height, background: .white)
    drawing.elements = [
      polygon([box(0, 0, 9, 9)]), line([Point(0, 0), Point(9, 9)], width: 1, dashes: [1, 1]),
      .text(Text("a", at: Point(0, 5), size: 5)),
    ]
    let canvas = Rasterizer(dotsPerInch: dotsPerInch).rasterize(drawing)
    #expect([canvas.width, canvas.height] == [columns, rows])
  }

  private static let oddNumbers = [
    Double.nan, .infinity, -.infinity, 1e308, -1e308, 1e15, -1e9, .leastNonzeroMagnitude, -0.0, 3,
    7.5,
  ]

  @Test(arguments: [[], [2, 1], [1e-9], [0, 0], [.nan], [-1, 2], [1e300, 1e300], [0, 3]])
  func survivesOddCoordinates(dashes: [Double]) {
    let points = Self.oddNumbers.flatMap { x in Self.oddNumbers.map { Point(x, $0) } }
    var elements: [DrawingElement] = []
    for width in [1, 1e308, .nan, -1, .leastNonzeroMagnitude] {
      for (cap, join) in [(Stroke.Cap.butt, Stroke.Join.miter), (.round, .round)] {
        let stroke = Stroke(.black, width: width, dashes: dashes, cap: cap, join: join)
        elements.append(
          .path(Path([Path.Part(points, isClosed: true)]), fill: .black, stroke: stroke)
        )
        elements.append(
          .markers(.circle(diameter: width), at: points, fill: .black, stroke: stroke)
        )
      }
    }
    for point in points {
      elements.append(.text(Text("g1", at: point, size: point.x, rotation: point.y)))
      elements.append(
        .clipped(Rectangle(x: point.x, y: point.y, width: point.y, height: 4), [polygon([points])])
      )
    }
    let ink = Coverage(width: 10, height: 10, elements)
    #expect([ink.width, ink.height] == [10, 10])
  }

  /// The same on every machine: a picture's checksum.
  @Test func drawsTheSamePixelsEverywhere() {
    var drawing = Drawing(width: 90, height: 60, background: .white)
    drawing.elements = [
      .text(Text("Spikes 0.5 µs → é", at: Point(4, 30), size: 9, rotation: 12)),
      line(
        [Point(3, 50), Point(40, 33), Point(80, 55)],
        width: 2.3,
        dashes: [5, 2.2],
        join: .round
      ),
      .markers(
        .circle(diameter: 6.1),
        at: [Point(70.3, 12.9), Point(73, 17)],
        fill: Ink(31, 119, 180, alpha: 90),
        stroke: Stroke(.black, width: 0.8)
      ),
    ]
    let canvas = Rasterizer(dotsPerInch: 110).rasterize(drawing)
    #expect(PNGDecoder.crc(canvas.bytes) == 2_817_241_699)
  }

  @Test func drawsWhatIsSoundAmongWhatIsNot() {
    let points = [Point(.nan, 1)] + box(1, 1, 3, 3) + [Point(2, .infinity)]
    let ink = Coverage(
      width: 4,
      height: 4,
      [polygon([points]), polygon([[Point(.nan, .nan)]]), polygon([[]])]
    )
    #expect(ink.area == 4)
  }

  @Test func keepsTheDirectionOfLinesToFarPoints() {
    let ink = Coverage(width: 8, height: 8, [line([Point(0, 4), Point(1e11, 4)], width: 2)])
    #expect(ink.area == 16)
  }
}
