import Foundation
import Plotting

/// Figures that tests record and compare.
enum TestFigure {
  static func sheet(_ marks: [Mark]) -> FigureValue {
    var figure = FigureValue(width: 6.4, height: 4.8)
    var axes = AxesValue(cell: .whole)
    axes.marks = marks
    figure.axes = [axes]
    return figure
  }

  static func mark(_ values: [Double], color: Int) throws -> Mark {
    let figure = Figure()
    figure.axesForDrawing().plot(values, color: "C\(color)")
    guard let mark = figure.value.axes.first?.marks.first else { throw Missing() }
    return mark
  }

  static func line(_ values: [Double], color: Int) throws -> FigureValue {
    sheet([try mark(values, color: color)])
  }

  static func raster(_ spikes: [Point], steps: Int = 100, neurons: Int = 97) throws -> FigureValue {
    let figure = Figure()
    figure.axesForDrawing().scatter([0.0], [0.0], s: 0.5)
    guard case .scatter(var scatter)? = figure.value.axes.first?.marks.first else {
      throw Missing()
    }
    scatter.points = spikes
    let size = Data("{\"steps\": \(steps), \"neurons\": \(neurons)}".utf8)
    scatter.raster = try JSONDecoder().decode(ScatterMark.Raster.self, from: size)
    return sheet([.scatter(scatter)])
  }

  struct Missing: Error {}
}
