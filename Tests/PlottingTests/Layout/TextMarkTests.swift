import Plotting
import Tensors
import Testing

struct TextMarkTests {
  /// The texts of a plot with x and y from 0 to 1 and no frame, in a figure of 10 by 10 inches.
  private func texts(_ draw: (Axes) -> Void) -> [Text] {
    drawing(draw).elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private func drawing(_ draw: (Axes) -> Void) -> Drawing {
    let figure = Figure(width: 10, height: 10)
    let ax = figure.addSubplot()
    ax.setXlim(0, 1)
    ax.setYlim(0, 1)
    ax.setAxisOff()
    draw(ax)
    return FigureLayout.drawing(of: figure.value, extent: .whole)
  }

  /// The middle of the frame: 0.125 left, 0.1 right, 0.11 below and 0.12 above.
  private let middle = Point((90 + 648) / 2.0, (86.4 + 640.8) / 2)

  @Test(arguments: [("left", Text.Anchor.start), ("center", .middle), ("right", .end)])
  func standsOnItsBaselineAtThePoint(ha: String, anchor: Text.Anchor) throws {
    let text = try #require(texts { $0.text(0.5, 0.5, "spike", ha: ha) }.first)
    #expect(text.anchor == anchor)
    #expect(abs(text.position.x - middle.x) < 1e-9)
    #expect(abs(text.position.y - middle.y) < 1e-9)
    #expect(text.ink == .foreground)
    #expect(text.size == 10)
  }

  /// At 10 points the ascent is 11 pixels of 0.72 points, the descent 3.1; the centre is half of their difference.
  @Test(arguments: [("top", 7.92), ("bottom", -2.232), ("center", 2.844)])
  func standsAtTheHeightThatVaNames(va: String, below: Double) throws {
    let text = try #require(texts { $0.text(0.5, 0.5, "spike", va: va) }.first)
    #expect(abs(text.position.y - middle.y - below) < 1e-9)
  }

  @Test func stacksLinesUpwardsFromTheBaselineOfTheLast() {
    let lines = texts { $0.text(0.5, 0.5, "one\n\nthree", fontsize: 20, color: "red") }
    #expect(lines.map(\.string) == ["one", "three"])
    #expect(lines.allSatisfy { $0.ink.color == Color(255, 0, 0) && $0.size == 20 })
    // 22 pixels above the baseline, 6.1 below; 1.2 times 22 and 6.1 from one to the next.
    #expect(abs(lines[1].position.y - lines[0].position.y - 2 * (1.2 * 22 + 6.1) * 0.72) < 1e-9)
    #expect(abs(lines[1].position.y - middle.y) < 1e-9)
  }

  @Test func alignsTheBoxAroundATurnedText() throws {
    let upright = try #require(
      texts { $0.text(0.5, 0.5, "spike", ha: "left", va: "bottom", rotation: 90) }.first
    )
    // Turned to the left, the ascent lies left of the baseline and the text begins below.
    #expect(abs(upright.position.x - middle.x - 11 * 0.72) < 1e-9)
    #expect(abs(upright.position.y - middle.y) < 1e-9)
    #expect(upright.rotation == 90)
    let tilted = try #require(
      texts {
        $0.text(0.5, 0.5, "spike", ha: "center", va: "center", rotation: 45)
      }.first
    )
    // The middle of the line's height stays at the point.
    let offset = (11 - 3.1) / 2 * 0.72 * 0.5.squareRoot()
    #expect(abs(tilted.position.x - middle.x - offset) < 1e-9)
    #expect(abs(tilted.position.y - middle.y - offset) < 1e-9)
  }

  @Test func leavesTheLimitsAlone() {
    let ax = Axes(cell: .whole)
    ax.text(100, 100, "far away")
    #expect(ax.value.xLimits == AxisInterval(0, 1))
    #expect(ax.value.yLimits == AxisInterval(0, 1))
  }

  @Test func leavesOutTextsWithoutAPlace() {
    #expect(
      texts {
        $0.text(Double.nan, 0, "a")
        $0.text(0, Double.infinity, "b")
        $0.text(0, 0, "")
      }.isEmpty
    )
  }

  @Test func growsTheCroppedFigure() {
    func width(_ draw: (Axes) -> Void) -> Double {
      let figure = Figure()
      let ax = figure.addSubplot()
      ax.setXlim(0, 1)
      draw(ax)
      return FigureLayout.drawing(of: figure.value, extent: .cropped).width
    }
    let plain = width { _ in }
    #expect(width { $0.text(0.5, 0.5, "inside") } == plain)
    #expect(width { $0.text(1.5, 0.5, "outside") } > plain + 0.5 * 300)
    #expect(width { $0.annotate("hidden", xy: (1.5, 0.5)) } == plain)
  }

  @Test func pointsAnArrowAtTheTarget() throws {
    let elements = drawing {
      $0.annotate("peak", xy: (0.5, 0.5), xytext: (0.5, 0.75), arrowstyle: "->", ha: "center")
    }.elements
    guard case .path(let path, nil, let stroke?) = elements.first else {
      Issue.record("no arrow")
      return
    }
    #expect(stroke.ink == .foreground)
    // Two points above the target; the head is 4 points long and 4 wide.
    let tip = path.parts[0].points[1]
    #expect(abs(tip.x - middle.x) < 1e-9)
    #expect(abs(tip.y - (middle.y - 2)) < 1e-9)
    #expect(path.parts[1].points.map { ($0.x - tip.x).rounded() } == [-2, 0, 2])
    #expect(path.parts[1].points.map { ($0.y - tip.y).rounded() } == [-4, 0, -4])
    // The line begins four points below the text's descent.
    let baseline = 640.8 - 0.75 * (640.8 - 86.4)
    #expect(abs(path.parts[0].points[0].y - (baseline + 3.1 * 0.72 + 4)) < 1e-9)
  }

  @Test func isToldOfInTheDescription() {
    let figure = Figure()
    figure.addSubplot().text(0.5, 0.5, "two\nlines")
    #expect(FigureDescription(figure.value).text == "Text \"two lines\".")
  }

  @Test(arguments: [
    (
      TextOptions(ha: "centre"),
      "text: ha is \"centre\", but must be one of left, center, right; did you mean \"center\"?"
    ),
    (
      TextOptions(va: "middle"),
      "text: va is \"middle\", but must be one of top, center, baseline, bottom"
    ),
    (TextOptions(fontSize: 0), "text: fontsize is 0.0, but must be positive"),
    (TextOptions(rotation: .infinity), "text: rotation is inf, but must be finite"),
    (TextOptions(alpha: 2), "text: alpha is 2.0, but must lie between 0 and 1"),
  ])
  func refusesWrongOptions(options: TextOptions, message: String) {
    let ax = Axes(cell: .whole)
    let error = #expect(throws: ArgumentError.self) {
      try ax.addText("a", at: Point(0, 0), options, for: PlotArguments("text"))
    }
    #expect(error?.description == message)
    #expect(ax.value.marks.isEmpty)
  }

  /// 2 points stay free at both ends: there is no text that the arrow keeps away from.
  @Test(arguments: ["->", "-"])
  func drawsTheArrowOfAnAnnotationWithoutAText(style: String) throws {
    let drawing = drawing {
      $0.annotate("", xy: (0.5, 0.5), xytext: (0.5, 0.9), arrowstyle: style)
    }
    #expect(drawing.elements.allSatisfy { if case .text = $0 { false } else { true } })
    let paths = drawing.elements.compactMap { element -> Path? in
      if case .path(let path, _, _) = element { path } else { nil }
    }
    let arrow = try #require(paths.last)
    #expect(arrow.parts.count == (style == "->" ? 2 : 1))
    let ends = arrow.parts[0].points
    let top = 640.8 - 0.9 * (640.8 - 86.4)
    #expect(ends.count == 2)
    #expect(abs(ends[0].y - (top + 2)) < 1e-9)
    #expect(abs(ends[1].y - (middle.y - 2)) < 1e-9)
    #expect(ends.allSatisfy { abs($0.x - middle.x) < 1e-9 })
  }

  @Test func drawsNothingForAnAnnotationWithoutTextAndArrow() {
    #expect(drawing { $0.annotate("", xy: (0.5, 0.5)) }.elements == drawing { _ in }.elements)
  }
}
