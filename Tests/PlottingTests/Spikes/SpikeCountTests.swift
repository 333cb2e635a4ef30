import Plotting
import Tensors
import Testing

struct SpikeCountTests {
  /// Three steps of two outputs: the first fires twice, the second three times.
  private static let spikes = Tensor([1, 1, 0, 1, 1, 1], shape: [3, 2])

  private func chart(
    numSteps: Int? = nil,
    timeStep: Double? = nil,
    gridshader: Bool = false
  ) -> AxesValue {
    let figure = Figure()
    let ax = figure.addSubplot()
    splt.spikeCount(
      Self.spikes,
      figure,
      ax,
      labels: ["a", "b"],
      numSteps: numSteps,
      gridshader: gridshader,
      timeStep: timeStep
    )
    return ax.value
  }

  private func ends(_ plot: AxesValue) -> [Double] {
    plot.marks.flatMap { mark -> [Double] in
      if let lines = mark[as: SegmentMark.self] { lines.segments.map(\.end.x) } else { [] }
    }
  }

  @Test func drawsALineToTheCountOfEachOutput() {
    #expect(ends(chart()) == [2, 3])
    #expect(ends(chart(numSteps: 2)) == [1, 2])
  }

  @Test func namesOutputsAndSteps() {
    let plot = chart()
    #expect(plot.x.label.text == "Time Step")
    #expect(plot.y.fixedTicks == FixedTicks(positions: [1, 2], labels: ["a", "b"]))
    #expect(plot.xLimits == AxisInterval(0, 3))
  }

  @Test func countsSecondsWhereAStepHasALength() {
    let plot = chart(timeStep: 1e-3)
    #expect(plot.x.label.text == "Time [s]")
    #expect(
      plot.x.fixedTicks?.labels == ["0", "0.0005", "0.001", "0.0015", "0.002", "0.0025", "0.003"]
    )
  }

  @Test func tellsOfSecondsAndOutputsByTheirNames() {
    var figure = FigureValue(width: 4, height: 3)
    figure.axes = [chart(timeStep: 1e-3)]
    #expect(
      FigureDescription(figure).text.hasSuffix("Time [s] from 0 to 0.003, Labels from a to b.")
    )
  }

  @Test func shadesEverySecondInterval() {
    let bands = chart(gridshader: true).marks.compactMap { mark -> AxisInterval? in
      if let guide = mark[as: GuideMark.self], guide.width == nil { guide.range } else { nil }
    }
    #expect(bands == [AxisInterval(0.5, 1), AxisInterval(1.5, 2), AxisInterval(2.5, 3)])
  }

  @Test func countsUpInAFilmThatEndsWithAllSpikes() throws {
    let figure = Figure()
    let ax = figure.addSubplot()
    let anim = splt.spikeCount(
      Self.spikes,
      figure,
      ax,
      labels: ["a", "b"],
      animate: true,
      interpolate: 2
    )
    let film = try #require(figure.animated)
    #expect(anim.frameCount == 7)
    #expect(film.frames.map { ends($0.axes[0])[0] } == [0, 0, 1, 1, 1, 1, 2])
    let scanners = film.frames.map { frame in
      frame.axes[0].marks.compactMap { mark -> Double? in
        if let guide = mark[as: GuideMark.self], guide.direction == .vertical, guide.width != nil {
          guide.range.start
        } else {
          nil
        }
      }
    }
    #expect(scanners == [[0], [0.5], [1], [1.5], [2], [2.5], [3]])
  }
}

/// Serial because the traces are drawn into the current figure.
extension FigureSessionTests {
  @Test func drawsTracesWithSpikesRidingOnThem() {
    plt.figure()
    let potential = Tensor([0, 1, 2, 3, 4, 5], shape: [3, 2])
    splt.traces(
      potential,
      spk: Tensor([1, 1, 0, 1, 1, 1], shape: [3, 2]),
      dim: (1, 2),
      spkHeight: 10,
      titles: ["left"]
    )
    let figure = plt.gcf().value
    plt.close()
    let lines = figure.axes.map { plot -> [Double] in
      if let line = plot.marks[0][as: LineMark.self] { line.points.map(\.y) } else { [] }
    }
    #expect(lines == [[10, 2, 14], [11, 13, 15]])
    #expect(figure.axes.map(\.title.text) == ["left", ""])
    #expect(figure.axes.map(\.isFrameVisible) == [false, false])
    // Both show what both need.
    #expect(
      figure.resolvedAxes.map(\.yLimits) == [AxisInterval(1.35, 15.65), AxisInterval(1.35, 15.65)]
    )
  }
}
