extension AxesLayout {
  func draw(_ area: AreaMark) -> [DrawnMark] {
    let parts = area.parts.map { part in
      let sides = side(part.upper) + side(part.lower).reversed()
      return Path.Part(sides, isClosed: !part.lower.isEmpty)
    }
    guard !parts.isEmpty else { return [] }
    let reach = (area.edge?.width ?? 0) / 2
    return [
      DrawnMark(
        layer: area.ink == nil ? 2 : 1,
        element: .path(Path(parts), fill: area.ink, stroke: area.edge?.stroke),
        reachesOutside: parts.contains {
          $0.points.contains { !box.contains($0, reach: 1e-6 - reach) }
        }
      )
    ]
  }

  /// One side of an area with no more points than can be seen.
  private func side(_ points: [Point]) -> [Point] {
    let places = points.map { place($0) }.filter(\.isFinite)
    return places.count > LineSimplifier.mostPoints ? LineSimplifier.simplified(places) : places
  }

  func draw(_ segments: SegmentMark) -> [DrawnMark] {
    guard segments.style != .none else { return [] }
    let parts = segments.segments.map { Path.Part([place($0.start), place($0.end)]) }
      .filter { $0.points.allSatisfy(\.isFinite) }
    return lines(parts, segments.stroke)
  }

  func draw(_ errors: ErrorBarMark) -> [DrawnMark] {
    let bars = errors.bars.map { Path.Part([place($0.start), place($0.end)]) }
    var drawn = lines(bars.filter { $0.points.allSatisfy(\.isFinite) }, errors.stroke)
    let size = 2 * errors.capSize
    func caps(_ bars: [ErrorBarMark.Bar], _ shape: MarkerSymbol) {
      drawn += [
        markers(
          shape,
          at: bars.flatMap { [$0.start, $0.end] },
          size: size,
          edgeWidth: LineMark.markerEdgeWidth,
          ink: errors.ink,
          layer: 2
        )
      ].compactMap { $0 }
    }
    if size > 0 {
      caps(errors.horizontal, .bar)
      caps(errors.vertical, .dash)
    }
    return drawn + draw(errors.line)
  }

  private func lines(_ parts: [Path.Part], _ stroke: Stroke) -> [DrawnMark] {
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
