internal import Tensors

extension PlotMethods {
  /// Draws lines across the plot at its ticks, or takes them away.
  ///
  /// - Parameters:
  ///   - visible: Whether there are lines.
  ///   - axis: `"both"`, or `"x"` or `"y"` for the lines at that axis' ticks.
  ///   - color: The colour of the lines.
  ///   - linestyle: How they are broken, such as `"--"`.
  ///   - linewidth: Points.
  ///   - alpha: The opacity from 0 to 1.
  public func grid(
    _ visible: Bool = true,
    axis: String = "both",
    color: String? = nil,
    linestyle: String = "-",
    linewidth: Double = 0.8,
    alpha: Double = 1
  ) {
    let (axes, style) = orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("grid")
      var style = GridStyle()
      if let color { style.ink = try arguments.ink(color) }
      style.ink = style.ink.withOpacity(try arguments.share(alpha, argument: "alpha"))
      style.style = try arguments.lineStyle(linestyle)
      style.width = try arguments.measure(linewidth, argument: "linewidth")
      return (try arguments.axes(axis), style)
    }
    for axis in axes { target.value[keyPath: axis].grid = visible ? style : nil }
  }

  /// Switches frame, ticks and axis labels `"off"` or `"on"`.
  public func axis(_ state: String) {
    target.value.isFrameVisible = orStop { () throws(ArgumentError) in
      try PlotArguments("axis").isOn(state)
    }
  }

  /// Explains the marks that have a label.
  ///
  /// - Parameters:
  ///   - labels: Labels for what was drawn, in order; where absent, marks keep those that they have.
  ///   - loc: `"best"`, where the least is covered, or a place such as `"upper right"`.
  ///   - fontsize: Points.
  ///   - title: The text above the entries.
  ///   - ncols: The number of columns.
  ///   - frameon: Whether a box is drawn around it.
  public func legend(
    _ labels: [String] = [],
    loc: String = "best",
    fontsize: Double? = nil,
    title: String = "",
    ncols: Int = 1,
    frameon: Bool = true
  ) {
    for text in labels + [title] { warnOfFormula(in: text) }
    let labelled = target.value.marks.indices.filter { target.value.marks[$0].canHaveLabel }
    for (index, label) in zip(labelled, labels) { target.value.marks[index].label = label }
    target.value.legend = orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("legend")
      var legend = LegendValue()
      legend.location = try arguments.choice(loc, argument: "loc")
      legend.fontSize = try arguments.fontSize(fontsize ?? legend.fontSize)
      legend.title = title
      legend.columns = try arguments.count(ncols, argument: "ncols")
      legend.hasFrame = frameon
      return legend
    }
  }
}
