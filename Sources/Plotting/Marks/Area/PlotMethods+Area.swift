internal import Tensors

extension PlotMethods {
  /// Fills the area between `y1` and `y2` over `x`.
  ///
  /// - Parameters:
  ///   - x: The x coordinates.
  ///   - y1: One side: a number, or as many as `x`.
  ///   - y2: The other side: a number, or as many as `x`; 0 where it is absent.
  ///   - filter: Where to fill, as many as `x`; everywhere where it is absent.
  ///   - color: The colour.
  ///   - alpha: The opacity from 0 to 1.
  ///   - label: The text in the legend.
  public func fillBetween(
    _ x: some PlotData,
    _ y1: any PointwiseValues,
    _ y2: any PointwiseValues = 0,
    where filter: [Bool]? = nil,
    color: String? = nil,
    alpha: Double = 1,
    label: String? = nil
  ) {
    orStop { () throws(ArgumentError) in
      try target.addArea(
        x: x.plotValues,
        y1,
        y2,
        where: filter,
        color: color,
        alpha: alpha,
        label: label,
        for: PlotArguments("fillBetween")
      )
    }
  }
}
