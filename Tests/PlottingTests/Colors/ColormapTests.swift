import Foundation
import NotebookTestSupport
import Plotting
import Testing

struct ColormapTests {
  struct Known: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let rgb: String

    var testDescription: String { name }
  }

  private struct File: Decodable { let cases: [Known] }

  static let known: [Known] = {
    let url = projectRoot.appending(path: "Tests/Fixtures/golden/colormaps.json")
    return (try? JSONDecoder().decode(File.self, from: Data(contentsOf: url)))?.cases ?? []
  }()

  @Test func knowsEveryNameOfMatplotlibsTable() {
    #expect(Self.known.map(\.name) == Colormap.names)
  }

  @Test(arguments: known)
  func agreesWithMatplotlibInEveryEntry(known: Known) throws {
    let colormap = try #require(Colormap(named: known.name))
    let hex = colormap.colors.map { color in
      [color.red, color.green, color.blue].map { String(format: "%02x", $0) }.joined()
    }
    #expect(hex.count == 256)
    #expect(hex.joined() == known.rgb)
    #expect(Colormap(named: known.name + "_r")?.colors == colormap.colors.reversed())
  }

  @Test func refusesUnknownNames() {
    #expect(Colormap(named: "plasmo") == nil)
    #expect(Colormap(named: "_r") == nil)
  }

  @Test(arguments: [
    (Float(0), UInt8(0)), (1, 255), (0.5, 128), (0.9961, 255), (0.996, 254), (-3, 0), (7, 255),
  ])
  func indexesByShareOfTheRange(value: Float, index: UInt8) {
    #expect(Colormap.index(of: value, from: 0, to: 1) == index)
  }

  @Test func givesTheFirstColourToDataWithoutRange() {
    #expect(Colormap.index(of: 5, from: 5, to: 5) == 0)
    #expect(Colormap.index(of: .nan, from: 0, to: 1) == nil)
  }

  @Test func spansTheFiniteScalarsOfManyPictures() {
    // Enough for several threads; the ends lie in different pictures.
    var pictures = (0..<8).map { picture -> [Float] in
      let offset = Float(picture) / 16
      return (0..<40_000).map { Float($0 % 7) + offset }
    }
    pictures[1][3] = .nan
    pictures[2][5] = .infinity
    pictures[3][7] = -.infinity
    pictures[6][11] = -2.5
    #expect(AxisInterval.spanning(pictures) == AxisInterval(-2.5, 6.4375))
    #expect(AxisInterval.spanning([[.nan, .infinity], []]) == AxisInterval(0, 0))
    let zeros = AxisInterval.spanning([[0, -0.0], [-0.0, 0]])
    #expect(zeros.start.sign == .plus && zeros.end.sign == .plus)
  }

  /// Pictures of the two ends of the scale take a shorter way, unless one has another value, wherever it lies.
  @Test(arguments: [nil, 0, 15, 16, 1023, 2000, 2010])
  func mapsSpikesAndWhatIsNone(place: Int?) throws {
    let colormap = try #require(Colormap(named: "plasma"))
    var pictures = [2, 3].map { step -> [Float] in (0..<2011).map { $0 % step == 0 ? 1 : 0 } }
    pictures.append([Float](repeating: 0, count: 2011))
    if let place { pictures[1][place] = 0.5 }
    let values = AxisInterval.spanning(pictures)
    #expect(values == AxisInterval(0, 1))
    let mapping = PixelMapping(pictures, colormap: colormap, values: values)
    let used = place == nil ? [0, 255] : [0, 128, 255]
    #expect(mapping.palette == used.map { colormap.colors[$0] })
    for (picture, indices) in zip(pictures, mapping.indices(of: pictures)) {
      let colors = picture.map { colormap.colors[Int(min($0 * 256, 255))] }
      #expect(indices.map { mapping.palette[Int($0)] } == colors)
    }
  }

  @Test func showsOnlyTheEndThatIsThere() throws {
    let colormap = try #require(Colormap(named: "plasma"))
    let mapping = PixelMapping([[1, 1, 1]], colormap: colormap, values: AxisInterval(0, 1))
    #expect(mapping.palette == [colormap.colors[255]])
    #expect(mapping.indices(of: [[1, 1, 1]]) == [[0, 0, 0]])
  }

  @Test func mapsEveryScalarAsItsColorIs() throws {
    let colormap = try #require(Colormap(named: "plasma"))
    var pictures = (0..<8).map { picture -> [Float] in
      (0..<40_000).map { place -> Float in
        let step = (place * 31 + picture * 17) % 1000
        return Float(step) / 900 - 0.05
      }
    }
    for hasEmpty in [false, true] {
      if hasEmpty { pictures[5][9] = .nan }
      let mapping = PixelMapping(pictures, colormap: colormap, values: AxisInterval(0, 1))
      for (picture, indices) in zip(pictures, mapping.indices(of: pictures)) {
        let shown = indices.map { mapping.palette[Int($0)] }
        let wrong = zip(picture, shown).count { scalar, color in
          let index = Colormap.index(of: scalar, from: 0, to: 1)
          // With NaN, the last two of 256 colours share one.
          let last = hasEmpty && (index ?? 0) > 253
          return !last
            && color != index.map { colormap.colors[Int($0)] } ?? Color(255, 255, 255, alpha: 0)
        }
        #expect(wrong == 0)
      }
    }
  }
}
