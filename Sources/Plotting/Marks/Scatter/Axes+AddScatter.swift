package import Tensors

extension Axes {
  /// Adds a marker at each point.
  package func addScatter(
    x: [Double],
    y: [Double],
    area: Double?,
    color: String?,
    marker: String?,
    alpha: Double,
    label: String?,
    raster: ScatterMark.Raster? = nil,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let points = try arguments.points(x: x, y: y)
    let area = try arguments.measure(area ?? 36, argument: "s")
    let shape = try arguments.marker(marker ?? "o") ?? .circle
    let ink = try color.map { text throws(ArgumentError) in
      try arguments.ink(text, argument: "c")
    }
    add(
      ScatterMark(
        points: points,
        ink: (ink ?? nextPatchInk()).withOpacity(alpha),
        area: area,
        marker: shape,
        raster: raster,
        label: label
      )
    )
  }
}
