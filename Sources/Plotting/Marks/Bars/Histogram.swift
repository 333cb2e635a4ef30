internal import Glibc
package import Tensors

/// How many values fall into intervals.
package struct Histogram: Hashable, Sendable {
  /// How a histogram is drawn.
  package enum Kind: String, CaseIterable, Sendable {
    case bar, step
    case stepFilled = "stepfilled"
  }

  /// The ends of the intervals, one more than there are intervals.
  package let edges: [Double]
  /// The number of values in each; the last interval holds its upper end too.
  package let counts: [Int]

  /// Counts the finite `values` in the intervals that `bins` asks for.
  ///
  /// `bins` is a number of intervals of equal width, over `range` or from the least to the greatest value, or
  /// their ends in ascending order. Values outside of the intervals are not counted.
  package init(
    _ values: [Double],
    bins: any PointwiseValues = 10,
    range: (Double, Double)? = nil,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let bounds = bins.pointwiseValues
    let isUniform = bins.pointwiseShape.isEmpty
    edges =
      isUniform
      ? try Self.edges(of: values, count: bounds.first ?? 0, range: range, for: arguments)
      : try Self.checked(bounds, for: arguments)
    var counts = [Int](repeating: 0, count: edges.count - 1)
    let (first, last) = (edges[0], edges[edges.count - 1])
    for value in values where value >= first && value <= last {
      var index: Int
      if isUniform {
        // Rounding may miss the interval by one: its ends decide.
        let place = (value - first) / (last - first) * Double(counts.count)
        index = min(Int(place), counts.count - 1)
        if value < edges[index] { index -= 1 }
        if index < counts.count - 1, value >= edges[index + 1] { index += 1 }
      } else {
        index = min(Self.lastIndex(in: edges, notAbove: value), counts.count - 1)
      }
      counts[index] += 1
    }
    self.counts = counts
  }

  /// The counts as a density: the areas of the intervals add up to 1, or to 0 where nothing was counted.
  package var densities: [Double] {
    let total = Double(counts.reduce(0, +))
    return counts.enumerated().map { index, count in
      total > 0 ? Double(count) / total / (edges[index + 1] - edges[index]) : 0
    }
  }

  /// The line over intervals of the given heights, from 0 to 0.
  package func outline(_ heights: [Double]) -> [Point] {
    var points = [Point(edges[0], 0)]
    for (index, height) in heights.enumerated() {
      points += [Point(edges[index], height), Point(edges[index + 1], height)]
    }
    return points + [Point(edges[edges.count - 1], 0)]
  }

  private static func edges(
    of values: [Double],
    count: Double,
    range: (Double, Double)?,
    for arguments: PlotArguments
  ) throws(ArgumentError) -> [Double] {
    guard (1...10_000).contains(count), count == count.rounded() else {
      throw ArgumentError(
        arguments.function,
        "bins",
        is: shortest(count, decimals: 6),
        but: "must be a whole number between 1 and 10000, or the ends of the intervals"
      )
    }
    var interval = AxisInterval.holding(values) ?? AxisInterval(0, 1)
    if let range {
      guard range.0.isFinite, range.1.isFinite, range.0 <= range.1 else {
        throw ArgumentError(
          arguments.function,
          "range",
          is: range,
          but: "must be two finite numbers, the lesser first"
        )
      }
      interval = AxisInterval(range.0, range.1)
    }
    if interval.start == interval.end {
      interval = AxisInterval(interval.start - 0.5, interval.end + 0.5)
    }
    let width = (interval.end - interval.start) / count
    let inner = (0..<Int(count)).map { interval.start + Double($0) * width }
    return inner + [interval.end]
  }

  private static func checked(
    _ edges: [Double],
    for arguments: PlotArguments
  ) throws(ArgumentError) -> [Double] {
    let isAscending = zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }
    guard edges.count > 1, edges.allSatisfy(\.isFinite), isAscending else {
      throw ArgumentError(
        arguments.function,
        "bins",
        is: edges,
        but: "as the ends of intervals must be two or more finite numbers in ascending order"
      )
    }
    return edges
  }

  /// The last of the ascending `edges` that is not above `value`, by bisection.
  private static func lastIndex(in edges: [Double], notAbove value: Double) -> Int {
    var (low, high) = (0, edges.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if edges[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }
}
