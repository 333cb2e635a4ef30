package import Tensors

/// Options of a line as a cell's author gives them; `nil` takes the default.
package struct LineOptions {
  /// Colour, marker and line style in short.
  package var format: String
  /// The name of the colour.
  package var color: String?
  /// The text in the legend.
  package var label: String?
  /// Points.
  package var lineWidth: Double?
  /// The sign or the name of the style.
  package var lineStyle: String?
  /// The sign of the marker.
  package var marker: String?
  /// Points across.
  package var markerSize: Double?
  /// The opacity from 0 to 1.
  package var alpha: Double
  /// How the line gets from point to point.
  package var drawStyle: String

  /// Makes options; those left out take the default.
  package init(
    format: String = "",
    color: String? = nil,
    label: String? = nil,
    lineWidth: Double? = nil,
    lineStyle: String? = nil,
    marker: String? = nil,
    markerSize: Double? = nil,
    alpha: Double = 1,
    drawStyle: String = "default"
  ) {
    self.format = format
    self.color = color
    self.label = label
    self.lineWidth = lineWidth
    self.lineStyle = lineStyle
    self.marker = marker
    self.markerSize = markerSize
    self.alpha = alpha
    self.drawStyle = drawStyle
  }
}

extension Axes {
  /// Adds a line for every column of `y` over `x`, or over 0, 1, 2 … where `x` is absent.
  package func addLines(
    x: (some PlotData)?,
    y: some PlotData,
    _ options: LineOptions,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let columns = y.plotColumns
    let xColumns = x?.plotColumns
    for (index, column) in columns.enumerated() {
      let places: [Double]
      if let xColumns, let first = xColumns.first {
        places = xColumns.count == columns.count ? xColumns[index] : first
      } else {
        places = column.indices.map { Double($0) }
      }
      let points = try arguments.points(x: places, y: column)
      add(try line(points, options, for: arguments))
    }
  }

  /// The line through `points` that `options` describe; it takes a colour of the cycle where they name none.
  func line(
    _ points: [Point],
    _ options: LineOptions,
    for arguments: PlotArguments
  ) throws(ArgumentError) -> LineMark {
    let format = try arguments.format(options.format)
    var ink = format.ink
    if let text = options.color { ink = try arguments.ink(text) }
    var marker = format.marker
    if let text = options.marker { marker = try arguments.marker(text) }
    var style = format.style ?? (format.marker == nil ? .solid : .none)
    if let text = options.lineStyle { style = try arguments.lineStyle(text) }
    let width = try arguments.measure(options.lineWidth ?? 1.5, argument: "linewidth")
    let markerSize = try arguments.measure(options.markerSize ?? 6, argument: "markersize")
    let drawStyle = try arguments.drawStyle(options.drawStyle)
    let alpha = try arguments.share(options.alpha, argument: "alpha")
    return LineMark(
      points: points,
      ink: (ink ?? nextLineInk()).withOpacity(alpha),
      width: width,
      style: style,
      drawStyle: drawStyle,
      marker: marker,
      markerSize: markerSize,
      label: options.label
    )
  }
}
