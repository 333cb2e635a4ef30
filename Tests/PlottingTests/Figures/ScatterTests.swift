import Plotting
import Tensors
import Testing

struct ScatterTests {
  private func elements(_ draw: (Axes) -> Void) -> [DrawingElement] {
    let figure = Figure()
    draw(figure.addSubplot())
    return FigureLayout.drawing(of: figure.value, extent: .whole).elements.filter {
      if case .markers = $0 { true } else { false }
    }
  }

  private func fills(_ elements: [DrawingElement]) -> [(ink: Ink?, count: Int)] {
    elements.compactMap {
      if case .markers(_, let places, let fill, _) = $0 { (fill, places.count) } else { nil }
    }
  }

  private func message(_ change: (inout ScatterOptions) -> Void) -> String {
    var options = ScatterOptions()
    change(&options)
    do throws(ArgumentError) {
      try Axes(cell: .whole).addScatter(
        x: [0, 1, 2],
        y: [0, 1, 2],
        options,
        for: PlotArguments("scatter")
      )
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func keepsOneColourInOneElement() {
    let drawn = fills(elements { $0.scatter(0..<100, 0..<100, s: 4, c: "red") })
    #expect(drawn.map(\.count) == [100])
    #expect(drawn.first?.ink == Ink(255, 0, 0))
  }

  @Test func turnsValuesIntoColoursInTheOrderOfPoints() {
    let drawn = fills(elements { $0.scatter(0..<4, 0..<4, c: [1.0, 0, 0, 0.5], cmap: "gray") })
    #expect(drawn.map(\.ink) == [.white, .black, Ink(128, 128, 128)])
    #expect(drawn.map(\.count) == [1, 2, 1])
  }

  @Test func keepsValuesBetweenTheEndsOfTheScale() {
    let ax = Axes(cell: .whole)
    let points = ax.scatter([0, 1], [0, 1], c: Tensor([3, 4]), cmap: "hot", vmin: 0, vmax: 10)
    #expect(points.axes === ax)
    #expect(
      points.colorScale == ColorScale(values: AxisInterval(0, 10), colormap: "hot")
    )
    #expect(ax.scatter([0], [0], c: "red").colorScale == nil)
    #expect(points.colorScale?.values == AxisInterval(0, 10))
  }

  @Test func sharesElementsAmongManyPoints() {
    let values = (0..<5000).map { Double($0 * 7919 % 10) }
    let drawn = fills(elements { $0.scatter(0..<5000, values, c: values, cmap: "gray_r") })
    #expect(drawn.map(\.count) == Array(repeating: 500, count: 10))
    // From the least value to the greatest.
    #expect(drawn.map { $0.ink?.color.red ?? 0 } == [255, 227, 199, 170, 142, 113, 85, 56, 28, 0])
  }

  @Test func givesEachPointItsAreaAndColour() {
    let drawn = elements { $0.scatter([0, 1], [0, 1], s: [16, 64], c: ["red", "lime"]) }
    let shapes = drawn.map { element -> (Marker, Ink)? in
      if case .markers(let marker, _, let fill?, nil) = element { (marker, fill) } else { nil }
    }
    // The outline's width of a point lies half outside.
    #expect(shapes.map(\.?.0) == [.circle(diameter: 5), .circle(diameter: 9)])
    #expect(shapes.map(\.?.1) == [Ink(255, 0, 0), Ink(0, 255, 0)])
  }

  @Test func drawsOutlinesOfTheirOwn() {
    let drawn = elements {
      $0.scatter([0], [0], linewidths: 2, edgecolors: "red", facecolors: "none")
      $0.scatter([0], [0], c: "blue", edgecolors: "none")
      $0.scatter([0], [0], s: 4, c: "blue", marker: "s", edgecolors: "black")
    }
    let circle = Marker.circle(diameter: 6)
    guard drawn.count == 3,
      case .markers(circle, _, nil, Stroke(Ink(255, 0, 0), width: 2)?) = drawn[0],
      case .markers(circle, _, Ink(0, 0, 255)?, nil) = drawn[1],
      case .markers(.path, _, Ink(0, 0, 255)?, Stroke(.black, width: 1)?) = drawn[2]
    else {
      Issue.record("\(drawn)")
      return
    }
  }

  @Test func leavesOutPointsWithoutAValue() {
    let ax = Axes(cell: .whole)
    ax.scatter([0, 1, 2, 3], [0, 1, 2, .nan], s: [1, .infinity, 3, 4], c: [.nan, 1, 5, 9.0])
    guard let scatter = ax.value.marks.first?[as: ScatterMark.self] else {
      Issue.record("no points")
      return
    }
    #expect(scatter.points.map(\.x) == [2, 3])
    #expect(scatter.areaOfEach == [3, 4])
    #expect(scatter.colors?.values == [5, 9])
    #expect(scatter.finitePoints.count == 1)
    let empty = elements { $0.scatter([Double](), [Double](), c: [Double]()) }
    #expect(empty.isEmpty)
  }

  @Test func tellsOfTheValues() {
    let figure = Figure()
    figure.addSubplot().scatter([0, 1], [2, 3], c: [0.5, 1.5])
    #expect(
      FigureDescription(figure.value).text
        == "Scatter of 2 points, values from 0.5 to 1.5 in colormap viridis. "
        + "x from 0 to 1, y from 2 to 3."
    )
  }

  @Test func saysWhatIsWrong() {
    #expect(
      message { $0.areas = [1, 2] }
        == "scatter: s has 2 values, but x has 3; both must have the same number"
    )
    #expect(message { $0.areas = -1 } == "scatter: s is -1.0, but must be zero or more")
    #expect(
      message { $0.colors = [1.0, 2] }
        == "scatter: c has 2 values, but x has 3; both must have the same number"
    )
    #expect(
      message { $0.colors = ["r", "g"] }
        == "scatter: c has 2 values, but x has 3; both must have the same number"
    )
    #expect(
      message { $0.edgeColors = "blck" }
        == "scatter: edgecolors is \"blck\", but must be a colour name, \"#rrggbb\" or a grey from \"0\" "
        + "to \"1\"; did you mean \"black\"?"
    )
    #expect(
      message {
        $0.colors = [1, 2, 3]
        $0.least = .nan
      } == "scatter: vmin is nan, but must be finite"
    )
    #expect(
      message { $0.lineWidths = -1 } == "scatter: linewidths is -1.0, but must be zero or more"
    )
    #expect(message { $0.alpha = 1.5 } == "scatter: alpha is 1.5, but must lie between 0 and 1")
  }
}
