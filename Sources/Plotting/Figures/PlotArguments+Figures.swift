package import Tensors

extension PlotArguments {
  /// The axes that `"x"`, `"y"` or `"both"` means.
  package func axes(
    _ name: String
  ) throws(ArgumentError) -> [WritableKeyPath<AxesValue, AxisValue>] {
    switch name {
    case "x": return [\.x]
    case "y": return [\.y]
    case "both": return [\.x, \.y]
    default:
      throw ArgumentError(
        function,
        "axis",
        is: "\"\(name)\"",
        but: "must be \"x\", \"y\" or \"both\""
      )
    }
  }

  /// Sees to it that `axes` is a plot of `figure`.
  package func check(_ axes: Axes, isIn figure: Figure) throws(ArgumentError) {
    guard figure.axes.contains(where: { $0 === axes }) else {
      throw ArgumentError(function, "ax is not a plot of fig; give the pair that belongs together")
    }
  }

  /// The figure that `axes` is a plot of.
  func figure(of axes: Axes) throws(ArgumentError) -> Figure {
    guard let figure = axes.figure, figure.axes.contains(where: { $0 === axes }) else {
      throw ArgumentError(function, "ax is not a plot of any figure any more")
    }
    return figure
  }
}
