/// A sample and a text in a legend.
struct LegendEntry {
  let label: String
  let ink: Ink
  let line: Stroke?
  let marker: MarkerSymbol?
  let markerSize: Double
  let isPatch: Bool

  /// The sample, `width` points wide from `left`, around the height `middle`.
  func sample(
    left: Double,
    middle: Double,
    width: Double,
    fontSize: Double
  ) -> [DrawingElement] {
    var elements: [DrawingElement] = []
    if isPatch {
      let height = 0.7 * fontSize
      let patch = Rectangle(x: left, y: middle - height / 2, width: width, height: height)
      elements.append(.path(Path([patch.outline]), fill: ink, stroke: nil))
    }
    if let line {
      let path = Path([.init([Point(left, middle), Point(left + width, middle)])])
      elements.append(.path(path, fill: nil, stroke: line))
    }
    if let marker {
      elements.append(
        marker.element(
          at: [Point(left + width / 2, middle)],
          size: markerSize,
          edgeWidth: LineMark.markerEdgeWidth,
          ink: ink
        )
      )
    }
    return elements
  }
}

extension Mark {
  /// What a legend says of the mark; `nil` for one without a label.
  var legendEntry: LegendEntry? {
    switch self {
    case .line(let line):
      line.label.map {
        LegendEntry(
          label: $0,
          ink: line.ink,
          line: line.style == .none ? nil : line.style.stroke(line.ink, width: line.width),
          marker: line.marker,
          markerSize: line.markerSize,
          isPatch: false
        )
      }
    case .scatter(let scatter):
      scatter.label.map {
        LegendEntry(
          label: $0,
          ink: scatter.ink,
          line: nil,
          marker: scatter.marker,
          markerSize: scatter.size,
          isPatch: false
        )
      }
    case .bars(let bars):
      bars.label.map {
        LegendEntry(
          label: $0,
          ink: bars.ink,
          line: nil,
          marker: nil,
          markerSize: 0,
          isPatch: true
        )
      }
    case .guide(let guide):
      guide.label.map {
        LegendEntry(
          label: $0,
          ink: guide.ink,
          line: guide.width.map { guide.style.stroke(guide.ink, width: $0) },
          marker: nil,
          markerSize: 0,
          isPatch: guide.width == nil
        )
      }
    case .area(let area):
      area.label.map {
        LegendEntry(
          label: $0,
          ink: area.ink ?? area.edge?.ink ?? .foreground,
          line: area.ink == nil ? area.edge?.stroke : nil,
          marker: nil,
          markerSize: 0,
          isPatch: area.ink != nil
        )
      }
    case .segments(let segments):
      segments.label.map {
        LegendEntry(
          label: $0,
          ink: segments.ink,
          line: segments.stroke,
          marker: nil,
          markerSize: 0,
          isPatch: false
        )
      }
    case .errorBars(let errors): Mark.line(errors.line).legendEntry
    case .image, .text: nil
    }
  }
}
