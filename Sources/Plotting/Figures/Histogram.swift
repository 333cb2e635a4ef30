package import Tensors

/// How many values fall into intervals of equal width.
package struct Histogram: Hashable, Sendable {
  /// The ends of the intervals, one more than there are intervals.
  package let edges: [Double]
  /// The number of values in each; the last interval holds its upper end too.
  package let counts: [Int]
  /// The width of an interval.
  package let width: Double

  /// Counts the finite `values` in `binCount` intervals from the least to the greatest.
  package init(
    _ values: [Double],
    binCount: Int,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    guard (1...10_000).contains(binCount) else {
      throw ArgumentError(
        arguments.function,
        "bins",
        is: binCount,
        but: "must lie between 1 and 10000"
      )
    }
    var range = AxisInterval.holding(values) ?? AxisInterval(0, 1)
    if range.start == range.end { range = AxisInterval(range.start - 0.5, range.end + 0.5) }
    let width = (range.end - range.start) / Double(binCount)
    var counts = [Int](repeating: 0, count: binCount)
    for value in values where value.isFinite {
      counts[min(Int((value - range.start) / width), binCount - 1)] += 1
    }
    self.width = width
    self.counts = counts
    edges = (0...binCount).map { range.start + Double($0) * width }
  }
}
