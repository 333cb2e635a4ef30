import Plotting
import Tensors
import Testing

struct BarTests {
  private func plot(_ draw: (Axes) -> Void) -> AxesValue {
    let ax = Axes(cell: .whole)
    draw(ax)
    return ax.value
  }

  private func bars(_ value: AxesValue) -> [BarMark] {
    value.marks.compactMap { $0[as: BarMark.self] }
  }

  private func message(_ body: (Axes) throws(ArgumentError) -> Void) -> String {
    do throws(ArgumentError) {
      try body(Axes(cell: .whole))
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func standAroundOrAtTheirPlaces() {
    let value = plot {
      $0.bar([0, 1], [2, -4], width: 0.5)
      $0.bar([0, 1], [2, 4], width: [0.5, 1], align: "edge")
    }
    #expect(
      bars(value).map(\.rectangles) == [
        [
          Rectangle(x: -0.25, y: 0, width: 0.5, height: 2),
          Rectangle(x: 0.75, y: -4, width: 0.5, height: 4),
        ],
        [
          Rectangle(x: 0, y: 0, width: 0.5, height: 2), Rectangle(x: 1, y: 0, width: 1, height: 4),
        ],
      ]
    )
  }

  @Test func stackOnTheirBottoms() {
    let value = plot { $0.bar([0, 1], [1, 2], bottom: [3, 4], edgecolor: "k") }
    #expect(value.yLimits == AxisInterval(3, 6.15))
    #expect(bars(value).first?.bases == [3, 4])
    #expect(bars(value).first?.edge == EdgeLine(.black, width: 1))
  }

  @Test func lieDownWithTheirNamesAsTicks() {
    let value = plot { $0.barh(["a", "b"], [1, 2]) }
    #expect(value.y.fixedTicks == FixedTicks(positions: [0, 1], labels: ["a", "b"]))
    #expect(value.x.fixedTicks == nil)
    #expect(value.xLimits == AxisInterval(0, 2.1))
    #expect(abs(value.yLimits.start + 0.49) < 1e-12)
    #expect(abs(value.yLimits.end - 1.49) < 1e-12)
  }

  @Test func keepTheNumbersOfNames() {
    let value = plot {
      $0.bar(["a", "b"], [1, 2])
      $0.bar(["b", "c", "a"], [3, 4, 5], width: 1, align: "edge")
    }
    #expect(value.x.fixedTicks == FixedTicks(positions: [0, 1, 2], labels: ["a", "b", "c"]))
    #expect(bars(value).last?.rectangles.map(\.x) == [1, 2, 0])
  }

  @Test func carryErrorsInTheColourOfTexts() {
    let value = plot { $0.barh([0, 1], [2.0, .nan], left: 1, xerr: [0.5, 1]) }
    guard let errors = value.marks.last?[as: ErrorBarMark.self] else {
      Issue.record("no error bars")
      return
    }
    #expect(errors.horizontal == [.init(start: Point(2.5, 0), end: Point(3.5, 0))])
    #expect(errors.ink == .foreground)
    #expect(bars(value).first?.rectangles.count == 1)
    let figure = Figure()
    figure.addSubplot().bar([0], [2], yerr: 0.5)
    #expect(figure.value.followsTheme)
    #expect(figure.value.axes[0].yLimits == AxisInterval(0, 2.625))
  }

  @Test func countAsNumPyDoes() throws {
    let arguments = PlotArguments("hist")
    // numpy.histogram(np.arange(11) * 0.1, bins=10) and with the same ends given.
    let values: [Double] = (0...10).map { (index: Int) in Double(index) * 0.1 }
    let counts = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2]
    #expect(try Histogram(values, bins: 10, for: arguments).counts == counts)
    #expect(try Histogram(values, bins: values, for: arguments).counts == counts)
    let uneven = try Histogram([0, 0.5, 1, 1, 3, 4, 9], bins: [0, 1, 4], for: arguments)
    #expect(uneven.counts == [2, 4])
    let densities: [Double] = [1.0 / 3, 2.0 / 9]
    #expect(uneven.densities == densities)
    let ranged = try Histogram([-1, 0, 1, 2, 5], bins: 2, range: (0, 2), for: arguments)
    #expect(ranged.edges == [0, 1, 2])
    #expect(ranged.counts == [1, 2])
    #expect(try Histogram([], bins: 2, for: arguments).densities == [0, 0])
    #expect(try Histogram([3, 3], bins: 2, for: arguments).edges == [2.5, 3, 3.5])
  }

