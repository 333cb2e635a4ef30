import Foundation
import Plotting
import Tensors
import Testing

struct TutorialFigureTests {
  /// The sizes in pixels that Matplotlib's inline backend gives these figures.
  static let sizes = [
    "cell42_4": "516 266", "cell45_5": "851 469", "cell47_6": "640 161", "cell54_7": "567 433",
    "cell59_8": "851 469", "cell61_9": "851 469", "cell63_10": "851 469", "cell65_11": "851 469",
    "cell75_14": "575 454", "cell77_15": "644 161", "cell79_16": "644 161", "cell89_19": "842 469",
    "cell34_0": "640 480", "cell39_2": "640 480", "cell69_12": "640 480", "cell86_17": "640 480",
  ]

  @Test(arguments: TutorialFigures.all)
  func isWellFormedAndAsLargeAsMatplotlibMakesIt(example: TutorialFigures.Example) throws {
    let rendered = render(example.make().value)
    let root = try SVGDocument(rendered.svg).root
    let size = [root.attributes["width"], root.attributes["height"]].map { $0 ?? "" }
    #expect(size.joined(separator: " ") == Self.sizes[example.name])
    #expect(try SVGDocument(rendered.svg).elements("desc").first?.text == rendered.alternative)
    if let folder = ProcessInfo.processInfo.environment["SPIKENOTE_FIGURES"] {
      try rendered.svg.write(
        toFile: "\(folder)/\(example.name).svg",
        atomically: true,
        encoding: .utf8
      )
    }
  }

  @Test func staysSmallAltogether() {
    let sizes = TutorialFigures.all.map { render($0.make().value).svg.utf8.count }
    #expect(sizes.reduce(0, +) < 400_000, "\(sizes)")
  }

  @Test func writesFortyThousandSpikesInLessThan120Kilobytes() {
    let spikes = TutorialFigures.flattened(TutorialFigures.random(probability: 0.51))
    #expect(spikes.scalars.count { $0 != 0 } > 39_500)
    let figure = TutorialFigures.raster(spikes, size: (10, 5), s: 1.5, title: "Input Layer")
    #expect(render(figure.value).svg.utf8.count < 120_000)
  }
}
