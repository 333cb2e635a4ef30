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

  /// Switches frame, ticks and axis labels off.
  public func setAxisOff() { value.isFrameVisible = false }

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
