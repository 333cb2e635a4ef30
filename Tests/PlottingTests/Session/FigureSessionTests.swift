import Foundation
import Plotting
import Synchronization
import Tensors
import Testing

/// What `plt` does to the session of the process.
///
/// No other suite may call `plt`: the session is one.
@Suite(.serialized)
struct FigureSessionTests {
  /// Keeps what the session hands to its host.
  final class Recorder: Sendable {
    private let shownFigures = Mutex<[RenderedFigure]>([])
    private let savedPaths = Mutex<[String]>([])
    private let warningTexts = Mutex<[String]>([])

    var shown: [RenderedFigure] { shownFigures.withLock { $0 } }
    var saved: [String] { savedPaths.withLock { $0 } }
    var warnings: [String] { warningTexts.withLock { $0 } }

    func host(in folder: String = "") -> FigureHost {
      FigureHost(
        show: { figure in self.shownFigures.withLock { $0.append(figure) } },
        resolve: { folder + $0 },
        saved: { path in self.savedPaths.withLock { $0.append(path) } },
        warn: { message, _ in self.warningTexts.withLock { $0.append(message) } }
      )
    }
  }

  private let recorder = Recorder()

  init() {
    installFigureHost(FigureHost(show: { _ in }, resolve: { $0 }, saved: { _ in }))
    finishCell()
    installFigureHost(recorder.host())
  }

