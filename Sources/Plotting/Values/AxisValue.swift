/// What is known of one axis of a plot.
package struct AxisValue: Hashable, Sendable, Codable {
  /// The text beside the axis.
  package var label = Label(size: PlotStyle.fontSize)
  /// How values are spread along it.
  package var scale = AxisScale.linear
  /// The limits that were set by hand.
  package var fixedLimits: AxisInterval?
  /// Ticks that were set by hand.
  package var fixedTicks: FixedTicks?
  /// How ticks and their labels look.
  package var tickStyle = TickStyle()
  /// The lines across the plot at the ticks, if there are any.
  package var grid: GridStyle?
  /// How far the axis is moved out of the plot, as a share of the plot's height; for x axes only.
  package var outset = 0.0
  /// The axes with the same number have the same limits and ticks.
  package var group: Int?

  /// Makes an axis with nothing set by hand.
  package init() {}
}

/// Ticks that were set by hand.
package struct FixedTicks: Hashable, Sendable, Codable {
  /// In data coordinates.
  package var positions: [Double]
  /// The texts to write instead of the numbers.
  package var labels: [String]?

  /// Makes ticks at `positions`.
  package init(positions: [Double], labels: [String]? = nil) {
    self.positions = positions
    self.labels = labels
  }
}

/// How the ticks of an axis and their labels look.
package struct TickStyle: Hashable, Sendable, Codable {
  /// Which side of the frame ticks are on.
  package enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
    case inside = "in"
    case outside = "out"
    case both = "inout"
  }

  /// Whether the marks are drawn.
  package var hasMarks = true
  /// Whether the labels are drawn.
  package var hasLabels = true
  /// The font size of labels in points.
  package var labelSize = PlotStyle.fontSize
  /// The colour of labels.
  package var labelInk = Ink.foreground
  /// The colour of marks.
  package var ink = Ink.foreground
  /// The length of marks in points.
  package var length = PlotStyle.tickLength
  /// The width of marks in points.
  package var width = PlotStyle.frameWidth
  /// Which side of the frame marks are on.
  package var direction = Direction.outside

  /// Makes Matplotlib's default style.
  package init() {}

  /// How far marks reach out of the frame, in points.
  var reach: Double {
    switch direction {
    case .inside: 0
    case .outside: length
    case .both: length / 2
    }
  }
}

/// How the lines of a grid look.
package struct GridStyle: Hashable, Sendable, Codable {
  /// The colour.
  package var ink = Ink.grid
  /// Points.
  package var width = PlotStyle.frameWidth
  /// How lines are broken.
  package var style = LineStyle.solid

  /// Makes Matplotlib's default style.
  package init() {}
}
