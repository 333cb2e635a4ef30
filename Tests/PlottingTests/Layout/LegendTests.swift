import Plotting
import Tensors
import Testing

/// What the samples of a legend look like.
struct LegendTests {
  /// What is drawn because of the legend, below the texts.
  private func samples(_ draw: (Axes) -> Void) -> [DrawingElement] {
    let figure = Figure()
    let ax = figure.addSubplot()
    draw(ax)
    func elements() -> [DrawingElement] {
      FigureLayout.drawing(of: figure.value, extent: .whole).elements
    }
    let before = elements()
    ax.legend(loc: "upper left", frameon: false)
    return elements().filter { !before.contains($0) }
  }

  private func labels(_ elements: [DrawingElement]) -> [String] {
    elements.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
  }

  @Test func leavesOutLabelsThatBeginWithAnUnderscore() {
    let elements = samples {
      $0.plot([1, 2], label: "_hidden")
      $0.plot([2, 1], label: "seen")
      $0.plot([2, 2], label: "")
    }
    #expect(labels(elements) == ["seen"])
    #expect(elements.count == 2)
  }

  @Test func showsTheBarsOfErrorBars() throws {
    let elements = samples {
      $0.errorbar([0, 1], [0, 1], yerr: 0.1, xerr: 0.1, ecolor: "0.5", capsize: 3, label: "a")
    }
    // Two bars with their caps, the line, the text.
    try #require(elements.count == 6)
    guard case .path(let across, _, let stroke) = elements[0],
      case .path(let upright, _, _) = elements[2],
      case .markers(_, let caps, _, _) = elements[3], case .path(let line, _, _) = elements[4]
    else {
      Issue.record("\(elements)")
      return
    }
    #expect(stroke?.ink == Ink(128, 128, 128))
    let (left, right) = (across.parts[0].points[0], across.parts[0].points[1])
    #expect(abs(right.x - left.x - 10) < 1e-9 && left.y == right.y)
    let (low, high) = (upright.parts[0].points[0], upright.parts[0].points[1])
    #expect(abs(low.y - high.y - 10) < 1e-9 && low.x == high.x)
    #expect(caps == [low, high])
    #expect(abs((line.parts[0].points[0].x + line.parts[0].points[1].x) / 2 - low.x) < 1e-9)
  }

  @Test func showsOutlinesOfPatchesAndMarkers() {
    let elements = samples {
      $0.bar([0, 1], [1, 2], color: "0.8", edgecolor: "black", label: "bars")
      $0.axvspan(0, 1, color: "red", alpha: 0.2, label: "span")
      $0.scatter([0], [0], s: 64, c: "red", facecolors: "none", label: "rings")
      $0.scatter([0, 1], [0, 1], s: [36, 64], c: "blue", edgecolors: "none", label: "sizes")
    }
    var looks: [String] = []
    for element in elements {
      switch element {
      case .path(_, let fill, let stroke): looks.append(look(fill, stroke))
      case .markers(let marker, _, let fill, let stroke):
        looks.append("\(size(marker)) \(look(fill, stroke))")
      default: break
      }
    }
    #expect(
      looks == [
        "204 204 204/0 0 0", "255 0 0/255 0 0", "8.0 none/255 0 0", "7.071 0 0 255/none",
      ]
    )
  }

  @Test func showsTheFirstOfManyColorsAsTranslucentAsItIs() {
    let elements = samples {
      $0.scatter([0, 1], [0, 1], c: ["red", "blue"], alpha: 0.5, label: "a")
    }
    let fills = elements.compactMap {
      if case .markers(_, _, let fill, _) = $0 { fill } else { nil }
    }
    #expect(fills == [Ink(255, 0, 0, alpha: 128)])
  }

  private func size(_ marker: Marker) -> String {
    guard case .circle(let diameter) = marker else { return "path" }
    return "\((diameter * 1000).rounded() / 1000)"
  }

  private func look(_ fill: Ink?, _ stroke: Stroke?) -> String {
    func text(_ ink: Ink?) -> String {
      ink.map { "\($0.color.red) \($0.color.green) \($0.color.blue)" } ?? "none"
    }
    return text(fill) + "/" + text(stroke?.ink)
  }
}