  @Test func showsOpenFiguresInOrderAtTheEndOfTheCell() {
    plt.plot([1, 2, 3])
    plt.title("First")
    plt.figure(figsize: (8, 1))
    plt.scatter([1, 2], [3, 4])
    plt.title("Second")
    #expect(recorder.shown.isEmpty)
    finishCell()
    #expect(
      recorder.shown.map(\.alternative) == [
        "First: line through 3 points. x from 0 to 2, y from 1 to 3.",
        "Second: scatter of 2 points. x from 1 to 2, y from 3 to 4.",
      ]
    )
    finishCell()
    #expect(recorder.shown.count == 2)
  }

  @Test func showsAtOnceWhenTold() {
    plt.plot([1, 2])
    plt.show()
    #expect(recorder.shown.count == 1)
    finishCell()
    #expect(recorder.shown.count == 1)
  }

  @Test func skipsFiguresWithoutPlots() {
    plt.figure()
    finishCell()
    #expect(recorder.shown.isEmpty)
  }

  @Test func closesWithoutShowing() {
    plt.plot([1, 2])
    plt.close()
    let (figure, _) = plt.subplots()
    plt.close(figure)
    finishCell()
    #expect(recorder.shown.isEmpty)
  }

  @Test func returnsToTheFigureBeforeAClosedOne() {
    let first = plt.figure()
    plt.figure()
    plt.close()
    #expect(plt.gcf() === first)
  }

  @Test func drawsIntoTheCurrentPlot() {
    let (figure, axes) = plt.subplots(2, 3)
    #expect(axes.map(\.count) == [3, 3])
    #expect(plt.gcf() === figure)
    #expect(plt.gca() === axes[1][2])
    plt.subplot(2, 3, 4)
    #expect(plt.gca() === axes[1][0])
    plt.xlim(0, 11)
    plt.ylabel("Volt")
    #expect(axes[1][0].value.xLimits == AxisInterval(0, 11))
    #expect(axes[1][0].value.y.label.text == "Volt")
    #expect(axes[0][0].value.y.label.text == "")
  }

  @Test func drawsIntoTheLastPlotOfAGrid() {
    let (_, axes) = plt.subplots(3, 1, figsize: (6, 5))
    axes[0][0].setYlabel("first")
    plt.xlabel("belongs to the last")
    plt.ylabel("last")
    #expect(axes.map { $0[0].value.x.label.text } == ["", "", "belongs to the last"])
    #expect(axes.map { $0[0].value.y.label.text } == ["first", "", "last"])
  }

  @Test func drawsIntoTheLastOfPlotsThatShareTheirAxes() {
    let (_, axes) = plt.subplots(2, 2, sharex: true, sharey: true)
    #expect(plt.gca() === axes[1][1])
  }

  /// As in Matplotlib, what draws into another plot or beside it leaves the current one.
  @Test func keepsTheCurrentPlotBehindColourBarsAnimationsAndRasters() {
    let (figure, axes) = plt.subplots(1, 2)
    let picture = axes[0][0].imshow(Tensor([[0, 1], [1, 0]]))
    figure.colorbar(picture)
    plt.colorbar(picture)
    splt.animator(Tensor([0, 1, 1, 0], shape: [2, 1, 2]), figure, axes[0][0])
    splt.raster(Tensor([[0, 1], [1, 0]]), axes[0][0])
    figure.tightLayout()
    #expect(plt.gca() === axes[0][1])
  }

  @Test func makesAPlotTheCurrentOneAgain() {
    let (figure, axes) = plt.subplots(1, 2)
    let (_, other) = plt.subplots()
    #expect(plt.gca() === other)
    plt.sca(axes[0][0])
    #expect(plt.gca() === axes[0][0])
    #expect(plt.gcf() === figure)
  }

  @Test func showsAFigureAgainWhosePlotIsMadeTheCurrentOne() {
    let (figure, ax) = plt.subplots()
    plt.title("First")
    plt.show()
    plt.sca(ax)
    plt.plot([1, 2])
    #expect(plt.gcf() === figure)
    finishCell()
    #expect(
      recorder.shown.map(\.alternative) == [
        "First: nothing is drawn.", "First: line through 2 points. x from 0 to 1, y from 1 to 2.",
      ]
    )
  }

  @Test func warnsOfFormulasInAllTextsOfAFigure() {
    plt.plot([1, 2], label: "$a$")
    plt.title("$b$ and $c$")
    plt.xlabel("$d$")
    plt.ylabel("e")
    plt.suptitle("$f$")
    plt.legend(["from $5 to $10"], title: "$g$")
    plt.text(0, 1, "$h$")
    plt.annotate("$i$", xy: (0, 1))
    plt.xticks([0, 1], ["$j$", "k"])
    plt.bar(["$l$", "m"], [1, 2])
    plt.colorbar(plt.imshow(Tensor([[0, 1]])), label: "$n$").setLabel("$o$")
    #expect(
      recorder.warnings
        == ["a", "b", "d", "f", "g", "h", "i", "j", "l", "n", "o"].map { name in
          "`$\(name)$` stands in the figure as it is typed: a figure's texts have no formulas"
        }
    )
  }

  @Test func showsADisplayedFigureOnce() {
    let (figure, ax) = plt.subplots()
    let anim = splt.animator(Tensor([0, 1, 1, 0], shape: [2, 1, 2]), figure, ax)
    let displayed = takeForDisplay(anim.figure)
    #expect(
      displayed.alternative
        == "Animation of 2 frames of 2 by 1 pixels, 40 ms each, values from 0 to 1 in colormap plasma."
    )
    finishCell()
    #expect(recorder.shown.isEmpty)
  }

  @Test func givesEqualFiguresDifferentIdentifiers() throws {
    for _ in 0..<3 {
      plt.plot([0, 10])
      plt.xlim(2, 3)
    }
    finishCell()
    for _ in 0..<2 {
      plt.plot([0, 10])
      plt.xlim(2, 3)
      finishCell()
    }
    let identifiers = try recorder.shown.flatMap { figure in
      try SVGDocument(figure.svg).root.all.compactMap { $0.attributes["id"] }
    }
    #expect(identifiers.count == 9)
    #expect(Set(identifiers).count == 9)
  }

  // MARK: - Files

  func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "spikenote-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    installFigureHost(recorder.host(in: folder.path + "/"))
    try body(folder.path)
  }

  @Test func savesTheWholeSheetThroughTheHost() throws {
    try withFolder { folder in
      let (figure, ax) = plt.subplots(figsize: (2, 1))
      ax.plot([1, 2])
      try figure.savefig("a.svg")
      try plt.savefig("b.PNG", dpi: 50)
      #expect(recorder.saved == ["\(folder)/a.svg", "\(folder)/b.PNG"])
      let svg = try String(contentsOfFile: folder + "/a.svg", encoding: .utf8)
      #expect(try SVGDocument(svg).root.attributes["viewBox"] == "0 0 144 72")
      let png = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/b.PNG")))
      #expect(Array(png[1..<4]) == Array("PNG".utf8))
      // The width and height of the header: 2 by 1 inches at 50 dots an inch.
      #expect(Array(png[16..<24]) == [0, 0, 0, 100, 0, 0, 0, 50])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.svg", "b.PNG"]
      )
    }
  }

  @Test func savesAnimationsAsGIFOfTheFiguresSize() throws {
    try withFolder { folder in
      let (figure, ax) = plt.subplots(figsize: (2, 1))
      let anim = splt.animator(Tensor([0, 1, 1, 0], shape: [2, 1, 2]), figure, ax)
      try anim.save("spikes.gif")
      let gif = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/spikes.gif")))
      #expect(Array(gif[0..<6]) == Array("GIF89a".utf8))
      #expect(Array(gif[6..<10]) == [200, 0, 100, 0])
    }
  }

  @Test func refusesUnknownFormatsAndUnwritablePlaces() throws {
    let (figure, ax) = plt.subplots(figsize: (2, 1))
    let anim = splt.animator(Tensor([0, 1], shape: [2, 1]), figure, ax)
    #expect(throws: FigureFileError.unsupportedFormat(path: "a.jpg", supported: [".svg", ".png"])) {
      try figure.savefig("a.jpg")
    }
    #expect(
      FigureFileError.unsupportedFormat(path: "a.jpg", supported: [".svg", ".png"]).description
        == "cannot save \"a.jpg\": its name must end in .svg or .png"
    )
    #expect(
      throws: FigureFileError.unsupportedFormat(
        path: "a.avi",
        supported: [".gif", ".mp4", ".webm"]
      )
    ) {
      try anim.save("a.avi")
    }
    #expect(
      throws: FigureFileError.notWritable(
        path: "/nowhere/a.svg",
        reason: "No such file or directory"
      )
    ) { try figure.savefig("/nowhere/a.svg") }
  }
}

