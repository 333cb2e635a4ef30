/// Areas between a left and a right line, both of which run along y.
package struct HorizontalAreaMark: Hashable, Sendable, Codable {
  /// What is filled; the sides of its parts are the first and the second line.
  package var area: AreaMark
}

extension HorizontalAreaMark: LabeledMark {
  static var key: String { "horizontalArea" }
  static var comparedName: String { "horizontal area" }
  var label: String? {
    get { area.label }
    set { area.label = newValue }
  }
  var inks: [Ink] { area.inks }
  var xRange: AxisInterval? { area.xRange }
  var yRange: AxisInterval? { area.yRange }
}

extension HorizontalAreaMark {
  var isDrawable: Bool { area.isDrawable }

  func draw(in plot: PlotArea) -> [DrawnMark] { area.draw(in: plot) }

  func show(in entry: inout LegendEntry) { area.show(in: &entry) }

  func obstruct(_ obstacles: inout LegendObstacles, in plot: PlotArea) {
    area.obstruct(&obstacles, in: plot)
  }
}
