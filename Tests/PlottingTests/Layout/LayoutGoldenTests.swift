import Foundation
import NotebookTestSupport
import Plotting
import Testing

/// Frames of plots, colour bars and legends where Matplotlib 3.11 puts them.
struct LayoutGoldenTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let kind: String
    let figsize: [Double]?
    let rows: Int?
    let columns: Int?
    let data: [Double]?
    let title: Bool?
    let labels: Bool?
    let suptitle: Bool?
    let loc: String?
    let fontsize: Double?
    let shrink: Double?
    let boxes: [[Double]]

    var testDescription: String {
      let words = [loc, title.map { "title \($0)" }, labels.map { "labels \($0)" }]
      return ([kind, "\(rows ?? 1) \(columns ?? 1)"] + words.compactMap { $0 }).joined(
        separator: " "
      )
    }
  }

  private struct File: Decodable { let cases: [Case] }

  static let cases: [Case] = {
    let url = projectRoot.appending(path: "Tests/Fixtures/golden/layout.json")
    return (try? JSONDecoder().decode(File.self, from: Data(contentsOf: url)))?.cases ?? []
  }()

  /// The outlines of all closed paths, in the order in which they are drawn.
  private func outlines(_ elements: [DrawingElement], where isWanted: (Ink?, Stroke?) -> Bool)
    -> [[Double]]
  {
    elements.flatMap { element -> [[Double]] in
      switch element {
      case .clipped(_, let inner): return outlines(inner, where: isWanted)
      case .path(let path, let fill, let stroke) where isWanted(fill, stroke):
        guard path.parts.count == 1, path.parts[0].isClosed else { return [] }
        let (x, y) = (path.parts[0].points.map(\.x), path.parts[0].points.map(\.y))
        guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max()
        else { return [] }
        return [[left, top, right - left, bottom - top]]
      default: return []
      }
    }
  }

  @Test func hasAllCases() { #expect(Self.cases.count == 82) }

  @Test(arguments: cases)
  func agreesWithMatplotlib(known: Case) {
    let size = known.figsize ?? [6.4, 4.8]
    let figure = Figure(width: size[0], height: size[1])
    switch known.kind {
    case "grid": drawGrid(known, in: figure)
    case "legend": drawLegend(known, in: figure)
    default:
      let points = figure.addSubplot().scatter([0, 1], [0, 1], c: [0.0, 1])
      figure.colorbar(points, shrink: known.shrink ?? 1)
    }
    let drawing = FigureLayout.drawing(of: figure.value, extent: .whole)
    let isLegend = known.kind == "legend"
    let found = outlines(drawing.elements) { fill, stroke in
      isLegend ? fill?.color.alpha == 204 : fill == nil && stroke?.ink == .foreground
    }
    #expect(found.count == known.boxes.count)
    for (ours, theirs) in zip(found, known.boxes) {
      for (value, expected) in zip(ours, theirs) {
        // Two pixels at 100 dots an inch: lines are drawn on whole ones, and texts are measured in them.
        #expect(abs(value - expected) <= 1.45, "\(ours) instead of \(theirs)")
      }
    }
  }

  private func drawGrid(_ known: Case, in figure: Figure) {
    let (rows, columns) = (known.rows ?? 1, known.columns ?? 1)
    for index in 1...(rows * columns) {
      let ax = figure.addSubplot(rows, columns, index)
      ax.plot(known.data ?? [], known.data ?? [])
      if known.title == true { ax.setTitle("Title") }
      if known.labels == true {
        ax.setXlabel("Time step")
        ax.setYlabel("Neuron")
      }
    }
    if known.suptitle == true { figure.suptitle("Above all") }
    figure.tightLayout()
  }

  private func drawLegend(_ known: Case, in figure: Figure) {
    let ax = figure.addSubplot()
    ax.plot([0, 1, 2], [0, 1, 0.5], label: "membrane")
    ax.scatter([0.5], [0.9], label: "spike")
    ax.bar([2], [0.4], label: "count")
    ax.legend(loc: known.loc ?? "best", fontsize: known.fontsize, ncols: known.columns ?? 1)
  }
}
