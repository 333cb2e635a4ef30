import Plotting
import Tensors
import Testing

/// Areas along y.
struct HorizontalAreaTests {
  private func plot(_ draw: (Axes) -> Void) -> AxesValue {
    let ax = Axes(cell: .whole)
    draw(ax)
    return ax.value
  }

  @Test func fillsWhereItMayAndCan() throws {
    let value = plot {
      $0.fillBetweenx(
        [0, 1, 2, 3, 4, 5],
        [1.0, 2, .nan, 4, 5, 6],
        1,
        where: [true, true, true, true, true, false]
      )
    }
    let area = try #require(value.marks.first?[as: HorizontalAreaMark.self]).area
    #expect(
      area.parts == [
        .init(upper: [Point(1, 0), Point(2, 1)], lower: [Point(1, 0), Point(1, 1)]),
        .init(upper: [Point(4, 3), Point(5, 4)], lower: [Point(1, 3), Point(1, 4)]),
      ]
    )
    #expect(area.ink == .cycle(0))
    #expect(area.edge == nil)
    #expect(value.xLimits == AxisInterval(0.8, 5.2))
    #expect(value.yLimits == AxisInterval(-0.2, 4.2))
  }

  @Test func drawsClosedPathsInTheColourThatIsGiven() {
    let figure = Figure()
    figure.addSubplot().fillBetweenx([0, 1], [1, 2], color: "red", alpha: 0.5)
    let red = Ink(255, 0, 0).withOpacity(0.5)
    let paths = FigureLayout.drawing(of: figure.value, extent: .whole).elements.compactMap {
      if case .path(let path, red, let stroke) = $0 { (path, stroke) } else { nil }
    }
    #expect(paths.map(\.0.parts.count) == [1])
    #expect(paths.first?.0.parts[0].points.count == 4)
    #expect(paths.first?.0.parts[0].isClosed == true)
    #expect(paths.first?.1 == Stroke(red, width: 1))
  }

  @Test func isTheAreaAlongXTurned() {
    let turned = plot { $0.fillBetweenx([0, 1, 2], [1.0, 3, 2], [0.5, 1, 1]) }
    let upright = plot { $0.fillBetween([0, 1, 2], [1.0, 3, 2], [0.5, 1, 1]) }
    let (one, other) = (
      turned.marks[0][as: HorizontalAreaMark.self]?.area, upright.marks[0][as: AreaMark.self]
    )
    func swapped(_ points: [Point]) -> [Point] { points.map { Point($0.y, $0.x) } }
    #expect(one?.parts.map(\.upper) == other?.parts.map { swapped($0.upper) })
    #expect(one?.parts.map(\.lower) == other?.parts.map { swapped($0.lower) })
    #expect(turned.xLimits == upright.yLimits)
    #expect(turned.yLimits == upright.xLimits)
  }

  @Test func drawsNothingOfNothing() {
    let figure = Figure()
    let ax = figure.addSubplot()
    ax.fillBetweenx([Double](), 1)
    #expect(ax.value.yLimits == AxisInterval(-0.05500000000000001, 0.05500000000000001))
    #expect(render(figure.value).svg.hasSuffix("</svg>"))
  }

  @Test func isToldOfInDescriptionTableAndLegend() {
    let figure = Figure()
    let ax = figure.addSubplot()
    ax.fillBetweenx([0, 1], [1, 2], 0.5, color: "red", label: "mean")
    #expect(
      FigureDescription(figure.value).text
        == "Horizontal area over 2 points (mean). x from 0.5 to 2, y from 0 to 1."
    )
    #expect(FigureTable(figure.value).csv == "y,mean from,mean to\n0,0.5,1\n1,0.5,2\n")
    ax.legend()
    let texts = FigureLayout.drawing(of: figure.value, extent: .whole).elements.compactMap {
      if case .text(let text) = $0 { text.string } else { nil }
    }
    #expect(texts.contains("mean"))
  }

  @Test func summarisesLongAreas() {
    let figure = Figure()
    figure.addSubplot().fillBetweenx(0..<25, 1)
    #expect(
      FigureTable(figure.value).csv
        == "series,count,x from,x to,y from,y to,mean y\narea plot,25,0,1,0,24,12\n"
    )
  }

  @Test(arguments: [
    ([1.0, 2], nil, "fillBetweenx: x1 has 2 values, but y has 3; both must have the same number"),
    (
      [1.0, 2, 3], [true],
      "fillBetweenx: where has 1 values, but y has 3; both must have the same number"
    ),
  ])
  func saysWhatIsWrong(first: [Double], filter: [Bool]?, message: String) {
    let problem = #expect(throws: ArgumentError.self) {
      try Axes(cell: .whole).addHorizontalArea(
        y: [0, 1, 2],
        first,
        0,
        where: filter,
        color: nil,
        alpha: 1,
        label: nil,
        for: PlotArguments("fillBetweenx")
      )
    }
    #expect(problem?.description == message)
  }
}
