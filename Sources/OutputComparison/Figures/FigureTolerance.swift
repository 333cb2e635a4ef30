/// How far the data of two figures may be apart; texts, ticks and styles are compared exactly.
package struct FigureTolerance: Hashable, Sendable {
  /// How far numbers may be apart, whatever their size.
  package var absolute: Double
  /// How far numbers may be apart, as a share of the actual number.
  package var relative: Double

  /// Makes a tolerance; what is left out is NumPy's of `allclose`.
  package init(absolute: Double = 1e-8, relative: Double = 1e-5) {
    self.absolute = absolute
    self.relative = relative
  }

  /// No tolerance at all.
  package static let exact = FigureTolerance(absolute: 0, relative: 0)

  /// Whether `|a − b| ≤ atol + rtol·|b|`; NaN equals NaN, and infinity itself.
  func areClose(_ expected: Double, _ actual: Double) -> Bool {
    TextSettings(absoluteTolerance: absolute, relativeTolerance: relative)
      .areClose(expected, actual)
  }
}
