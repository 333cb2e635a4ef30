internal import Glibc

/// How values are spread along an axis.
package enum AxisScale: String, Hashable, Sendable, Codable, CaseIterable {
  /// Equal differences are equally long.
  case linear
  /// Equal ratios are equally long; only positive values have a place.
  case log

  /// The coordinate of `value` along the axis: itself, or its decimal logarithm.
  ///
  /// On a logarithmic axis, values that are not positive lie far below all others, as in Matplotlib.
  package func coordinate(of value: Double) -> Double {
    switch self {
    case .linear: value
    case .log: value > 0 ? log10(value) : -1000
    }
  }

  /// The value at a coordinate.
  package func value(at coordinate: Double) -> Double {
    switch self {
    case .linear: coordinate
    case .log: pow(10, coordinate)
    }
  }

  /// Where `value` lies between the start (0) and the end (1) of `limits`.
  package func fraction(of value: Double, in limits: AxisInterval) -> Double {
    if self == .linear { return limits.fraction(of: value) }
    return AxisInterval(coordinate(of: limits.start), coordinate(of: limits.end))
      .fraction(of: coordinate(of: value))
  }

  /// The limits that data from the least to the greatest value of `range` get; `nil` stands for no data.
  ///
  /// Both ends have a place on the axis; for those that are not positive, a logarithmic one shows a decade.
  package func limits(of range: AxisInterval?, stickyEdges: [Double]) -> AxisInterval {
    guard self == .log else {
      return range?.withMargins(stickyEdges: stickyEdges) ?? AxisInterval(0, 1)
    }
    var ends = AxisInterval(1, 10)
    if let range, range.end > 0 {
      ends = range
      if range.start == range.end {
        // The decades before and after, even for a power of ten.
        let exponent = log10(range.start)
        ends = AxisInterval(pow(10, ceil(exponent) - 1), pow(10, floor(exponent) + 1))
      }
    }
    let (start, end) = (log10(ends.start), log10(ends.end))
    let space = (end - start) * 0.05
    var limits = AxisInterval(pow(10, start - space), pow(10, end + space))
    if let edge = stickyEdges.filter({ $0 > 0 && $0 <= ends.start }).max() {
      limits.start = max(limits.start, edge)
    }
    if let edge = stickyEdges.filter({ $0 >= ends.end }).min() {
      limits.end = min(limits.end, edge)
    }
    return limits
  }
}
