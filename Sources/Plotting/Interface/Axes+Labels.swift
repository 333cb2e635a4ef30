internal import Tensors

extension Axes {
  /// Writes `text` above the plot, `fontsize` points high.
  public func setTitle(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    value.title = label(text, value.title, fontsize, color, function: "title")
  }

  /// Writes `text` below the x axis, `fontsize` points high.
  public func setXlabel(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    value.x.label = label(text, value.x.label, fontsize, color, function: "xlabel")
  }

  /// Writes `text` beside the y axis, `fontsize` points high.
  public func setYlabel(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    value.y.label = label(text, value.y.label, fontsize, color, function: "ylabel")
  }

  /// Switches frame, ticks and axis labels `"off"` or `"on"`.
  public func axis(_ state: String) {
    value.isFrameVisible = orStop { () throws(ArgumentError) in
      try PlotArguments("axis").isOn(state)
    }
  }

  /// Switches frame, ticks and axis labels off.
  public func setAxisOff() { value.isFrameVisible = false }

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
    let labelled = value.marks.indices.filter { value.marks[$0].canHaveLabel }
    for (index, label) in zip(labelled, labels) { value.marks[index].label = label }
    value.legend = orStop { () throws(ArgumentError) in
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

  /// Fills the plot with the colour named `text`.
  public func setFacecolor(_ text: String) {
    value.face = orStop { () throws(ArgumentError) in
      try PlotArguments("setFacecolor").ink(text)
    }
  }

  private func label(
    _ text: String,
    _ old: Label,
    _ size: Double?,
    _ color: String?,
    function: String
  ) -> Label {
    orStop { () throws(ArgumentError) in
      try PlotArguments(function).label(text, like: old, size: size, color: color)
    }
  }
}
