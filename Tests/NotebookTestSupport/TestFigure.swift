internal import Foundation
package import Plotting

/// Figures that tests record and compare.
package enum TestFigure {
  /// A sheet with one plot of these marks.
  package static func sheet(_ marks: [Mark]) -> FigureValue {
    var figure = FigureValue(width: 6.4, height: 4.8)
    var axes = AxesValue(cell: .whole)
    axes.marks = marks
    figure.axes = [axes]
    return figure
  }

  /// A line through `values` in the colour at that place of the cycle.
  package static func mark(_ values: [Double], color: Int) throws -> Mark {
    let figure = Figure()
    figure.axesForDrawing().plot(values, color: "C\(color)")
    guard let mark = figure.value.axes.first?.marks.first else { throw Missing() }
    return mark
  }

  /// A figure of one line.
  package static func line(_ values: [Double], color: Int) throws -> FigureValue {
    sheet([try mark(values, color: color)])
  }

  /// A figure of one raster, with a spike at each point.
  package static func raster(_ spikes: [Point], steps: Int = 100, neurons: Int = 97) throws
    -> FigureValue
  {
    let figure = Figure()
    figure.axesForDrawing().scatter([0.0], [0.0], s: 0.5)
    guard var mark = figure.value.axes.first?.marks.first,
      var scatter = mark[as: ScatterMark.self]
    else { throw Missing() }
    scatter.points = spikes
    let size = Data("{\"steps\": \(steps), \"neurons\": \(neurons)}".utf8)
    scatter.raster = try JSONDecoder().decode(ScatterMark.Raster.self, from: size)
    mark[as: ScatterMark.self] = scatter
    return sheet([mark])
  }

  struct Missing: Error {}
}
