/// What a figure shows, told from its data for those who cannot see it.
package struct FigureDescription {
  /// One paragraph.
  package let text: String

  /// Describes `figure`.
  package init(_ figure: Figure) {
    let plots = figure.axes.map { Self.describe($0) }
    if plots.count == 1 {
      text = plots[0]
    } else {
      let numbered = plots.enumerated().map { "\($0 + 1): \($1)" }
      text = (["\(plots.count) plots."] + numbered).joined(separator: " ")
    }
  }

  private static func describe(_ axes: Axes) -> String {
    let contents = axes.series.map { describe($0) }
    let most = 5
    var shown = contents.prefix(most).joined(separator: "; ")
    if contents.count > most { shown += "; and \(contents.count - most) more" }
    if contents.isEmpty { shown = "nothing is drawn" }
    var text = axes.title.isEmpty ? "" : "\(oneLine(axes.title)): "
    text += text.isEmpty ? shown.prefix(1).uppercased() + shown.dropFirst() : shown
    text += "."
    // Rows and columns of a picture are in its own description already.
    let hasAxes = axes.isFrameVisible && !axes.hasImage && !axes.series.isEmpty
    guard hasAxes, let x = range(axes.series.compactMap(\.xRange)),
      let y = range(axes.series.compactMap(\.yRange))
    else { return text }
    let xName = axes.xLabel.isEmpty ? "x" : oneLine(axes.xLabel)
    let yName = axes.yLabel.isEmpty ? "y" : oneLine(axes.yLabel)
    return text + " \(xName) \(extent(x)), \(yName) \(extent(y))."
  }

  private static func describe(_ series: Series) -> String {
    switch series {
    case .line(let line):
      let kind = line.style == .none ? "markers at" : "line through"
      return kind + " " + counted(line.finitePoints.count, "point") + named(line.label)
    case .scatter(let scatter):
      let count = scatter.finitePoints.count
      if scatter.kind == .spike {
        return "raster of \(counted(count, "spike"))" + named(scatter.label)
      }
      return "scatter of \(counted(count, "point"))" + named(scatter.label)
    case .bars(let bars): return counted(bars.rectangles.count, "bar") + named(bars.label)
    case .guide(let guide):
      let kind = guide.width == nil ? "band" : "line"
      let place =
        guide.width == nil ? "from \(span(guide.range))" : "at \(number(guide.range.start))"
      return (guide.direction == .vertical ? "vertical " : "horizontal ") + "\(kind) \(place)"
        + named(guide.label)
    case .image(let image):
      let size = "\(image.columns) by \(image.rows) pixels"
      let values = "values from \(span(image.values)) in colormap \(image.colormap)"
      guard case .animation(let animation) = image.source else {
        return "image of \(size), \(values)"
      }
      return "animation of \(counted(animation.frames.count, "frame")) of \(size), "
        + "\(animation.interval) ms each, \(values)"
    }
  }

  private static func range(_ ranges: [AxisInterval]) -> AxisInterval? {
    ranges.first.map { ranges.dropFirst().reduce($0) { $0.union($1) } }
  }

  private static func named(_ label: String?) -> String { label.map { " (\($0))" } ?? "" }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func span(_ interval: AxisInterval) -> String {
    "\(number(interval.start)) to \(number(interval.end))"
  }

  private static func extent(_ interval: AxisInterval) -> String {
    interval.start == interval.end ? "at \(number(interval.start))" : "from \(span(interval))"
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0 == "\n" ? " " : $0 })
  }

  /// `value` with four significant digits.
  private static func number(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
    let order = Int(decade(of: abs(value)))
    if order < -4 || order > 8 {
      let digits = shortest(value / powerOfTen(Double(order)), decimals: 3)
      return withMinusSign("\(digits)e\(order)")
    }
    return withMinusSign(shortest(value, decimals: max(0, 3 - order)))
  }
}
