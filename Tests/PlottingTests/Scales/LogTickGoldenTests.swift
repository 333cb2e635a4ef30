import Foundation
import NotebookTestSupport
import Plotting
import Testing

/// Limits, ticks and labels that Matplotlib 3.11 chose for logarithmic axes.
struct LogTickGoldenTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let figsize: [Double]
    let data: [Double]
    let limits: [Double]?
    let view: [Double]
    let xticks: [TickGoldenTests.Case.Tick]
    let xminor: [TickGoldenTests.Case.Tick]
    let yticks: [TickGoldenTests.Case.Tick]
    let yminor: [TickGoldenTests.Case.Tick]

    var testDescription: String { "\(limits ?? data) in \(figsize)" }
  }

  private struct File: Decodable { let cases: [Case] }

  static let cases: [Case] = {
    let url = projectRoot.appending(path: "Tests/Fixtures/golden/log-ticks.json")
    return (try? JSONDecoder().decode(File.self, from: Data(contentsOf: url)))?.cases ?? []
  }()

  @Test func hasAllCases() {
    #expect(Self.cases.count == 90)
  }

  @Test(arguments: cases)
  func agreesWithMatplotlib(known: Case) {
    let figure = Figure(width: known.figsize[0], height: known.figsize[1])
    let ax = figure.addSubplot()
    ax.setXscale("log")
    ax.setYscale("log")
    ax.plot(known.data, known.data)
    if let limits = known.limits {
      ax.setXlim(limits[0], limits[1])
      ax.setYlim(limits[0], limits[1])
    }
    let (x, y) = (ax.value.xLimits, ax.value.yLimits)
    #expect(x == y)
    for (end, expected) in zip([x.start, x.end], known.view) {
      #expect(abs(end / expected - 1) < 1e-12)
    }
    let (width, height) = (known.figsize[0] * 72, known.figsize[1] * 72)
    let box = SubplotGrid().rectangle(of: .whole, width: width, height: height)
    let xTicks = AxisTicks(ax.value.x, limits: x, length: box.width, labelSpace: 3)
    let yTicks = AxisTicks(ax.value.y, limits: y, length: box.height, labelSpace: 2)
    for (ours, theirs) in [
      (xTicks.ticks, known.xticks), (xTicks.minor, known.xminor), (yTicks.ticks, known.yticks),
      (yTicks.minor, known.yminor),
    ] {
      #expect(ours.map(\.label) == theirs.map(\.label))
      #expect(ours.count == theirs.count)
      for (tick, expected) in zip(ours, theirs) {
        #expect(abs(tick.position / expected.at - 1) < 1e-12)
      }
    }
  }
}
