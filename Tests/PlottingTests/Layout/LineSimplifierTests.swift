import Foundation
import Plotting
import Tensors
import Testing

struct LineSimplifierTests {
  /// A line over a figure of 400 by 300 points.
  struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let points: [Point]
    var testDescription: String { name }
  }

  private static func noise(_ count: Int) -> [Double] {
    var generator = SplitMix(state: 7)
    return (0..<count).map { _ in Double(generator.next() >> 11) / Double(1 << 53) - 0.5 }
  }

  private static func walk(_ count: Int) -> [Double] {
    var place = 0.0
    let steps = noise(count)
    let places = steps.map { step in
      place += step
      return place
    }
    let (low, high) = (places.min() ?? 0, places.max() ?? 1)
    return places.map { ($0 - low) / (high - low) }
  }

  private static func curve(_ count: Int, _ place: (Double) -> Point) -> [Point] {
    (0..<count).map { place(Double($0) / Double(count - 1)) }
  }

  private static let count = 60_000

  static let monotonic = [
    Example(
      name: "random walk",
      points: walk(count).enumerated().map {
        Point(Double($0) / Double(count) * 380 + 10, 280 - $1 * 260)
      }
    ),
    Example(
      name: "random walk to the left",
      points: walk(count).enumerated().map {
        Point(390 - Double($0) / Double(count) * 380, 280 - $1 * 260)
      }
    ),
    Example(
      name: "random walk downwards",
      points: walk(count).enumerated().map {
        Point(10 + $1 * 380, Double($0) / Double(count) * 280 + 10)
      }
    ),
    Example(
      name: "noise",
      points: noise(count).enumerated().map {
        Point(Double($0) / Double(count) * 380 + 10, 150 + $1 * 200)
      }
    ),
    Example(
      name: "sine",
      points: curve(count) { Point(10 + $0 * 380, 150 + 100 * sin($0 * 40)) }
    ),
    Example(
      name: "fast sine",
      points: curve(count) { Point(10 + $0 * 380, 150 + 100 * sin($0 * 4000)) }
    ),
  ]

  static let turning = [
    Example(
      name: "circle",
      points: curve(count) { Point(200 + 140 * cos($0 * 6.3), 150 + 140 * sin($0 * 6.3)) }
    ),
    Example(
      name: "spiral",
      points: curve(count) {
        Point(200 + 140 * $0 * cos($0 * 60), 150 + 140 * $0 * sin($0 * 60))
      }
    ),
    Example(
      name: "Lissajous figure",
      points: curve(count) { Point(200 + 180 * sin($0 * 30), 150 + 140 * sin($0 * 42.5)) }
    ),
    Example(
      name: "to and fro",
      points: curve(count) { Point(200 + 180 * sin($0 * 300), 150 + 40 * sin($0 * 300)) }
    ),
    Example(
      name: "walk in the plane",
      points: walkInThePlane(20_000)
    ),
  ]

  private static func walkInThePlane(_ count: Int) -> [Point] {
    zip(walk(count), walk(2 * count).dropFirst(count)).map {
      Point(10 + $0 * 380, 10 + $1 * 280)
    }
  }

  private func canvas(_ points: [Point]) -> Canvas {
    var drawing = Drawing(width: 400, height: 300, background: .white)
    drawing.elements = [
      .path(Path([.init(points)]), fill: nil, stroke: LineStyle.solid.stroke(.black, width: 1.5))
    ]
    return Rasterizer(dotsPerInch: 100).rasterize(drawing)
  }

  /// How far the simplified line's pixels are from the whole line's: the most, and the mean over the inked ones.
  private func difference(_ example: Example) -> (most: Int, mean: Double) {
    let whole = canvas(example.points)
    let simplified = canvas(LineSimplifier.simplified(example.points))
    let differences = zip(whole.pixels, simplified.pixels).map {
      abs(Int($0.red) - Int($1.red))
    }
    let inked = whole.pixels.count { $0 != .white }
    return (differences.max() ?? 0, Double(differences.reduce(0, +)) / Double(inked))
  }

  @Test(arguments: monotonic + turning)
  func looksTheSame(example: Example) {
    let difference = difference(example)
    #expect(difference.most <= 64)
    #expect(difference.mean <= 4)
  }

  @Test func boundsTangles() {
    let tangle = Example(name: "tangle", points: Self.walkInThePlane(60_000))
    #expect(LineSimplifier.simplified(tangle.points).count <= LineSimplifier.mostTurns)
    #expect(difference(tangle).mean < 25.5)
  }

  @Test(arguments: monotonic)
  func keepsTheExtremesOfEveryColumn(example: Example) {
    let isUpright = example.name.hasSuffix("downwards")
    let points = example.points.map { isUpright ? Point($0.y, $0.x) : $0 }
    func column(_ point: Point) -> Int { Int((point.x / 0.18).rounded(.down)) }
    var expected: [Point] = []
    var start = 0
    // The slow way: look at every column as a list.
    while start < points.count {
      let end = points[start...].firstIndex { column($0) != column(points[start]) } ?? points.count
      let part = points[start..<end]
      let least = part.min { $0.y < $1.y }
      let greatest = part.max { $0.y < $1.y }
      let kept = [part.first, least, greatest, part.last].compactMap { $0 }
      expected += part.filter { kept.contains($0) }
      start = end
    }
    let simplified = LineSimplifier.simplified(example.points)
      .map { isUpright ? Point($0.y, $0.x) : $0 }
    #expect(simplified == expected)
  }

  @Test(arguments: turning)
  func staysWithinTwoNinthsOfAPixel(example: Example) {
    let simplified = LineSimplifier.simplified(example.points)
    #expect(simplified.first == example.points.first)
    #expect(simplified.last == example.points.last)
    // Both lines are walked along: each point lies near the piece that took its place.
    var piece = 0
    var next = 0
    for point in example.points {
      if next < simplified.count, point == simplified[next] {
        piece = max(next - 1, 0)
        next += 1
        continue
      }
      let near = (piece...min(piece + 3, simplified.count - 2)).map {
        distance(point, simplified[$0], simplified[$0 + 1])
      }
      guard let least = near.min(), least <= 0.16 + 1e-9 else {
        Issue.record("\(point) is \(near) away")
        return
      }
    }
  }

  private func distance(_ point: Point, _ start: Point, _ end: Point) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let square = dx * dx + dy * dy
    let share =
      square == 0
      ? 0 : min(max(((point.x - start.x) * dx + (point.y - start.y) * dy) / square, 0), 1)
    let (x, y) = (start.x + share * dx - point.x, start.y + share * dy - point.y)
    return (x * x + y * y).squareRoot()
  }

  private func path(_ x: [Double], _ y: [Double]) throws -> [Path.Part] {
    let figure = Figure()
    figure.addSubplot().plot(x, y)
    let drawing = FigureLayout.drawing(of: figure.value, extent: .whole)
    for element in drawing.elements {
      if case .path(let path, nil, let stroke?) = element, stroke.ink == .cycle(0) {
        return path.parts
      }
    }
    return []
  }

  @Test func keepsGaps() throws {
    var y = Self.walk(50_000)
    for index in [10_000, 10_001, 30_000] { y[index] = .nan }
    let parts = try path((0..<50_000).map { Double($0) }, y)
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { (100...5000).contains($0.points.count) })
    #expect(parts.reduce(0) { $0 + $1.points.count } < 8000)
  }

  @Test func leavesShortLinesAsTheyAre() throws {
    let count = LineSimplifier.mostPoints
    let parts = try path((0..<count).map { Double($0) }, Self.noise(count))
    #expect(parts.map(\.points.count) == [count])
  }

  @Test func writesAMillionPointsInLessThan200Kilobytes() throws {
    let figure = Figure(width: 10, height: 5)
    figure.addSubplot().plot(Self.noise(1_000_000))
    guard let line = figure.value.axes[0].marks[0][as: LineMark.self] else {
      Issue.record("no line")
      return
    }
    #expect(line.points.count == 1_000_000)
    let rendered = render(figure.value)
    #expect(rendered.svg.utf8.count < 120_000)
    #expect(rendered.alternative.contains("1,000,000 points"))
  }

  @Test func doesNotSimplifyMarkers() {
    let figure = Figure()
    figure.addSubplot().plot(Self.noise(5000), "o")
    let places = FigureLayout.drawing(of: figure.value, extent: .whole).elements.map {
      if case .markers(_, let places, _, _) = $0 { places.count } else { 0 }
    }
    #expect(places.reduce(0, +) == 5000)
  }
}

/// Numbers that are the same on every machine (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
