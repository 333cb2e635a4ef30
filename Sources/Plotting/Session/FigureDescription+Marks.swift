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
      let values = scatter.colors.map { ", " + told($0.scale) } ?? ""
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
        let ends = segments.segments.map { number(isVertical ? $0.end.y : $0.end.x) }
        let told = Set(ends).count == 1 ? ends[0] : ends.joined(separator: ", ")
        return counted(ends.count, kind) + " from \(number(start)) to \(told)"
          + named(segments.label)
      }
      return counted(segments.segments.count, kind) + named(segments.label)
    case .errorBars(let errors):
      let count = errors.line.points.count(where: \.isFinite)
      return "\(counted(count, "point")) with error bars" + named(errors.line.label)
    case .text(let text): return "text \"\(oneLine(text.string))\""
    case .image(let image):
      let size = "\(image.columns) by \(image.rows) pixels"
      let values = image.scale.map(told) ?? "true colours"
      guard let interval = image.interval else {
        return "image of \(size), \(values)"
      }
      return "animation of \(counted(image.frames.count, "frame")) of \(size), "
        + "\(interval) ms each, \(values)"
    }
  }

  private static func told(_ scale: ColorScale) -> String {
    "values from \(span(scale.values)) in colormap \(scale.colormap)"
  }

  /// How often a neuron fires in a step, after a comma.
  private static func rate(_ count: Int, of raster: ScatterMark.Raster) -> String {
    let places = raster.neurons * raster.steps
    return places > 0 ? ", \(number(Double(count) / Double(places))) a neuron and step" : ""
  }
}