  @Test func drawHistogramsAsOutlines() throws {
    let value = plot {
      $0.hist([0, 1, 1, 2], bins: 2, histtype: "step")
      $0.hist([0, 1, 1, 2], bins: 2, histtype: "stepfilled", alpha: 0.5)
    }
    let areas = value.marks.compactMap { $0[as: AreaMark.self] }
    try #require(areas.count == 2)
    let outline = [
      Point(0, 0), Point(0, 1), Point(1, 1), Point(1, 3), Point(2, 3), Point(2, 0),
    ]
    #expect(areas.map(\.parts) == [[.init(upper: outline)], [.init(upper: outline)]])
    #expect(areas[0].ink == nil)
    #expect(areas[0].edge == EdgeLine(.cycle(0), width: 1))
    #expect(areas[1].ink == Ink.cycle(1).withOpacity(0.5))
    #expect(areas[1].edge == nil)
    #expect(value.yLimits == AxisInterval(0, 3.15))
  }

  @Test func areEmptyWithoutData() {
    let figure = Figure()
    let ax = figure.addSubplot()
    ax.bar([Double](), [Double]())
    ax.barh([String](), [Double]())
    #expect(ax.value.xLimits == AxisInterval(-0.05500000000000001, 0.05500000000000001))
    ax.hist([Double]())
    #expect(render(figure.value).svg.hasSuffix("</svg>"))
  }

  @Test func saysWhatIsWrong() {
    func bar(
      _ places: NumberOrNameList = .numbers([0, 1]),
      width: any PointwiseValues = 1,
      _ align: String = "center",
      _ options: BarOptions = BarOptions()
    ) -> String {
      message { ax throws(ArgumentError) in
        try ax.addBars(
          at: places,
          lengths: [1, 2],
          thickness: width,
          base: 0,
          alignment: align,
          isHorizontal: false,
          options,
          for: PlotArguments("bar")
        )
      }
    }
    #expect(
      bar(.names(["a"])) == "bar: height has 2 values, but x has 1; both must have the same number"
    )
    #expect(
      bar(width: [1, 2, 3])
        == "bar: width has 3 values, but x has 2; both must have the same number"
    )
    #expect(
      bar(.numbers([0, 1]), "centre")
        == "bar: align is \"centre\", but must be one of center, edge; did you mean \"center\"?"
    )
    #expect(
      bar(.numbers([0, 1]), "edge", BarOptions(edgeColor: "blak"))
        == "bar: edgecolor is \"blak\", but must be a colour name, \"#rrggbb\" or a grey from \"0\" to "
        + "\"1\"; did you mean \"black\"?"
    )
    func hist(
      _ bins: any PointwiseValues,
      range: (Double, Double)? = nil,
      _ kind: String = "bar"
    ) -> String {
      message { ax throws(ArgumentError) in
        try ax.addHistogram(
          [1, 2],
          bins: bins,
          range: range,
          isDensity: false,
          kind: kind,
          BarOptions(),
          for: PlotArguments("hist")
        )
      }
    }
    #expect(
      hist(0)
        == "hist: bins is 0, but must be a whole number between 1 and 10000, or the ends of the intervals"
    )
    #expect(
      hist(2.5)
        == "hist: bins is 2.5, but must be a whole number between 1 and 10000, or the ends of the intervals"
    )
    #expect(
      hist([1, 1])
        == "hist: bins is [1.0, 1.0], but as the ends of intervals must be two or more finite numbers in "
        + "ascending order"
    )
    #expect(
      hist(2, range: (2, 1))
        == "hist: range is (2.0, 1.0), but must be two finite numbers, the lesser first"
    )
    #expect(
      hist(2, "steps")
        == "hist: histtype is \"steps\", but must be one of bar, step, stepfilled; did you mean \"step\"?"
    )
  }
}
