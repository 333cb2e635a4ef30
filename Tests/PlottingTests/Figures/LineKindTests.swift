import Plotting
import Tensors
import Testing

/// Steps, areas, error bars, segments and stems.
struct LineKindTests {
  private func plot(_ draw: (Axes) -> Void) -> AxesValue {
    let ax = Axes(cell: .whole)
    draw(ax)
    return ax.value
  }

  private func message(_ body: (Axes) throws(ArgumentError) -> Void) -> String {
    do throws(ArgumentError) {
      try body(Axes(cell: .whole))
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("pre", [Point(0, 1), Point(0, 3), Point(2, 3), Point(2, 0), Point(3, 0)]),
    ("post", [Point(0, 1), Point(2, 1), Point(2, 3), Point(3, 3), Point(3, 0)]),
    (
      "mid",
      [
        Point(0, 1), Point(1, 1), Point(1, 3), Point(2, 3), Point(2.5, 3), Point(2.5, 0),
        Point(3, 0),
      ]
    ),
  ])
  func stepsWhereItIsAsked(place: String, corners: [Point]) throws {
    let value = plot {
      $0.step([0, 2, 3], [1, 3, 0], where: place)
      $0.plot([0, 2, 3], [1, 3, 0], drawstyle: "steps-\(place)")
    }
    try #require(value.marks.count == 2)
    for mark in value.marks {
      guard let line = mark[as: LineMark.self] else {
        Issue.record("no line")
        return
      }
      #expect(line.points == [Point(0, 1), Point(2, 3), Point(3, 0)])
      #expect(line.drawStyle.corners(through: line.points) == corners)
    }
    #expect(value.marks.map(\.inks) == [[.cycle(0)], [.cycle(1)]])
  }

