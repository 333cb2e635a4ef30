/// What a figure shows, told from its data for those who cannot see it.
package struct FigureDescription {
  /// The titles of the plots, or what is drawn in a few words.
  package let title: String
  /// One paragraph.
  package let text: String

  /// Makes a description of given texts.
  package init(title: String, text: String) {
    self.title = title
    self.text = text
  }

  /// Describes `figure`.
  package init(_ figure: FigureValue) {
    let titles = figure.axes.map(\.title.text).filter { !$0.isEmpty }
    let marks = figure.axes.flatMap(\.marks).map { Self.name(of: $0) }
    title = titles.isEmpty ? Self.listed(marks) : titles.map(Self.oneLine).joined(separator: "; ")
    let plots = figure.axes.map { Self.describe($0) }
    if plots.count == 1 {
      text = plots[0]
    } else {
      let numbered = plots.enumerated().map { "\($0 + 1): \($1)" }
      text = (["\(plots.count) plots."] + numbered).joined(separator: " ")
    }
  }

  private static func describe(_ axes: AxesValue) -> String {
    let contents = axes.marks.map { describe($0) }
    let most = 5
    var shown = contents.prefix(most).joined(separator: "; ")
    if contents.count > most { shown += "; and \(contents.count - most) more" }
    if contents.isEmpty { shown = "nothing is drawn" }
    var text = axes.title.text.isEmpty ? "" : "\(oneLine(axes.title.text)): "
    text += text.isEmpty ? shown.prefix(1).uppercased() + shown.dropFirst() : shown
    text += "."
    // Rows and columns of a picture are in its own description already.
    let hasAxes = axes.isFrameVisible && !axes.hasImage && !axes.marks.isEmpty
    guard hasAxes, let x = range(axes.marks.compactMap(\.xRange)),
      let y = range(axes.marks.compactMap(\.yRange))
    else { return text }
    let xName = axes.x.label.text.isEmpty ? "x" : oneLine(axes.x.label.text)
    let yName = axes.y.label.text.isEmpty ? "y" : oneLine(axes.y.label.text)
    return text + " \(xName) \(extent(x)), \(yName) \(extent(y))."
  }

  /// The kinds of marks, each once, in the order in which they were drawn.
  private static func listed(_ names: [String]) -> String {
    var seen: [String] = []
    for name in names where !seen.contains(name) { seen.append(name) }
    guard let last = seen.popLast() else { return "Empty figure" }
    let text = seen.isEmpty ? last : "\(seen.joined(separator: ", ")) and \(last)"
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func name(of mark: Mark) -> String {
    switch mark {
    case .line: "line plot"
    case .scatter(let scatter): scatter.raster == nil ? "scatter plot" : "spike raster"
    case .bars: "bar chart"
    case .guide: "reference line"
    case .image(let image): image.interval == nil ? "image" : "animation"
    }
  }

  private static func describe(_ mark: Mark) -> String {
    switch mark {
    case .line(let line):
      let kind = line.style == .none ? "markers at" : "line through"
      return kind + " " + counted(line.finitePoints.count, "point") + named(line.label)
    case .scatter(let scatter):
      let count = scatter.finitePoints.count
      if let raster = scatter.raster {
        return "raster of \(counted(raster.neurons, "neuron")) over "
          + "\(counted(raster.steps, "time step")): \(counted(count, "spike"))"
          + rate(count, of: raster) + named(scatter.label)
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
      guard let interval = image.interval else {
        return "image of \(size), \(values)"
      }
      return "animation of \(counted(image.frames.count, "frame")) of \(size), "
        + "\(interval) ms each, \(values)"
    }
  }

  /// How often a neuron fires in a step, after a comma.
  private static func rate(_ count: Int, of raster: ScatterMark.Raster) -> String {
    let places = raster.neurons * raster.steps
    return places > 0 ? ", \(number(Double(count) / Double(places))) a neuron and step" : ""
  }

  private static func range(_ ranges: [AxisInterval]) -> AxisInterval? {
    ranges.first.map { ranges.dropFirst().reduce($0) { $0.union($1) } }
  }

  private static func named(_ label: String?) -> String { label.map { " (\($0))" } ?? "" }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `count` with commas between groups of three digits.
  private static func grouped(_ count: Int) -> String {
    var text = String(count)
    var place = text.count - 3
    while place > 0 {
      text.insert(",", at: text.index(text.startIndex, offsetBy: place))
      place -= 3
    }
    return text
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
