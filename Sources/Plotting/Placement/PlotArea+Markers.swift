extension PlotArea {
  /// Markers of one colour at those `points` that are seen at least in part.
  func markers(
    _ shape: MarkerSymbol,
    at points: [Point],
    size: Double,
    edgeWidth: Double,
    ink: Ink,
    layer: Int
  ) -> DrawnMark? {
    markers(at: points, reach: shape.reach(size: size, edgeWidth: edgeWidth), layer: layer) {
      shape.element(at: $0, size: size, edgeWidth: edgeWidth, ink: ink)
    }
  }

  /// What `element` draws at the places of those `points` from which the frame is not further than `reach`.
  func markers(
    at points: [Point],
    reach: Double,
    layer: Int = 1,
    _ element: ([Point]) -> DrawingElement
  ) -> DrawnMark? {
    let places = points.lazy.map { place($0) }.filter { box.contains($0, reach: reach) }
    let seen = Array(places)
    guard !seen.isEmpty else { return nil }
    return DrawnMark(
      layer: layer,
      element: element(seen),
      reachesOutside: seen.contains { !box.contains($0, reach: -reach) }
    )
  }

  /// Lines that share a stroke; none where there are no parts.
  func lines(_ parts: [Path.Part], _ stroke: Stroke) -> [DrawnMark] {
    guard !parts.isEmpty else { return [] }
    return [
      DrawnMark(
        layer: 2,
        element: .path(Path(parts), fill: nil, stroke: stroke),
        reachesOutside: parts.contains {
          $0.points.contains { !box.contains($0, reach: -stroke.width / 2) }
        }
      )
    ]
  }
}
