/// What a table says of each kind of mark.
extension PlotTables {
  var xName: String { axes.x.name(or: "x") }
  var yName: String { axes.y.name(or: "y") }

  /// Adds the data of `mark`; texts and shades without a name have none.
  mutating func add(_ mark: Mark) {
    switch mark {
    case .line(let line): add(line.points, of: mark)
    case .scatter(let scatter): add(scatter, of: mark)
    case .bars(let bars): add(bars, of: mark)
    case .guide(let guide):
      guard guide.width != nil || guide.label != nil else { return }
      let axis = guide.direction == .vertical ? xName : yName
      let place = guide.range
      let value =
        place.start == place.end
        ? FigureDescription.number(place.start) : FigureDescription.span(place)
      add(summary: [seriesName(mark), axis, value], ["series", "axis", "value"])
    case .area(let area): add(area, of: mark)
    case .segments(let segments): add(segments, of: mark)
    case .errorBars(let errors): add(errors, of: mark)
    case .image(let image): add(image, of: mark)
    case .text: break
    }
  }

  /// The label, or the kind of mark.
  func seriesName(_ mark: Mark) -> String {
    mark.label.map(FigureDescription.oneLine) ?? FigureDescription.name(of: mark)
  }

  /// The label, or what the axis is called.
  func columnName(_ mark: Mark, _ axis: String) -> String {
    mark.label.map(FigureDescription.oneLine) ?? axis
  }

  mutating func add(_ points: [Point], of mark: Mark) {
    let count = points.count(where: \.isFinite)
    guard count > 0 else { return }
    if count > detail.points {
      return summarise(points.lazy.filter(\.isFinite).map(\.y), count, of: mark)
    }
    let points = points.filter(\.isFinite)
    let keys = axes.x.keys(of: points.map(\.x))
    let values = axes.y.texts(of: points.map(\.y))
    // Single points are compared with one another.
    if points.count == 1 {
      return add(summary: [seriesName(mark)] + keys + values, ["series", xName, yName])
    }
    add(values, named: columnName(mark, yName), over: keys, xName)
  }

  /// How many there are, where they reach, and the mean of `values`.
  mutating func summarise(_ values: some Sequence<Double>, _ count: Int, of mark: Mark) {
    let ends = [mark.xRange, mark.yRange].flatMap { range in
      range.map { FigureDescription.numbers([$0.start, $0.end]) } ?? ["", ""]
    }
    add(
      summary: [seriesName(mark), "\(count)"] + ends + [mean(values)],
      ["series", "count"] + [xName, yName].flatMap { ["\($0) from", "\($0) to"] }
        + ["mean \(yName)"]
    )
  }

  private func mean(_ values: some Sequence<Double>) -> String {
    var sum = 0.0
    var count = 0
    for value in values where value.isFinite {
      sum += value
      count += 1
    }
    return count > 0 ? FigureDescription.number(sum / Double(count)) : ""
  }

  private mutating func add(_ scatter: ScatterMark, of mark: Mark) {
    if let raster = scatter.raster {
      let count = scatter.finiteCount
      let perStep = raster.steps > 0 ? Double(count) / Double(raster.steps) : 0
      return add(
        summary: [
          seriesName(mark), "\(raster.neurons)", "\(raster.steps)", "\(count)",
          FigureDescription.number(perStep),
        ],
        ["series", "neurons", "steps", "spikes", "spikes per step"]
      )
    }
    let points = scatter.finitePoints
    add(points, of: mark)
    guard let colors = scatter.colors, points.count == colors.values.count,
      !points.isEmpty, points.count <= detail.points
    else { return }
    let keys = axes.x.keys(of: points.map(\.x))
    add(FigureDescription.numbers(colors.values), named: "colour value", over: keys, xName)
  }

  private mutating func add(_ image: ImageMark, of mark: Mark) {
    let size = [
      "\(image.rows) × \(image.columns)" + (image.channels > 1 ? " × \(image.channels)" : "")
    ]
    var sum = 0.0
    var count = 0
    var (least, greatest) = (Float.infinity, -Float.infinity)
    var isBinary = image.channels == 1
    for frame in image.frames {
      for value in frame where value.isFinite {
        sum += Double(value)
        count += 1
        least = min(least, value)
        greatest = max(greatest, value)
        if value != 0, value != 1 { isBinary = false }
      }
    }
    guard count > 0 else { return }
    let name = [seriesName(mark)]
    let statistics = FigureDescription.numbers(
      [Double(least), Double(greatest), sum / Double(count)]
    )
    guard let interval = image.interval else {
      return add(summary: name + size + statistics, ["series", "size", "min", "max", "mean"])
    }
    let seconds = Double(image.frames.count * interval) / 1000
    let film = ["\(image.frames.count)", FigureDescription.number(seconds)]
    let header = ["series", "frames", "seconds", "size"]
    if isBinary {
      let spikes = FigureDescription.number(sum / Double(image.frames.count))
      add(summary: name + film + size + [spikes], header + ["spikes a frame"])
    } else {
      add(summary: name + film + size + statistics, header + ["min", "max", "mean"])
    }
  }
}
