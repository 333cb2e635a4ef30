extension AxesLayout {
  func draw(_ scatter: ScatterMark) -> DrawnMark? {
    markers(
      scatter.marker,
      at: scatter.points,
      size: scatter.size,
      edgeWidth: scatter.edgeWidth,
      ink: scatter.ink,
      layer: 1
    )
  }

  /// Markers at those `points` that are seen at least in part.
  func markers(
    _ shape: MarkerSymbol,
    at points: [Point],
    size: Double,
    edgeWidth: Double,
    ink: Ink,
    layer: Int
  ) -> DrawnMark? {
    let reach = shape.reach(size: size, edgeWidth: edgeWidth)
    let places = points.lazy.map { place($0) }.filter { box.contains($0, reach: reach) }
    let seen = Array(places)
    guard !seen.isEmpty else { return nil }
    return DrawnMark(
      layer: layer,
      element: shape.element(at: seen, size: size, edgeWidth: edgeWidth, ink: ink),
      reachesOutside: seen.contains { !box.contains($0, reach: -reach) }
    )
  }
}
