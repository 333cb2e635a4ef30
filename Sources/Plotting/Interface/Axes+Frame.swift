internal import Tensors

extension Axes {
  /// Changes how ticks and their labels look; what is left out stays.
  ///
  /// - Parameters:
  ///   - axis: `"both"`, `"x"` or `"y"`.
  ///   - labelsize: The font size of labels in points.
  ///   - colors: The colour of marks and labels.
  ///   - color: The colour of marks.
  ///   - labelcolor: The colour of labels.
  ///   - length: The length of marks in points.
  ///   - width: The width of marks in points.
  ///   - direction: `"out"`, `"in"` or `"inout"`.
  ///   - marks: Whether there are marks.
  ///   - labels: Whether there are labels.
  public func tickParams(
    axis: String = "both",
    labelsize: Double? = nil,
    colors: String? = nil,
    color: String? = nil,
    labelcolor: String? = nil,
    length: Double? = nil,
    width: Double? = nil,
    direction: String? = nil,
    marks: Bool? = nil,
    labels: Bool? = nil
  ) {
    orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("tickParams")
      for axis in try arguments.axes(axis) {
        var style = value[keyPath: axis].tickStyle
        if let labelsize { style.labelSize = try arguments.fontSize(labelsize) }
        if let name = color ?? colors { style.ink = try arguments.ink(name) }
        if let name = labelcolor ?? colors { style.labelInk = try arguments.ink(name) }
        if let length { style.length = try arguments.measure(length, argument: "length") }
        if let width { style.width = try arguments.measure(width, argument: "width") }
        if let direction {
          style.direction = try arguments.choice(direction, argument: "direction")
        }
        style.hasMarks = marks ?? style.hasMarks
        style.hasLabels = labels ?? style.hasLabels
        value[keyPath: axis].tickStyle = style
      }
    }
  }

  /// The lines of the frame: `ax.spines["top", "right"].setVisible(false)`.
  public var spines: SpineSet { SpineSet(axes: self) }
}

/// The lines of the frame of a plot, by name: `"left"`, `"right"`, `"bottom"` and `"top"`.
public struct SpineSet {
  let axes: Axes

  /// The lines with the given names.
  public subscript(names: String...) -> SpineSelection {
    let sides = orStop { () throws(ArgumentError) in
      try names.map { name throws(ArgumentError) -> Spines.Side in
        try PlotArguments("spines").choice(name, argument: "name")
      }
    }
    return SpineSelection(axes: axes, sides: sides)
  }
}

/// Some lines of the frame of a plot, to be changed together.
public struct SpineSelection {
  let axes: Axes
  let sides: [Spines.Side]

  /// Draws the lines or leaves them out.
  public func setVisible(_ isVisible: Bool) {
    for side in sides { axes.value.spines[side].isVisible = isVisible }
  }

  /// Gives the lines the colour named `text`.
  public func setColor(_ text: String) {
    let ink = orStop { () throws(ArgumentError) in try PlotArguments("spines.setColor").ink(text) }
    for side in sides { axes.value.spines[side].ink = ink }
  }

  /// Makes the lines `width` points wide.
  public func setLinewidth(_ width: Double) {
    let width = orStop { () throws(ArgumentError) in
      try PlotArguments("spines.setLinewidth").measure(width, argument: "width")
    }
    for side in sides { axes.value.spines[side].width = width }
  }

  /// Draws the lines from `low` to `high` in data coordinates only.
  public func setBounds(_ low: some PlotNumber, _ high: some PlotNumber) {
    let bounds = orStop { () throws(ArgumentError) in
      try PlotArguments("spines.setBounds").limits(low.plotValue, high.plotValue)
    }
    for side in sides { axes.value.spines[side].bounds = bounds }
  }
}
