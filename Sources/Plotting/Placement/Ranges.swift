extension Point {
  /// Whether the point has a place.
  var isFinite: Bool { x.isFinite && y.isFinite }
}

extension [Point] {
  /// From the least to the greatest x of the points that have a place.
  var xRange: AxisInterval? { AxisInterval.holding(lazy.filter(\.isFinite).map(\.x)) }
  /// From the least to the greatest y of the points that have a place.
  var yRange: AxisInterval? { AxisInterval.holding(lazy.filter(\.isFinite).map(\.y)) }
  /// From the least to the greatest positive x.
  var positiveXRange: AxisInterval? { AxisInterval.holding(lazy.map(\.x).filter { $0 > 0 }) }
  /// From the least to the greatest positive y.
  var positiveYRange: AxisInterval? { AxisInterval.holding(lazy.map(\.y).filter { $0 > 0 }) }
}

extension AxisInterval {
  /// Its positive ends, where all that is known are the ends.
  var positivePart: AxisInterval? { AxisInterval.holding([start, end].filter { $0 > 0 }) }

  /// Whether a layout can place both ends.
  var isDrawable: Bool { abs(start) < 1e300 && abs(end) < 1e300 }
}

extension Double {
  /// Whether this can be a length on a sheet, in whatever unit.
  var isLength: Bool { abs(self) < 1e5 }
  /// Whether this can be a part of a whole.
  var isShare: Bool { self >= 0 && self <= 1 }
}
