import Plotting
import Tensors
import Testing

/// Measures at 10 points, in pixels of 0.72 points: an ascent of 11, a descent of 3.1, 1.2 ascents and a descent between lines.
struct TickLabelTests {
  private let pixel = 0.72
  private var spacing: Double { (1.2 * 11 + 3.1) * pixel }

  private func texts(_ draw: (Axes) -> Void) -> [Text] {
    let figure = Figure(width: 10, height: 10)
    let ax = figure.addSubplot()
    ax.setXlim(0, 1)
    ax.setYlim(0, 1)
    ax.setXticks([Never]())
    ax.setYticks([Never]())
    draw(ax)
    return FigureLayout.drawing(of: figure.value, extent: .whole).elements.compactMap {
      if case .text(let text) = $0 { text } else { nil }
    }
  }

  @Test func stacksTheLinesOfALabelBelowItsTick() {
    let texts = texts { $0.setXticks([0.5], ["one\n\nthree"]) }
    #expect(texts.map(\.string) == ["one", "three"])
    // The lower side of the plot is at 640.8; a tick is 3.5 long, and 3.5 below it begins the label.
    #expect(abs(texts[0].position.y - (640.8 + 7 + 11 * pixel)) < 1e-9)
    #expect(abs(texts[1].position.y - texts[0].position.y - 2 * spacing) < 1e-9)
    #expect(texts.allSatisfy { $0.anchor == .middle && abs($0.position.x - (90 + 648) / 2) < 1e-9 })
  }

  /// Half way from the top of the label to its last baseline, without the leading of the last line, is at the tick.
  @Test(arguments: [("one", 5.5), ("one\ntwo", -1.55)])
  func standsBesideItsTick(label: String, below: Double) {
    let texts = texts { $0.setYticks([0.5], [label]) }
    #expect(abs(texts[0].position.y - ((86.4 + 640.8) / 2 + below * pixel)) < 1e-9)
    #expect(texts.allSatisfy { $0.anchor == .end && abs($0.position.x - (90 - 7)) < 1e-9 })
    #expect(texts.count == label.split(separator: "\n").count)
    if texts.count == 2 {
      #expect(abs(texts[1].position.y - texts[0].position.y - spacing) < 1e-9)
    }
  }

  @Test func movesTheAxisLabelBelowTheLastLine() {
    func height(_ label: String) -> Double? {
      texts {
        $0.setXticks([0.5], [label])
        $0.setXlabel("time")
      }.last?.position.y
    }
    guard let one = height("a"), let two = height("a\nb") else { return #expect(Bool(false)) }
    #expect(abs(two - one - spacing) < 1e-9)
  }

  @Test func breaksTheLinesOfALegend() throws {
    let texts = texts {
      $0.plot([0, 1], [0, 1], label: "two\nlines")
      $0.plot([0, 1], [1, 0], label: "one")
      $0.legend(loc: "upper left", title: "a\nb")
    }
    #expect(texts.map(\.string) == ["a", "b", "two", "lines", "one"])
    let steps = zip(texts, texts.dropFirst()).map { $1.position.y - $0.position.y }
    // A line of 14.1 pixels and half a font size from one row to the next.
    let row = 14.1 * pixel + 5
    for (step, expected) in zip(steps, [spacing, row, spacing, row]) {
      #expect(abs(step - expected) < 1e-9)
    }
  }
}
