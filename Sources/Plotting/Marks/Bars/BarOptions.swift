package import Tensors

/// The look of bars as a cell's author gives it.
package struct BarOptions {
  /// The name of the colour.
  package var color: String?
  /// The name of the outline's colour; no outline where it is absent.
  package var edgeColor: String?
  /// The width of the outline in points.
  package var lineWidth: Double?
  /// The errors of the bars' lengths.
  package var errors: (any PointwiseValues)?
  /// Half the length of the line across the ends of error bars, in points.
  package var capSize: Double
  /// The opacity from 0 to 1.
  package var alpha: Double
  /// The text in the legend.
  package var label: String?

  /// Makes options; those left out take the default.
  package init(
    color: String? = nil,
    edgeColor: String? = nil,
    lineWidth: Double? = nil,
    errors: (any PointwiseValues)? = nil,
    capSize: Double = 0,
    alpha: Double = 1,
    label: String? = nil
  ) {
    self.color = color
    self.edgeColor = edgeColor
    self.lineWidth = lineWidth
    self.errors = errors
    self.capSize = capSize
    self.alpha = alpha
    self.label = label
  }
}

extension Axes {
  /// What stands where on a bar: its side or its middle.
  package enum BarAlignment: String, CaseIterable, Sendable { case center, edge }

  /// Adds bars at `places` that reach from `base` as far as `lengths` say.
  ///
  /// Bars that are not finite are left out.
  package func addBars(
    at places: NumberOrNameList,
    lengths: any PointwiseValues,
    thickness: any PointwiseValues,
    base: any PointwiseValues,
    alignment: String,
    isHorizontal: Bool,
    _ options: BarOptions,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let names =
      isHorizontal
      ? (place: "y", length: "width", thickness: "height", base: "left")
      : (place: "x", length: "height", thickness: "width", base: "bottom")
    let alignment: BarAlignment = try arguments.choice(alignment, argument: "align")
    let look = try look(of: options, for: arguments)
    let count =
      switch places {
      case .numbers(let numbers): numbers.count
      case .names(let texts): texts.count
      }
    func values(_ input: any PointwiseValues, _ name: String) throws(ArgumentError) -> [Double] {
      try arguments.values(input, argument: name, count: count, of: names.place)
    }
    let lengths = try values(lengths, names.length)
    let thickness = try values(thickness, names.thickness)
    let base = try values(base, names.base)
    let coordinates = coordinates(of: places, on: isHorizontal ? \.y : \.x)
    var rectangles: [Rectangle] = []
    var bases: [Double] = []
    var ends: [Point] = []
    for index in 0..<count {
      let side = coordinates[index] - (alignment == .center ? thickness[index] / 2 : 0)
      let middle = side + thickness[index] / 2
      let end = base[index] + lengths[index]
      ends.append(isHorizontal ? Point(end, middle) : Point(middle, end))
      guard (side + thickness[index]).isFinite, end.isFinite else {
        continue
      }
      let start = base[index] + min(0, lengths[index])
      let (length, across) = (abs(lengths[index]), abs(thickness[index]))
      let low = side + min(0, thickness[index])
      rectangles.append(
        isHorizontal
          ? Rectangle(x: start, y: low, width: length, height: across)
          : Rectangle(x: low, y: start, width: across, height: length)
      )
      if !bases.contains(base[index]) { bases.append(base[index]) }
    }
    add(
      BarMark(
        rectangles: rectangles,
        ink: look.ink(or: nextPatchInk),
        edge: look.edge,
        isHorizontal: isHorizontal,
        bases: bases,
        label: options.label
      )
    )
    guard let errors = options.errors else { return }
    try addErrorBars(
      x: ends.map(\.x),
      y: ends.map(\.y),
      ErrorBarOptions(
        x: isHorizontal ? errors : nil,
        y: isHorizontal ? nil : errors,
        ink: .foreground,
        capSize: options.capSize
      ),
      LineOptions(),
      for: arguments
    )
  }

  /// Adds how many of `values` fall into each interval, as bars or as an outline.
  package func addHistogram(
    _ values: [Double],
    bins: any PointwiseValues,
    range: (Double, Double)?,
    isDensity: Bool,
    kind: String,
    _ options: BarOptions,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let histogram = try Histogram(values, bins: bins, range: range, for: arguments)
    let kind: Histogram.Kind = try arguments.choice(kind, argument: "histtype")
    let look = try look(of: options, for: arguments)
    let heights = isDensity ? histogram.densities : histogram.counts.map { Double($0) }
    let ink = look.ink(or: nextPatchInk)
    if kind == .bar {
      let bars = heights.enumerated().map { index, height in
        let (left, right) = (histogram.edges[index], histogram.edges[index + 1])
        return Rectangle(x: left, y: 0, width: right - left, height: height)
      }
      add(BarMark(rectangles: bars, ink: ink, edge: look.edge, label: options.label))
      return
    }
    let isFilled = kind == .stepFilled
    add(
      AreaMark(
        parts: [AreaMark.Part(upper: histogram.outline(heights))],
        ink: isFilled ? ink : nil,
        edge: look.edge ?? (isFilled ? nil : EdgeLine(ink, width: look.edgeWidth)),
        base: 0,
        label: options.label
      )
    )
  }

  /// Colours that were read and found right.
  private struct Look {
    let ink: Ink?
    let edge: EdgeLine?
    let edgeWidth: Double
    let alpha: Double

    func ink(or next: () -> Ink) -> Ink { (ink ?? next()).withOpacity(alpha) }
  }

  private func look(
    of options: BarOptions,
    for arguments: PlotArguments
  ) throws(ArgumentError) -> Look {
    let alpha = try arguments.share(options.alpha, argument: "alpha")
    let ink = try options.color.map { text throws(ArgumentError) in try arguments.ink(text) }
    let edgeInk = try options.edgeColor.map { text throws(ArgumentError) in
      try arguments.ink(text, argument: "edgecolor").withOpacity(alpha)
    }
    let width = try arguments.measure(options.lineWidth ?? 1, argument: "linewidth")
    let edge = edgeInk.map { EdgeLine($0, width: width) }
    return Look(ink: ink, edge: edge, edgeWidth: width, alpha: alpha)
  }
}
