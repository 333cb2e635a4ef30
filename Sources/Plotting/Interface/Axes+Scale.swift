internal import Tensors

extension Axes {
  /// Spreads x values `"linear"` or `"log"`.
  public func setXscale(_ scale: String) { set(\.x, scale, function: "xscale") }

  /// Spreads y values `"linear"` or `"log"`.
  public func setYscale(_ scale: String) { set(\.y, scale, function: "yscale") }

  private func set(
    _ axis: WritableKeyPath<AxesValue, AxisValue>,
    _ name: String,
    function: String
  ) {
    let scale: AxisScale = orStop { () throws(ArgumentError) in
      try PlotArguments(function).choice(name, argument: "scale")
    }
    update(axis) { $0.scale = scale }
  }
}

extension CurrentPlot {
  /// Spreads x values `"linear"` or `"log"`.
  public func xscale(_ scale: String) { gca().setXscale(scale) }

  /// Spreads y values `"linear"` or `"log"`.
  public func yscale(_ scale: String) { gca().setYscale(scale) }
}
