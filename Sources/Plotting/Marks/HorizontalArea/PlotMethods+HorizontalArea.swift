internal import Tensors

extension PlotMethods {
  /// Fills the area between `x1` and `x2` along `y`.
  ///
  /// - Parameters:
  ///   - y: The y coordinates.
  ///   - x1: One side: a number, or as many as `y`.
  ///   - x2: The other side: a number, or as many as `y`; 0 where it is absent.
  ///   - filter: Where to fill, as many as `y`; everywhere where it is absent.
  ///   - color: The colour.
  ///   - alpha: The opacity from 0 to 1.
  ///   - label: The text in the legend.
  public func fillBetweenx(
    _ y: some PlotData,
    _ x1: any PointwiseValues,
    _ x2: any PointwiseValues = 0,
    where filter: [Bool]? = nil,
    color: String? = nil,
    alpha: Double = 1,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      try target.addHorizontalArea(
        y: y.plotValues,
        x1,
        x2,
        where: filter,
        color: color,
        alpha: alpha,
        label: label,
        for: PlotArguments("fillBetweenx")
      )
    }
  }
}
