package import Tensors

/// The errors of points and the look of their bars as a cell's author gives them.
package struct ErrorBarOptions {
  /// The errors in x: one for all points, one for each, or rows of lower and upper ones.
  package var x: (any PointwiseValues)?
  /// The errors in y.
  package var y: (any PointwiseValues)?
  /// The name of the bars' colour; that of the line where it is absent.
  package var color: String?
  /// The colour of bars that stand for themselves, without a line.
  package var ink: Ink?
  /// Points.
  package var width: Double?
  /// Points.
  package var capSize: Double

  /// Makes options; those left out take the default.
  package init(
    x: (any PointwiseValues)? = nil,
    y: (any PointwiseValues)? = nil,
    color: String? = nil,
    ink: Ink? = nil,
    width: Double? = nil,
    capSize: Double = 0
  ) {
    self.x = x
    self.y = y
    self.color = color
    self.ink = ink
    self.width = width
    self.capSize = capSize
  }
}

extension Axes {
  /// Adds points with error bars; the format `"none"` leaves the bars alone.
  package func addErrorBars(
    x: [Double],
    y: [Double],
    _ errors: ErrorBarOptions,
    _ options: LineOptions,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let points = try arguments.points(x: x, y: y)
    var options = options
    if options.format == "none" { (options.format, options.lineStyle) = ("", "none") }
    let xErrors = try arguments.errors(errors.x, "xerr", count: points.count)
    let yErrors = try arguments.errors(errors.y, "yerr", count: points.count)
    let ink = try errors.color.map { text throws(ArgumentError) in
      try arguments.ink(text, argument: "ecolor").withOpacity(options.alpha)
    }
    let width = try arguments.measure(
      errors.width ?? options.lineWidth ?? 1.5,
      argument: errors.width == nil ? "linewidth" : "elinewidth"
    )
    let capSize = try arguments.measure(errors.capSize, argument: "capsize")
    let line =
      if let ink = errors.ink {
        LineMark(points: points, ink: ink, width: width, style: .none, markerSize: 0)
      } else { try line(points, options, for: arguments) }
    func bars(
      _ errors: [(lower: Double, upper: Double)],
      _ moved: (Point, Double) -> Point
    ) -> [ErrorBarMark.Bar] {
      zip(points, errors).compactMap { point, error in
        let (start, end) = (moved(point, -error.lower), moved(point, error.upper))
        return start.isFinite && end.isFinite ? ErrorBarMark.Bar(start: start, end: end) : nil
      }
    }
    add(
      ErrorBarMark(
        line: line,
        horizontal: bars(xErrors) { Point($0.x + $1, $0.y) },
        vertical: bars(yErrors) { Point($0.x, $0.y + $1) },
        ink: ink ?? line.ink,
        width: width,
        capSize: capSize
      )
    )
  }
}

extension PlotArguments {
  /// The lower and upper error of each of `count` points; none where `input` is absent.
  fileprivate func errors(
    _ input: (any PointwiseValues)?,
    _ argument: String,
    count: Int
  ) throws(ArgumentError) -> [(lower: Double, upper: Double)] {
    guard let input else { return [] }
    let shape = input.pointwiseShape
    let values = input.pointwiseValues
    if let index = values.firstIndex(where: { $0 < 0 }) {
      throw ArgumentError(
        function,
        "\(argument) holds \(values[index]), but an error must not be negative"
      )
    }
    if shape.count == 2 {
      guard shape == [2, count], values.count == 2 * count else {
        throw ArgumentError(
          function,
          "\(argument) has the shape \(shape), but must be a number, \(count) numbers or "
            + "[lower, upper] with \(count) numbers each"
        )
      }
      return (0..<count).map { (values[$0], values[count + $0]) }
    }
    return try self.values(input, argument: argument, count: count, of: "x").map { ($0, $0) }
  }
}