extension FigureSessionTests {
  /// What lessons write must compile as they write it, without a label or a conversion more.
  @Test func acceptsTheCallsOfLessons() {
    let count = 11
    let fig = plt.figure(figsize: (8, 1), facecolor: "w")
    let ax = fig.addSubplot(1, 1, 1)
    splt.raster(Tensor([0, 1, 0, 1], shape: [4]), ax, s: 100, c: "black", marker: "|")
    plt.title("Input Neuron")
    plt.xlabel("Time step")
    plt.xlim(0, count)
    plt.ylim(-1.5, 1)
    plt.yticks([])
    plt.xticks([0, 5, 10])
    plt.xticks([0, 0.5])
    plt.xticks([0, 1], ["off", "on"])
    plt.subplots(1, 2)
    plt.subplot(1, 2, 2)
    plt.plot([0, 1], [2, 3], "r--", label: "line")
    plt.bar(["a", "b"].indices, [1, 2])
    plt.hist([1.0, 2, 2], bins: 3)
    plt.hlines(0.5, 0, 10)
    plt.hlines([0.25, 0.5], 0, 10, colors: "k", linestyle: "--")
    plt.axvline(3, color: "0.5")
    plt.axhline(0)
    plt.axvspan(0, 1, alpha: 0.2)
    plt.legend()
    plt.imshow(Tensor([0, 1], shape: [1, 2]), cmap: "binary")
    plt.axis("off")
    finishCell()
    #expect(
      recorder.shown.map(\.alternative) == [
        "Input Neuron: raster of 1 neuron over 4 time steps: 2 spikes, 0.5 a neuron and step. "
          + "Time step from off to on, y at 0.",
        "2 plots. 1: Nothing is drawn. 2: Line through 2 points (line); 2 bars; 3 bars; "
          + "horizontal line at 0.5; 2 horizontal lines from 0 to 10; and 4 more.",
      ]
    )
  }

  @Test func takesTheMarksOfTasksThatDrawBesideOneAnother() async throws {
    await withTaskGroup { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<250 {
            plt.plot([1, 2, 3])
            plt.scatter([1], [2])
          }
        }
      }
    }
    let plot = plt.gca().value
    #expect(plot.marks.count == 4000)
    // Each colour of the cycle was taken as often as every other.
    for index in 0..<10 {
      let lines = plot.marks.count { $0[as: LineMark.self]?.ink == .cycle(index) }
      let points = plot.marks.count { $0[as: ScatterMark.self]?.ink == .cycle(index) }
      #expect((lines, points) == (200, 200))
    }
    plt.close()
    finishCell()
    #expect(recorder.shown.isEmpty)
  }

  @Test func fillsAlongYInTheCurrentPlot() {
    plt.fillBetweenx([0, 1], Tensor([1, 2]), 0.5, where: [true, true], color: "red", alpha: 0.3)
    finishCell()
    #expect(
      recorder.shown.map(\.alternative) == [
        "Horizontal area over 2 points. x from 0.5 to 2, y from 0 to 1."
      ]
    )
  }

  @Test func acceptsTheCallsOfLessonsForMoreMarks() {
    let spikes = Tensor([0, 1, 1], shape: [3])
    plt.text(1, 0.5, "spike", fontsize: 8, ha: "center")
    plt.annotate("peak", xy: (1, 2.5), xytext: (0, 3), arrowstyle: "->")
    plt.step(0..<3, spikes, where: "post", color: "red")
    plt.plot([1, 2, 3], drawstyle: "steps-mid")
    plt.fillBetween([0, 1, 2], spikes, 2.5, where: [true, true, false], alpha: 0.3)
    plt.fillBetween([0, 1, 2], [1, 2, 3])
    plt.errorbar([0, 1, 2], spikes, yerr: [0.1, 0.2, 0.3], xerr: 1, fmt: "o", capsize: 2)
    plt.errorbar([0.0, 1], [0.0, 1], yerr: [[0.1, 0.2], [0.3, 0.4]])
    plt.vlines(spikes, 0, [1, 2, 3])
    plt.stem([0, 1], [1, 2])
    plt.scatter([0, 1], spikes[1...], s: 20, c: [0.5, 1], cmap: "hot", edgecolors: "none")
    plt.axhspan(0, 1.5)
    plt.show()
    plt.bar(["a", "b"], [1, 2], width: 0.5, bottom: [1, 2], edgecolor: "black", yerr: 0.5)
    plt.barh(["a", "b"], spikes[1...], height: 1, align: "edge")
    plt.hist(spikes, bins: [0, 1, 2], density: true, histtype: "step")
    plt.hist(spikes, bins: 3, range: (0, 2), alpha: 0.5)
    plt.show()
    let picture = Tensor([0, 1], shape: [1, 2])
    let im = plt.imshow(picture, interpolation: "bilinear", aspect: "auto", extent: (0, 2, 0, 1))
    im.axes.imshow(picture, origin: "lower", aspect: 0.5, alpha: 0.5)
    finishCell()
    #expect(
      recorder.shown.map(\.alternative) == [
        "Text \"spike\"; text \"peak\"; line through 3 points; line through 3 points; "
          + "area over 2 points; and 9 more. x from −1 to 3, y from −0.1 to 3.",
        "2 bars; 2 points with error bars; 2 bars; outline over 6 points; 3 bars. "
          + "x from a to b, y from a to b.",
        "Image of 2 by 1 pixels, values from 0 to 1 in colormap viridis; "
          + "image of 2 by 1 pixels, values from 0 to 1 in colormap viridis.",
      ]
    )
  }
}
