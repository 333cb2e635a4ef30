/// Areas between an upper and a lower line, or an outline alone.
package struct AreaMark: Hashable, Sendable, Codable {
  /// What is filled without a gap.
  package struct Part: Hashable, Sendable, Codable {
    /// One side, in data coordinates.
    package var upper: [Point]
    /// The other side, from the same end; empty for an outline that is not closed.
    package var lower: [Point]

    /// Makes an area between two sides.
    package init(upper: [Point], lower: [Point] = []) {
      self.upper = upper
      self.lower = lower
    }
  }

  /// What is filled; all points are finite.
  package var parts: [Part]
  /// The colour inside; `nil` for an outline alone.
  package var ink: Ink?
  /// The line around each part.
  package var edge: EdgeLine?
  /// The y value that the area stands on, if it stands on one.
  package var base: Double?
  /// The text in the legend.
  package var label: String?
}

extension AreaMark {
  /// What lies between two sides of as many points without a gap, where `filter` is true and both points are finite.
  static func parts(
    between first: [Point],
    and second: [Point],
    where filter: [Bool]?
  ) -> [Part] {
    var parts: [Part] = []
    var part = Part(upper: [])
    for (index, (upper, lower)) in zip(first, second).enumerated() {
      if filter?[index] ?? true, upper.isFinite, lower.isFinite {
        part.upper.append(upper)
        part.lower.append(lower)
      } else if !part.upper.isEmpty {
        parts.append(part)
        part = Part(upper: [])
      }
    }
    return part.upper.isEmpty ? parts : parts + [part]
  }
}

extension AreaMark: LabeledMark {
  static var key: String { "area" }
  static var dataKeys: Set<String> { ["base"] }
  var inks: [Ink] { [ink, edge?.ink].compactMap { $0 } }
  var xRange: AxisInterval? { range { $0.xRange } }
  var yRange: AxisInterval? { range { $0.yRange } }
  var stickyY: [Double] { base.map { [$0] } ?? [] }

  private func range(_ range: ([Point]) -> AxisInterval?) -> AxisInterval? {
    parts.flatMap { [range($0.upper), range($0.lower)] }.compactMap { $0 }
      .reduce(nil) { $0?.union($1) ?? $1 }
  }
}
