/// One plot: what was drawn into it, its limits, ticks and labels.
///
/// A plot is an object, as in Matplotlib: what is done to `ax` shows in its figure.
///
///     let (fig, ax) = plt.subplots()
///     ax.plot([0, 1, 4, 9])
///     ax.setTitle("Squares")
public final class Axes {
  /// The plot as it is now.
  package var value: AxesValue
  private var lineCount = 0
  private var patchCount = 0

  /// Makes an empty plot.
  package init(cell: SubplotCell) { value = AxesValue(cell: cell) }

  /// Adds `mark` over what is there.
  package func add(_ mark: Mark) { value.marks.append(mark) }

  /// The next colour for a line without one.
  func nextLineInk() -> Ink {
    defer { lineCount += 1 }
    return .cycle(lineCount)
  }

  /// The next colour for points or bars without one; they go through the colours on their own.
  func nextPatchInk() -> Ink {
    defer { patchCount += 1 }
    return .cycle(patchCount)
  }
}
