import Foundation
import Plotting
import Tensors
import Testing

/// Rasters of many spikes, which are pictures in the SVG.
struct SVGDotPictureTests {
  /// A spike train with about `share` of its places filled, the same on every machine.
  private func spikes(steps: Int, neurons: Int, share: Double) -> Tensor {
    var generator = SplitMix(state: 3)
    let limit = UInt64(share * 1e6)
    let values = (0..<steps * neurons).map { _ -> Float in
      generator.next() % 1_000_000 < limit ? 1 : 0
    }
    return Tensor(values, shape: [steps, neurons])
  }

  private func svg(_ spikes: Tensor, s: Double = 1.5, c: String? = "black") throws -> SVGDocument {
    let figure = Figure(width: 10, height: 5)
    splt.raster(spikes, figure.addSubplot(), s: s, c: c)
    return try SVGDocument(render(figure.value).svg)
  }

  private func picture(_ image: SVGDocument.Element) throws -> PNGDecoder {
    let prefix = "data:image/png;base64,"
    let href = try #require(image.attributes["href"])
    #expect(href.hasPrefix(prefix))
    let data = try #require(Data(base64Encoded: String(href.dropFirst(prefix.count))))
    return try PNGDecoder(Array(data))
  }

  @Test func keepsEverySpikeOfADenseRaster() throws {
    let (steps, neurons) = (500, 400)
    let spikes = spikes(steps: steps, neurons: neurons, share: 0.3)
    let document = try svg(spikes)
    let images = document.elements("image")
    try #require(images.count == 1)
    let png = try picture(images[0])
    #expect(png.width == steps && png.height == neurons)
    #expect(png.bitDepth == 1)
    // Neuron 0 is at the bottom.
    let seen = (0..<steps).flatMap { step in
      (0..<neurons).map { neuron -> Float in
        png.pixels[(neurons - 1 - neuron) * steps + step].alpha == 255 ? 1 : 0
      }
    }
    #expect(seen == spikes.scalars)
    #expect(png.pixels.count { $0 == .black } == spikes.scalars.count { $0 != 0 })
    #expect(images[0].attributes["width"] == "\(steps)")
    #expect(images[0].attributes["height"] == "\(neurons)")
    // Smaller than a pixel of the figure: smoothed, so that no spike falls between two.
    #expect(images[0].attributes["style"] == nil)
  }

  @Test func dividesStepsThatAreWiderThanTheDots() throws {
    let spikes = spikes(steps: 60, neurons: 1000, share: 0.9)
    let images = try svg(spikes).elements("image")
    try #require(images.count == 1)
    let png = try picture(images[0])
    // A step is 8.6 points wide, a dot 2.2: of three pixels the middle one is set.
    #expect(png.width == 60 * 3 && png.height == 1000)
    let filled = png.pixels.indices.filter { png.pixels[$0].alpha == 255 }
    #expect(filled.count == spikes.scalars.count { $0 != 0 })
    #expect(filled.allSatisfy { $0 % 180 % 3 == 1 })
  }

  @Test func placesTheGridWhereTheDotsAre() throws {
    // Every place is filled, so the picture spans the grid; dots are drawn at the same places in a PNG file.
    let figure = Figure(width: 10, height: 5)
    let (steps, neurons) = (300, 200)
    let full = Tensor([Float](repeating: 1, count: steps * neurons), shape: [steps, neurons])
    splt.raster(full, figure.addSubplot(), c: "black")
    let drawing = FigureLayout.drawing(of: figure.value, extent: .cropped)
    let markers = drawing.elements.flatMap { element -> [DrawingElement] in
      if case .clipped(_, let inner) = element { inner } else { [element] }
    }
    guard
      case .markers(_, let places, _, _)? = markers.first(where: {
        if case .markers = $0 { true } else { false }
      })
    else {
      Issue.record("no markers")
      return
    }
    let image = try #require(try SVGDocument(render(figure.value).svg).elements("image").first)
    let numbers = SVGNumbers(try #require(image.attributes["transform"])).values
    try #require(numbers.count == 4)
    let (x, y) = (places.map(\.x), places.map(\.y))
    let ends = (x.min() ?? 0, x.max() ?? 0, y.min() ?? 0, y.max() ?? 0)
    #expect(abs(numbers[0] - ends.0) < 1e-5)
    #expect(abs(numbers[0] + numbers[2] * Double(steps - 1) - ends.1) < 1e-3)
    #expect(abs(numbers[1] - ends.2) < 1e-5)
    #expect(abs(numbers[1] + numbers[3] * Double(neurons - 1) - ends.3) < 1e-3)
    #expect(image.attributes["x"] == "-.5")
    #expect(image.attributes["y"] == "-.5")
  }

  @Test(arguments: [nil, "tab:blue", "#0008"])
  func keepsThePathWhereThePictureWouldNotDo(color: String?) throws {
    // The first colour follows the page, the last shows through.
    let spikes = spikes(steps: 300, neurons: 300, share: 0.7)
    let images = try svg(spikes, c: color).elements("image")
    #expect(images.count == (color == "tab:blue" ? 1 : 0))
  }

  @Test func keepsThePathOfFewSpikes() throws {
    #expect(try svg(spikes(steps: 300, neurons: 300, share: 0.5)).elements("image").isEmpty)
  }

  @Test func writesAMillionPlacesInLessThan200Kilobytes() throws {
    let figure = Figure(width: 10, height: 5)
    let spikes = spikes(steps: 1000, neurons: 1000, share: 0.1)
    splt.raster(spikes, figure.addSubplot(), s: 1, c: "black")
    let bytes = render(figure.value).svg.utf8.count
    #expect(bytes < 200_000)
  }
}
