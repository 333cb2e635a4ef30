package import Plotting

/// Two recordings side by side, read as far as they differ: what is the same in both stays as it is kept.
package struct RecordingPair {
  /// The values of the figures, without compression where they differ.
  package let figures: (expected: RecordedValue, actual: RecordedValue)
  /// The axes of their plots after layout; empty where all are the same.
  package let seen: (expected: [SeenPlot], actual: [SeenPlot])
  /// Their animations; empty where all are the same.
  package let animations: (expected: [RecordedAnimation], actual: [RecordedAnimation])

  /// Reads two recordings.
  ///
  /// - Throws: `RecordingError` for what is no JSON, damaged, or of another version.
  package init(expected: String, actual: String) throws {
    let left = try FigureRecording.value(of: expected)
    let right = try FigureRecording.value(of: actual)
    figures = try ValueCompaction.expandedDifference(
      left["figure"] ?? .null,
      right["figure"] ?? .null
    )
    let isSeenAlike = left["seen"] == right["seen"]
    seen =
      isSeenAlike
      ? ([], []) : (try FigureRecording.seen(in: left), try FigureRecording.seen(in: right))
    if !isSeenAlike {
      try FigureRecording.check(seen.expected, of: figures.expected)
      try FigureRecording.check(seen.actual, of: figures.actual)
    }
    let areAnimationsAlike = left["films"] == right["films"]
    animations =
      areAnimationsAlike
      ? ([], [])
      : (try FigureRecording.animations(in: left), try FigureRecording.animations(in: right))
  }

  /// Puts two recordings side by side.
  package init(expected: FigureRecording, actual: FigureRecording) throws {
    figures = (try ValueEncoder.encode(expected.figure), try ValueEncoder.encode(actual.figure))
    seen = (expected.seen, actual.seen)
    animations = (expected.animations, actual.animations)
  }
}
