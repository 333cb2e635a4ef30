extension ErrorBarMark {
  var isDrawable: Bool { line.isDrawable && width.isLength && capSize.isLength }

  func draw(in area: PlotArea) -> [DrawnMark] {
    let parts = bars.map { Path.Part([area.place($0.start), area.place($0.end)]) }
    var drawn = area.lines(parts.filter { $0.points.allSatisfy(\.isFinite) }, stroke)
    let size = 2 * capSize
    func caps(_ bars: [Bar], _ shape: MarkerSymbol) {
      drawn += [
        area.markers(
          shape,
          at: bars.flatMap { [$0.start, $0.end] },
          size: size,
          edgeWidth: MarkerSymbol.edgeWidthOnLines,
          ink: ink,
          layer: 2
        )
      ].compactMap { $0 }
    }
    if size > 0 {
      caps(horizontal, .bar)
      caps(vertical, .dash)
    }
    return drawn + line.draw(in: area)
  }

  func show(in entry: inout LegendEntry) {
    line.show(in: &entry)
    entry.errors = LegendEntry.Errors(
      isHorizontal: !horizontal.isEmpty,
      isVertical: !vertical.isEmpty,
      stroke: stroke,
      capSize: capSize
    )
  }

  func obstruct(_ obstacles: inout LegendObstacles, in area: PlotArea) {
    obstacles.points += line.finitePoints.map { area.place($0) }
  }
}
