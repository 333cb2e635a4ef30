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
}
