import Foundation
import NotebookTestSupport
import Plotting
import Testing

/// Limits, ticks and labels that Matplotlib 3.11 chose.
struct TickGoldenTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Tick: Decodable, Sendable {
      let at: Double
      let label: String
    }

    let figsize: [Double]
    let data: [Double]
    let xlim: [Double]
    let ylim: [Double]
    let xticks: [Tick]
    let yticks: [Tick]
    let x_offset_text: String
    let y_offset_text: String
    let axes_box: [Double]

    var testDescription: String { "\(data) in \(figsize)" }
  }

  private struct File: Decodable { let cases: [Case] }

  static let cases: [Case] = {
    let url = projectRoot.appending(path: "Tests/Fixtures/golden/ticks.json")
    return (try? JSONDecoder().decode(File.self, from: Data(contentsOf: url)))?.cases ?? []
  }()

  @Test func hasAllCases() {
    #expect(Self.cases.count == 102)
  }

  @Test(arguments: cases)
  func agreesWithMatplotlib(known: Case) {
    let figure = Figure(width: known.figsize[0], height: known.figsize[1])
    let ax = figure.addSubplot(111)
    ax.plot(known.data, known.data)

    let (x, y) = (ax.value.xLimits, ax.value.yLimits)
    #expect([x.start, x.end] == known.xlim)
    #expect([y.start, y.end] == known.ylim)

    let (width, height) = (known.figsize[0] * 72, known.figsize[1] * 72)
    let box = SubplotGrid().rectangle(of: .whole, width: width, height: height)
    let shares = [
      box.x / width, 1 - (box.y + box.height) / height, box.width / width, box.height / height,
    ]
    for (share, expected) in zip(shares, known.axes_box) { #expect(abs(share - expected) < 1e-12) }

    let xTicks = AxisTicks(ax.value.x, limits: x, length: box.width, labelSpace: 3)
    let yTicks = AxisTicks(ax.value.y, limits: y, length: box.height, labelSpace: 2)
    #expect(xTicks.ticks.map(\.position) == known.xticks.map(\.at))
    #expect(xTicks.ticks.map(\.label) == known.xticks.map(\.label))
    #expect(yTicks.ticks.map(\.position) == known.yticks.map(\.at))
    #expect(yTicks.ticks.map(\.label) == known.yticks.map(\.label))
    #expect(xTicks.offsetText == known.x_offset_text)
    #expect(yTicks.offsetText == known.y_offset_text)
  }
}
