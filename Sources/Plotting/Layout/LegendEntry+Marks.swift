extension Mark {
  /// What a legend says of the mark; `nil` for one without a label, or with one that begins with `_`.
  var legendEntry: LegendEntry? {
    guard let label, !label.isEmpty, !label.hasPrefix("_") else { return nil }
    var entry = LegendEntry(label: label)
    switch self {
    case .line(let line): entry.show(line)
    case .scatter(let scatter): entry.show(scatter)
    case .bars(let bars): entry.patch = .init(fill: bars.ink, edge: bars.edge?.stroke)
    case .guide(let guide):
      if let width = guide.width {
        entry.line = guide.style.stroke(guide.ink, width: width)
      } else {
        entry.patch = .init(fill: guide.ink, edge: guide.edge?.stroke)
      }
    case .area(let area): entry.patch = .init(fill: area.ink, edge: area.edge?.stroke)
    case .segments(let segments): entry.line = segments.stroke
    case .errorBars(let errors):
      entry.show(errors.line)
      entry.errors = LegendEntry.Errors(
        isHorizontal: !errors.horizontal.isEmpty,
        isVertical: !errors.vertical.isEmpty,
        stroke: errors.stroke,
        capSize: errors.capSize
      )
    case .image, .text: return nil
    }
    return entry
  }
}

extension LegendEntry {
  fileprivate mutating func show(_ line: LineMark) {
    if line.style != .none { self.line = line.style.stroke(line.ink, width: line.width) }
    marker = line.marker.map {
      let edge = Stroke(line.ink, width: LineMark.markerEdgeWidth)
      return (shape: $0, size: line.markerSize, look: Look(fill: line.ink, edge: edge))
    }
  }

  /// Of markers of many sizes it shows the mean of the least and the greatest area, as Matplotlib does.
  fileprivate mutating func show(_ scatter: ScatterMark) {
    let areas = scatter.areaOfEach ?? [scatter.area]
    let area = ((areas.min() ?? scatter.area) + (areas.max() ?? scatter.area)) / 2
    let look = scatter.faceAndEdge(of: scatter.ink)
    let edge = look.edge.map { Stroke($0, width: scatter.edgeWidth) }
    marker = (scatter.marker, area.squareRoot(), Look(fill: look.face, edge: edge))
  }
}
