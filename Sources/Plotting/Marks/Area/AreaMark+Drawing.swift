extension AreaMark {
  var isDrawable: Bool { edge?.width.isLength ?? true }

  func draw(in area: PlotArea) -> [DrawnMark] {
    let drawn = parts.map { part in
      let sides = side(part.upper, in: area) + side(part.lower, in: area).reversed()
      return Path.Part(sides, isClosed: !part.lower.isEmpty)
    }
    guard !drawn.isEmpty else { return [] }
    let reach = (edge?.width ?? 0) / 2
    return [
      DrawnMark(
        layer: ink == nil ? 2 : 1,
        element: .path(Path(drawn), fill: ink, stroke: edge?.stroke),
        reachesOutside: drawn.contains {
          $0.points.contains { !area.box.contains($0, reach: 1e-6 - reach) }
        }
      )
    ]
  }

  func show(in entry: inout LegendEntry) { entry.patch = .init(fill: ink, edge: edge?.stroke) }

  func obstruct(_ obstacles: inout LegendObstacles, in area: PlotArea) {
    obstacles.points += parts.flatMap { $0.upper + $0.lower }.map { area.place($0) }
  }

  /// One side of an area with no more points than can be seen.
  private func side(_ points: [Point], in area: PlotArea) -> [Point] {
    let places = points.map { area.place($0) }.filter(\.isFinite)
    return places.count > LineSimplifier.mostPoints ? LineSimplifier.simplified(places) : places
  }
}
