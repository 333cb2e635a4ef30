import NotebookTestSupport
import Plotting
import RecordedFigures
import OutputComparison
import Tensors
import Testing

@Suite struct FigureComparisonTests {
  private func differences(
    _ expected: FigureValue,
    _ actual: FigureValue,
    _ tolerance: FigureTolerance = FigureTolerance()
  ) throws -> [String] {
    let (left, right) = (FigureRecording(render(expected)), FigureRecording(render(actual)))
    // A check reads files, and only what differs in them; that must find what the figures themselves tell.
    let pair = try RecordingPair(expected: left.json(), actual: right.json())
    let sentences = FigureComparison(pair, tolerance: tolerance).sentences
    let whole = try FigureComparison(expected: left, actual: right, tolerance: tolerance)
    #expect(sentences == whole.sentences)
    return sentences
  }

  private let values = (0..<100).map { Double($0 * $0 % 37) }

  @Test func findsEqualFiguresEqual() throws {
    let figure = try TestFigure.line(values + [.nan, .infinity], color: 0)
    #expect(try differences(figure, figure, .exact) == [])
  }

  @Test func countsPointsBeyondTheTolerance() throws {
    var moved = values
    moved[40] += 0.12
    moved[50] += 0.03
    moved[60] += 1e-9
    let (before, after) = (
      try TestFigure.line(values, color: 0), try TestFigure.line(moved, color: 0)
    )
    #expect(
      try differences(before, after) == [
        "line 1: 2 of 100 points differ, by at most 0.12 at x = 40"
      ]
    )
    #expect(
      try differences(before, after, .exact) == [
        "line 1: 3 of 100 points differ, by at most 0.12 at x = 40"
      ]
    )
    #expect(
      try differences(before, TestFigure.line(Array(values.dropLast()), color: 0)).first
        == "line 1: 100 points → 99"
    )
  }

  @Test func noticesOneChangedValueOfAHorizontalArea() throws {
    func area(_ x: [Double], _ color: String = "C0") -> FigureValue {
      let figure = Figure()
      figure.addSubplot().fillBetweenx([0, 1, 2], x, color: color)
      return figure.value
    }
    let before = area([3, 1, 2])
    #expect(try FigureRecording(json: FigureRecording(render(before)).json()).figure == before)
    #expect(try differences(before, before, .exact) == [])
    #expect(
      try differences(before, area([3, 1.5, 2]))
        == ["horizontal area 1: 1 of 1 parts differs, by at most 0.5"]
    )
    #expect(
      try differences(before, area([3, 1, 2], "C1"))
        == [
          "area colour of horizontal area 1 'C0' → 'C1'",
          "area outline colour of horizontal area 1 'C0' → 'C1'",
        ]
    )
  }

  @Test func namesColoursByTheCycle() throws {
    let marks = try [TestFigure.mark(values, color: 3), TestFigure.mark(values, color: 0)]
    let after = try [TestFigure.mark(values, color: 3), TestFigure.mark(values, color: 1)]
    #expect(
      try differences(TestFigure.sheet(marks), TestFigure.sheet(after))
        == ["colour of line 2 'C0' → 'C1'"]
    )
  }

  @Test func saysWhichTextsTicksAndMarksChanged() throws {
    let before = try TestFigure.line(values, color: 0)
    var after = before
    after.axes[0].y.label.text = "Neuron Number"
    after.axes[0].legend = LegendValue()
    after.axes[0].x.fixedTicks = FixedTicks(positions: [0, 50])
    after.axes[0].marks.append(try TestFigure.mark([1, 2], color: 0))
    #expect(
      try differences(before, after) == [
        "x ticks set by hand none → {\"positions\": [0, 50]}", "y label '' → 'Neuron Number'",
        "one mark more: legend", "one mark more: line 2",
        "x ticks 0, 20, 40, 60, 80, 100 → 0, 50",
      ]
    )
  }

  @Test func comparesAnimationsFrameByFrame() throws {
    func animator(_ spike: Int, interval: Int = 40) -> FigureRecording {
      let figure = Figure()
      let frames = (0..<20).map { frame in
        (0..<4).map { $0 == frame % 4 || frame == 7 && $0 == spike ? Float(1) : 0 }
      }
      let sample = Tensor(frames.flatMap { $0 }, shape: [20, 2, 2])
      _ = splt.animator(sample, figure, figure.addSubplot(1, 1, 1), interval: interval)
      return FigureRecording(render(figure.shown))
    }
    #expect(animator(0).animations.map(\.frames.count) == [20])
    #expect(try FigureComparison(expected: animator(0), actual: animator(0)).isEqual)
    #expect(
      try FigureComparison(expected: animator(0), actual: animator(1)).sentences == [
        "animation: frame 8: 2 of 4 pixels differ, first at (0, 0): #F0F921 → #0D0887"
      ]
    )
    #expect(
      try FigureComparison(expected: animator(0), actual: animator(0, interval: 50)).sentences
        == ["animation: delay of every frame 40 ms → 50 ms"]
    )
  }

  @Test func findsAChangedTickRule() throws {
    let recording = FigureRecording(render(try TestFigure.line(values, color: 0)))
    var old = recording
    old.seen[0].x.ticks = [0, 25, 50]
    old.seen[0].y.labels[0] = "0.0"
    old.seen[0].y.limits.end = 40
    let found = try FigureComparison(expected: old, actual: recording).sentences
    #expect(
      found == [
        "x ticks 0, 25, 50 → 0, 20, 40, 60, 80, 100",
        "y limits -1.8 to 40 → -1.8 to 37.8",
        "y tick labels '0.0', '5', '10', '15', '20', '25', '30', '35' → "
          + "'0', '5', '10', '15', '20', '25', '30', '35'",
      ]
    )
  }

  @Test func saysWhichPlotDiffers() throws {
    var before = try TestFigure.line(values, color: 0)
    before.axes.append(before.axes[0])
    before.axes[1].cell = SubplotCell(rows: 1, columns: 2, row: 0, column: 1)
    var after = before
    after.axes[1].title.text = "b"
    after.width = 8
    #expect(
      try differences(before, after).prefix(2) == ["width 6.4 → 8", "axes 2: title '' → 'b'"]
    )
    after = before
    after.axes.removeLast()
    #expect(try differences(before, after) == ["1 plot fewer"])
  }

  @Test func countsSpikesThatMoved() throws {
    let spikes = (0..<4812).map { Point(Double($0 / 48), Double($0 % 48)) }
    var moved = spikes
    for index in 0..<14 { moved[index * 300].y += 100 }
    let before = try TestFigure.raster(spikes, steps: 101, neurons: 200)
    func found(_ spikes: [Point]) throws -> String? {
      try differences(before, TestFigure.raster(spikes, steps: 101, neurons: 200)).first
    }
    #expect(try found(moved) == "series 1: 14 of 4,812 spikes moved")
    #expect(
      try found(moved + [Point(1, 150)]) == "series 1: 14 of 4,812 spikes moved, 1 spike more"
    )
    #expect(try found(Array(spikes.dropLast(2))) == "series 1: 2 spikes fewer")
  }
}
