import Plotting
import Testing

struct SVGMarkerTests {
  private func paths(
    _ marker: Marker,
    at points: [Point],
    fill: Ink? = .black,
    stroke: Stroke? = nil
  ) throws -> [SVGDocument.Element] {
    var drawing = Drawing(width: 100, height: 100, background: nil)
    drawing.elements = [.markers(marker, at: points, fill: fill, stroke: stroke)]
    let svg = SVGWriter().svg(of: drawing, description: FigureDescription(title: "", text: ""))
    return try SVGDocument(svg).elements("path")
  }

  @Test func drawsFewDotsAsRoundEnds() throws {
    let found = try paths(.circle(diameter: 3), at: [Point(1, 2), Point(0.5, 2.25), Point(9, 9)])
    try #require(found.count == 1)
    #expect(found[0].attributes["d"] == "m1 2h0m-.5.25h0m8.5 6.75h0")
    #expect(found[0].attributes["stroke-linecap"] == "round")
    #expect(found[0].attributes["stroke-width"] == "3")
  }

  @Test func drawsManyDotsOfAGridInItsUnits() throws {
    let points = (0..<20).flatMap { column in
      (0..<10).map { Point(Double(column) * 2.5 + 5, Double($0 * $0) * 0.4 + 10) }
    }
    let found = try paths(.circle(diameter: 3), at: points)
    try #require(found.count == 1)
    let data = try #require(found[0].attributes["d"])
    #expect(data.hasPrefix("M0 0v1 3 5 7 9 11 13 15 17M1 0v1 3"))
    #expect(data.count(where: { $0 == "M" }) == 20)
    #expect(found[0].attributes["transform"] == "translate(5 10)scale(2.5 .4)")
  }

  @Test func marksEveryPointOfTranslucentMarkers() throws {
    let clear = Ink.black.withOpacity(0.5)
    let same = [Point(1, 1), Point(1, 1), Point(4, 1), Point(5, 7)]
    let found = try paths(.circle(diameter: 3), at: same, fill: clear)
    try #require(found.count == 1)
    #expect(found[0].attributes["d"] == "m1 1h0 3l1 6")
    #expect(
      Set(found[0].attributes.keys).isSuperset(of: ["marker-start", "marker-mid", "marker-end"])
    )
    let single = try paths(.circle(diameter: 3), at: [Point(1, 1)], fill: clear)
    #expect(single.first?.attributes["marker-end"] == nil)
  }

  @Test func drawsASinglePointWithAnOutline() throws {
    var drawing = Drawing(width: 10, height: 10, background: nil)
    let edge = Stroke(.black, width: 0.5)
    drawing.elements = [
      .markers(.circle(diameter: 3), at: [Point(1, 2)], fill: .white, stroke: edge)
    ]
    let svg = SVGWriter().svg(of: drawing, description: FigureDescription(title: "", text: ""))
    #expect(
      svg.contains(
        "<circle cx=\"1\" cy=\"2\" r=\"1.5\" fill=\"#fff\" stroke=\"#000\" stroke-width=\".5\"/>"
      )
    )
  }

  @Test func keepsRoundingErrorsFromAddingUp() throws {
    var drawing = Drawing(width: 100, height: 100, background: nil)
    let points = (0...300).map { Point(Double($0) / 3, Double($0) / 7) }
    drawing.elements = [.path(Path([.init(points)]), fill: nil, stroke: Stroke(.black, width: 1))]
    let svg = SVGWriter().svg(of: drawing, description: FigureDescription(title: "", text: ""))
    let data = try #require(try SVGDocument(svg).elements("path").first?.attributes["d"])
    let numbers = SVGNumbers(data).values
    let x = stride(from: 0, to: numbers.count, by: 2).reduce(0) { $0 + numbers[$1] }
    let y = stride(from: 1, to: numbers.count, by: 2).reduce(0) { $0 + numbers[$1] }
    #expect(abs(x - 100) < 0.006)
    #expect(abs(y - 300.0 / 7) < 0.006)
  }
}

/// The numbers of path data, read by the grammar of SVG: a sign or a second point begins a new one.
struct SVGNumbers {
  private(set) var values: [Double] = []

  init(_ data: String) {
    var text = ""
    for character in data + " " {
      let begins = character == "-" || (character == "." && text.contains("."))
      if begins || !(character.isNumber || character == ".") {
        if let value = Double(text) { values.append(value) }
        text = ""
      }
      if character.isNumber || character == "." || character == "-" { text.append(character) }
    }
  }
}