  @Test func fillsWhereItMayAndCan() {
    let value = plot {
      $0.fillBetween(
        [0, 1, 2, 3, 4, 5],
        [1.0, 2, .nan, 4, 5, 6],
        1,
        where: [true, true, true, true, true, false]
      )
    }
    guard let area = value.marks.first?[as: AreaMark.self] else {
      Issue.record("no area")
      return
    }
    #expect(
      area.parts == [
        .init(upper: [Point(0, 1), Point(1, 2)], lower: [Point(0, 1), Point(1, 1)]),
        .init(upper: [Point(3, 4), Point(4, 5)], lower: [Point(3, 1), Point(4, 1)]),
      ]
    )
    #expect(area.ink == .cycle(0))
    #expect(area.edge == nil)
    #expect(value.xLimits == AxisInterval(-0.2, 4.2))
    #expect(value.yLimits == AxisInterval(0.8, 5.2))
  }

  @Test func drawsAreasAsClosedPaths() {
    let figure = Figure()
    figure.addSubplot().fillBetween([0, 1], [1, 2], color: "red", alpha: 0.5)
    let red = Ink(255, 0, 0).withOpacity(0.5)
    let paths = FigureLayout.drawing(of: figure.value, extent: .whole).elements.compactMap {
      if case .path(let path, red, let stroke) = $0 { (path, stroke) } else { nil }
    }
    #expect(paths.map(\.0.parts.count) == [1])
    #expect(paths.first?.0.parts[0].points.count == 4)
    #expect(paths.first?.0.parts[0].isClosed == true)
    // A colour that is given is the outline's as well.
    #expect(paths.first?.1 == Stroke(red, width: 1))
  }

  @Test func outlinesSpansInTheColourThatIsGiven() {
    let value = plot {
      $0.axvspan(0, 1, color: "red", alpha: 0.5)
      $0.axhspan(0, 1)
    }
    let edges = value.marks.map { mark -> EdgeLine? in
      if let guide = mark[as: GuideMark.self] { guide.edge } else { nil }
    }
    #expect(edges == [EdgeLine(Ink(255, 0, 0).withOpacity(0.5)), nil])
  }

  @Test func drawsNoLineThroughASinglePoint() {
    func lines(_ y: [Double]) -> Int {
      let figure = Figure()
      figure.addSubplot().plot(y, color: "red")
      return FigureLayout.drawing(of: figure.value, extent: .whole).elements.reduce(0) {
        if case .path(let path, _, let stroke) = $1, stroke?.ink == Ink(255, 0, 0) {
          $0 + path.parts.count
        } else {
          $0
        }
      }
    }
    #expect(lines([5]) == 0)
    #expect(lines([1, 2, .nan, 3, .nan, 4, 5]) == 2)
  }

  @Test func reachesFromTheLowerToTheUpperError() throws {
    let value = plot {
      $0.errorbar(
        [0, 1],
        [10, 20],
        yerr: [[1, 2], [3, 4]],
        xerr: 0.5,
        fmt: "o",
        ecolor: "gray",
        capsize: 3
      )
    }
    guard let errors = value.marks.first?[as: ErrorBarMark.self] else {
      Issue.record("no error bars")
      return
    }
    #expect(
      errors.vertical == [
        .init(start: Point(0, 9), end: Point(0, 13)), .init(start: Point(1, 18), end: Point(1, 24)),
      ]
    )
    #expect(
      errors.horizontal == [
        .init(start: Point(-0.5, 10), end: Point(0.5, 10)),
        .init(start: Point(0.5, 20), end: Point(1.5, 20)),
      ]
    )
    #expect(errors.line.marker == .circle)
    #expect(errors.line.style == .none)
    #expect(errors.line.ink == .cycle(0))
    #expect(errors.ink.color == Color(128, 128, 128))
    #expect(errors.width == 1.5)
    #expect(value.xLimits == AxisInterval(-0.6, 1.6))
    #expect(value.yLimits == AxisInterval(9 - 0.75, 24 + 0.75))
  }

  @Test func takesTensorsAsErrorsAndLeavesOutWhatIsNotANumber() {
    let value = plot {
      $0.errorbar([0, 1], [10.0, .nan], yerr: Tensor([[1, 1], [2, 2]]), fmt: "none")
    }
    guard let errors = value.marks.first?[as: ErrorBarMark.self] else {
      Issue.record("no error bars")
      return
    }
    #expect(errors.vertical == [.init(start: Point(0, 9), end: Point(0, 12))])
    #expect(errors.line.style == .none)
    #expect(errors.line.marker == nil)
    #expect(errors.ink == .cycle(0))
  }

  @Test func putsCapsAcrossTheEndsOfBars() {
    let figure = Figure()
    figure.addSubplot().errorbar([0, 1, 2], [1, 2, 1], yerr: 0.5, fmt: "none", capsize: 4)
    let caps = FigureLayout.drawing(of: figure.value, extent: .whole).elements.compactMap {
      if case .markers(let marker, let places, nil, let stroke) = $0 {
        (marker, places.count, stroke)
      } else {
        nil
      }
    }
    #expect(caps.map(\.1) == [6])
    #expect(caps.first?.0 == .path(Path([.init([Point(-4, 0), Point(4, 0)])])))
    #expect(caps.first?.2 == Stroke(.cycle(0), width: 1))
  }

  @Test func drawsLinesOfTheirOwn() {
    let value = plot {
      $0.vlines([0, 1, 2], 0, [1.0, .nan, 3], colors: "green", linestyle: "--")
      $0.hlines(2, [0, 1], 3)
      $0.hlines(5, 0, 3)
    }
    let segments = value.marks.compactMap { $0[as: SegmentMark.self] }
    #expect(
      segments.map(\.segments) == [
        [.init(Point(0, 0), Point(0, 1)), .init(Point(2, 0), Point(2, 3))],
        [.init(Point(0, 2), Point(3, 2)), .init(Point(1, 2), Point(3, 2))],
        [.init(Point(0, 5), Point(3, 5))],
      ]
    )
    #expect(segments.map(\.ink) == [Ink(0, 128, 0), .cycle(0), .cycle(0)])
    #expect(segments.map(\.style) == [.dashed, .solid, .solid])
    #expect(value.yLimits == AxisInterval(-0.25, 5.25))
  }

  @Test func standsStemsOnALine() throws {
    let value = plot { $0.stem([0, 1, 2], [1, 2, 1], bottom: 0.5) }
    try #require(value.marks.count == 3)
    guard let stems = value.marks[0][as: SegmentMark.self],
      let heads = value.marks[1][as: LineMark.self],
      let feet = value.marks[2][as: LineMark.self]
    else {
      Issue.record("no stems")
      return
    }
    #expect(stems.segments[1] == .init(Point(1, 0.5), Point(1, 2)))
    #expect(heads.points == [Point(0, 1), Point(1, 2), Point(2, 1)])
    #expect(heads.marker == .circle)
    #expect(feet.points == [Point(0, 0.5), Point(2, 0.5)])
    #expect(value.marks.map(\.inks) == [[.cycle(0)], [.cycle(0)], [.cycle(3)]])
  }

  @Test func bandsSpanTheOtherAxis() {
    let value = plot { $0.axhspan(1, 2, color: "orange", alpha: 0.5) }
    #expect(value.xLimits == AxisInterval(0, 1))
    #expect(value.yLimits == AxisInterval(0.95, 2.05))
  }

  @Test func drawsNothingOfNothing() {
    let figure = Figure()
    let ax = figure.addSubplot()
    ax.step([Double](), [Double]())
    ax.fillBetween([Double](), 1)
    ax.errorbar([Double](), [Double](), yerr: 1, capsize: 2)
    ax.vlines([Double](), 0, 1)
    ax.stem([Double](), [Double]())
    #expect(ax.value.xLimits == AxisInterval(-0.05500000000000001, 0.05500000000000001))
    #expect(render(figure.value).svg.hasSuffix("</svg>"))
  }

  @Test func isToldOfInTheDescription() {
    let figure = Figure()
    let ax = figure.addSubplot()
    ax.fillBetween([0, 1], [1, 2], label: "mean")
    ax.errorbar([0, 1], [1, 2], yerr: 1)
    ax.vlines([0, 1], 0, 1)
    #expect(
      FigureDescription(figure.value).text
        == "Area over 2 points (mean); 2 points with error bars; 2 vertical lines from 0 to 1. "
        + "x from 0 to 1, y from 0 to 3."
    )
  }

  @Test func saysWhatIsWrong() {
    let x = [0.0, 1, 2]
    #expect(
      message { ax throws(ArgumentError) in
        try ax.addArea(
          x: x,
          [1, 2],
          0,
          where: nil,
          color: nil,
          alpha: 1,
          label: nil,
          for: PlotArguments("fillBetween")
        )
      } == "fillBetween: y1 has 2 values, but x has 3; both must have the same number"
    )
    #expect(
      message { ax throws(ArgumentError) in
        try ax.addArea(
          x: x,
          1,
          0,
          where: [true],
          color: nil,
          alpha: 1,
          label: nil,
          for: PlotArguments("fillBetween")
        )
      } == "fillBetween: where has 1 values, but x has 3; both must have the same number"
    )
    func errors(_ options: ErrorBarOptions) -> String {
      message { ax throws(ArgumentError) in
        try ax.addErrorBars(x: x, y: x, options, LineOptions(), for: PlotArguments("errorbar"))
      }
    }
    #expect(
      errors(ErrorBarOptions(y: [1, -2, 1]))
        == "errorbar: yerr holds -2.0, but an error must not be negative"
    )
    #expect(
      errors(ErrorBarOptions(x: [[1.0, 2], [3, 4]]))
        == "errorbar: xerr has the shape [2, 2], but must be a number, 3 numbers or [lower, upper] "
        + "with 3 numbers each"
    )
    #expect(
      errors(ErrorBarOptions(y: [1, 2]))
        == "errorbar: yerr has 2 values, but x has 3; both must have the same number"
    )
    #expect(
      message { ax throws(ArgumentError) in
        try ax.addLines(x: x, y: x, LineOptions(drawStyle: "step-pre"), for: PlotArguments("plot"))
      }
        == "plot: drawstyle is \"step-pre\", but must be one of default, steps-pre, steps-mid, "
        + "steps-post; did you mean \"steps-pre\"?"
    )
    #expect(
      message { _ throws(ArgumentError) in
        let _: StepPlace = try PlotArguments("step").choice("before", argument: "where")
      } == "step: where is \"before\", but must be one of pre, post, mid"
    )
    #expect(
      message { ax throws(ArgumentError) in
        try ax.addSegments(
          .vertical,
          at: x,
          from: 0,
          to: [1, 2],
          color: nil,
          width: 1,
          style: "-",
          alpha: 1,
          label: nil,
          for: PlotArguments("vlines")
        )
      } == "vlines: ymax has 2 values, but x has 3; both must have the same number"
    )
  }
}
