import Plotting

/// How much black a drawing leaves on each pixel of a white canvas, 0 to 255, at one pixel a point.
struct Coverage {
  let width: Int
  let height: Int
  private let coverage: [Int]

  init(width: Int, height: Int, _ elements: [DrawingElement], dotsPerInch: Double = 72) {
    var drawing = Drawing(width: Double(width), height: Double(height), background: .white)
    drawing.elements = elements
    let canvas = Rasterizer(dotsPerInch: dotsPerInch).rasterize(drawing)
    self.width = canvas.width
    self.height = canvas.height
    coverage = canvas.pixels.map { 255 - Int($0.red) }
  }

  subscript(x: Int, y: Int) -> Int { coverage[y * width + x] }

  /// The covered area in pixels.
  var area: Double { Double(coverage.reduce(0, +)) / 255 }

  /// The rows of coverage.
  var rows: [[Int]] {
    (0..<height).map { Array(coverage[($0 * width)..<(($0 + 1) * width)]) }
  }
}

/// A black polygon.
func polygon(_ contours: [[Point]]) -> DrawingElement {
  .path(Path(contours.map { Path.Part($0, isClosed: true) }), fill: .black, stroke: nil)
}

/// A black rectangle between two corners.
func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> [Point] {
  [Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)]
}

/// A black line.
func line(
  _ points: [Point],
  width: Double,
  dashes: [Double] = [],
  cap: Stroke.Cap = .butt,
  join: Stroke.Join = .miter,
  isClosed: Bool = false
) -> DrawingElement {
  .path(
    Path([Path.Part(points, isClosed: isClosed)]),
    fill: nil,
    stroke: Stroke(.black, width: width, dashes: dashes, cap: cap, join: join)
  )
}
