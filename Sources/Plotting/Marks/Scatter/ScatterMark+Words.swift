internal import Wording

extension ScatterMark {
  var kindName: String { raster == nil ? "scatter plot" : "spike raster" }

  var words: String {
    let count = finiteCount
    if let raster {
      return "raster of \(counted(raster.neurons, "neuron")) over "
        + "\(counted(raster.steps, "time step")): \(counted(count, "spike"))"
        + rate(count, of: raster) + Words.named(label)
    }
    let values = colors.map { ", " + $0.scale.words(for: $0.values) } ?? ""
    return "scatter of \(counted(count, "point"))" + values + Words.named(label)
  }

  /// How often a neuron fires in a step, after a comma.
  private func rate(_ count: Int, of raster: Raster) -> String {
    let places = raster.neurons * raster.steps
    guard places > 0 else { return "" }
    return ", \(Words.number(Double(count) / Double(places))) a neuron and step"
  }

  func tabulate(in tables: inout PlotTables) {
    if let raster {
      let count = finiteCount
      let perStep = raster.steps > 0 ? Double(count) / Double(raster.steps) : 0
      return tables.add(
        summary: [
          tables.seriesName, "\(raster.neurons)", "\(raster.steps)", "\(count)",
          Words.number(perStep),
        ],
        ["series", "neurons", "steps", "spikes", "spikes per step"]
      )
    }
    let points = finitePoints
    tables.add(points)
    guard let colors, points.count == colors.values.count,
      !points.isEmpty, points.count <= tables.detail.points
    else { return }
    let keys = tables.x.keys(of: points.map(\.x))
    tables.add(Words.numbers(colors.values), named: "colour value", over: keys, tables.xName)
  }
}
