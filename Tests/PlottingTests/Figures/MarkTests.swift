import Plotting
import Tensors
import Testing

struct SeriesTests {
  private func lines(_ draw: (Axes) -> Void) -> [LineMark] {
    let ax = Axes(cell: .whole)
    draw(ax)
    return ax.value.marks.compactMap { $0[as: LineMark.self] }
  }

  private func scatters(_ draw: (Axes) -> Void) -> [ScatterMark] {
    let ax = Axes(cell: .whole)
    draw(ax)
    return ax.value.marks.compactMap { $0[as: ScatterMark.self] }
  }

  @Test func takesColoursFromTheCycle() {
    let drawn = lines { ax in for _ in 0..<11 { ax.plot([1, 2]) } }
    #expect(drawn.map(\.ink.color) == NamedColor.cycle + [NamedColor.cycle[0]])
  }

  @Test func acceptsEveryKindOfData() {
    let drawn = lines { ax in
      ax.plot([1, 2, 3])
      ax.plot([1.0, 2, 3])
      ax.plot([Float(1), 2, 3])
      ax.plot(Tensor([1, 2, 3], shape: [3]))
      ax.plot(1...3)
      ax.plot(1..<4)
      ax.plot(stride(from: 1.0, through: 3, by: 1))
      ax.plot([0, 1, 2, 3][1...])
    }
    #expect(drawn.count == 8)
    for line in drawn { #expect(line.points == [Point(0, 1), Point(1, 2), Point(2, 3)]) }
  }

  @Test func drawsALineForEachColumnOfATensor() {
    let drawn = lines { $0.plot([10, 20], Tensor([1, 2, 3, 4, 5, 6], shape: [2, 3])) }
    #expect(
      drawn.map(\.points) == [
        [Point(10, 1), Point(20, 4)], [Point(10, 2), Point(20, 5)], [Point(10, 3), Point(20, 6)],
      ]
    )
  }

  @Test func readsFormatsAndOptions() throws {
    let drawn = lines { ax in
      ax.plot([1], "r--")
      ax.plot([1], "ko")
      ax.plot([1], "C2:")
      ax.plot([1], "green")
      ax.plot([1], "k", linewidth: 3, linestyle: "dashdot", marker: "s", alpha: 0.5)
    }
    try #require(drawn.count == 5)
    #expect(drawn.map(\.style) == [.dashed, .none, .dotted, .solid, .dashDotted])
    #expect(drawn.map(\.marker) == [nil, .circle, nil, nil, .square])
    #expect(
      drawn.map(\.ink.color) == [
        Color(255, 0, 0), .black, Color(0x2c, 0xa0, 0x2c), Color(0, 128, 0),
        Color(0, 0, 0, alpha: 128),
      ]
    )
    #expect(drawn.map(\.width) == [1.5, 1.5, 1.5, 1.5, 3])
  }

  @Test func drawsAMarkerForEverySpikeAndOffSpike() throws {
    let ax = Axes(cell: .whole)
    splt.raster(Tensor([0, 1, -1, 0, 0, 1], shape: [3, 2]), ax, s: 4, c: "black")
    splt.raster(Tensor([0, 1, 0, -1], shape: [4]), ax)
    let drawn = scatters { for marks in ax.value.marks { $0.add(marks) } }
    try #require(drawn.count == 2)
    #expect(drawn[0].points == [Point(0, 1), Point(1, 0), Point(2, 1)])
    #expect(drawn[0].area == 4)
    #expect(drawn[0].ink.color == .black)
    #expect(drawn[1].points == [Point(1, 0), Point(3, 0)])
    #expect(drawn[1].area == 36)
    #expect(drawn[1].ink.color == NamedColor.cycle[0])
  }

  @Test func keepsAnImagesColoursAndRange() throws {
    let ax = Axes(cell: .whole)
    ax.imshow(Tensor([0, 0.5, 1, .nan], shape: [2, 2]), cmap: "gray")
    guard let image = ax.value.marks.first?[as: ImageMark.self],
      case .bitmap(let bitmap) = image.source
    else {
      Issue.record("no image")
      return
    }
    #expect(bitmap.pixels == [0, 1, 2, 3])
    #expect(
      bitmap.palette == [
        .black, Color(128, 128, 128), .white, Color(255, 255, 255, alpha: 0),
      ]
    )
    #expect(image.values == AxisInterval(0, 1))
  }

  @Test func animatesWithOneScaleForAllFrames() throws {
    let figure = Figure()
    let ax = figure.addSubplot()
    let anim = splt.animator(
      Tensor([0, 0, 1, 0, 1, 1], shape: [3, 1, 2]),
      figure,
      ax,
      interval: 100
    )
    guard let image = ax.value.marks.first?[as: ImageMark.self],
      case .animation(let animation) = image.source
    else {
      Issue.record("no animation")
      return
    }
    #expect(animation.frames == [[0, 0], [1, 0], [1, 1]])
    #expect(animation.palette == [Color(0x0d, 0x08, 0x87), Color(0xf0, 0xf9, 0x21)])
    #expect(animation.interval == 100)
    #expect(anim.frameCount == 3)
    #expect(figure.value.isAnimated)
    #expect(!ax.value.isFrameVisible)
  }

  @Test func countsValuesInIntervals() throws {
    let histogram = try Histogram([0, 1, 1, 2, 4, .nan], bins: 4, for: PlotArguments("hist"))
    #expect(histogram.edges == [0, 1, 2, 3, 4])
    #expect(histogram.counts == [1, 2, 1, 1])
  }
}
