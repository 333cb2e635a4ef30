extension FigureDescription {
  /// The kind of mark in a few words.
  static func name(of mark: Mark) -> String {
    switch mark {
    case .line: "line plot"
    case .scatter(let scatter): scatter.raster == nil ? "scatter plot" : "spike raster"
    case .bars: "bar chart"
    case .guide: "reference line"
    case .area: "area plot"
    case .segments: "line segments"
    case .errorBars: "error bars"
    case .text: "text"
    case .image(let image): image.interval == nil ? "image" : "animation"
    }
  }

  /// What a mark shows, without a full stop.
  static func describe(_ mark: Mark) -> String {
    switch mark {
    case .line(let line):
      let kind = line.style == .none ? "markers at" : "line through"
      return kind + " " + counted(line.points.count(where: \.isFinite), "point") + named(line.label)
    case .scatter(let scatter):
      let count = scatter.finiteCount
      if let raster = scatter.raster {
        return "raster of \(counted(raster.neurons, "neuron")) over "
          + "\(counted(raster.steps, "time step")): \(counted(count, "spike"))"
          + rate(count, of: raster) + named(scatter.label)
      }
      let values = scatter.colors.map { ", " + told($0.scale, $0.values) } ?? ""
      return "scatter of \(counted(count, "point"))" + values + named(scatter.label)
    case .bars(let bars): return counted(bars.rectangles.count, "bar") + named(bars.label)
    case .guide(let guide):
      let kind = guide.width == nil ? "band" : "line"
      let place =
        guide.width == nil ? "from \(span(guide.range))" : "at \(number(guide.range.start))"
      return (guide.direction == .vertical ? "vertical " : "horizontal ") + "\(kind) \(place)"
        + named(guide.label)
    case .area(let area):
      let kind = area.ink == nil ? "outline" : "area"
      let count = area.parts.reduce(0) { $0 + $1.upper.count }
      return "\(kind) over \(counted(count, "point"))" + named(area.label)
    case .segments(let segments):
      let isVertical = segments.direction == .vertical
      let kind = isVertical ? "vertical line" : "horizontal line"
      if let only = segments.segments.first, segments.segments.count == 1 {
        return "\(kind) at \(number(isVertical ? only.start.x : only.start.y))"
          + named(segments.label)
      }
      let starts = Set(segments.segments.map { isVertical ? $0.start.y : $0.start.x })
      if let start = starts.first, starts.count == 1, segments.segments.count <= 12 {
        let places = segments.segments.map { isVertical ? $0.end.y : $0.end.x }
        let told = numbers([start] + places)
        let ends = Set(places).count == 1 ? told[1] : told.dropFirst().joined(separator: ", ")
        return counted(places.count, kind) + " from \(told[0]) to \(ends)"
          + named(segments.label)
      }
      return counted(segments.segments.count, kind) + named(segments.label)
    case .errorBars(let errors):
      let count = errors.line.points.count(where: \.isFinite)
      return "\(counted(count, "point")) with error bars" + named(errors.line.label)
    case .text(let text):
      guard text.string.isEmpty, let target = text.target?.point else {
        return "text \"\(oneLine(text.string))\""
      }
      let x = numbers([text.position.x, target.x])
      let y = numbers([text.position.y, target.y])
      let kind = text.target?.arrow == .line ? "line" : "arrow"
      return "\(kind) from (\(x[0]), \(y[0])) to (\(x[1]), \(y[1]))"
    case .image(let image):
      let size = "\(image.columns) by \(image.rows) pixels"
      let values = image.scale.map { told($0, image.frames.joined()) } ?? "true colours"
      guard let interval = image.interval else {
        return "image of \(size), \(values)"
      }
      return "animation of \(counted(image.frames.count, "frame")) of \(size), "
        + "\(interval) ms each, \(values)"
    }
  }

  /// What the colours stand for, and `values` if they are all alike or none.
  private static func told(
    _ scale: ColorScale,
    _ values: some Sequence<some BinaryFloatingPoint>
  ) -> String {
    let values = values.lazy.filter { !$0.isNaN }
    guard let first = values.first(where: { _ in true }) else { return "no values" }
    let isOne = values.allSatisfy { $0 == first }
    let told =
      isOne ? "all values \(number(Double(first)))" : "values from \(span(scale.values))"
    return "\(told) in colormap \(scale.colormap)"
  }

  /// How often a neuron fires in a step, after a comma.
  private static func rate(_ count: Int, of raster: ScatterMark.Raster) -> String {
    let places = raster.neurons * raster.steps
    return places > 0 ? ", \(number(Double(count) / Double(places))) a neuron and step" : ""
  }
}
