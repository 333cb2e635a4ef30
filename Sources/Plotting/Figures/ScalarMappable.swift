/// A picture or points whose colours stand for values, as `imshow` and `scatter` return them.
///
/// It is a handle: it knows its plot and which of the plot's marks it is.
public final class ScalarMappable {
  /// The plot that shows the colours.
  public let axes: Axes
  /// The place of the mark among those of the plot.
  package let markIndex: Int

  /// The mark that was added to `axes` last.
  init(lastOf axes: Axes) {
    self.axes = axes
    markIndex = axes.value.marks.count - 1
  }

  /// What the colours stand for; `nil` for points of one colour, pictures in true colours, and where the plot
  /// was given other contents since.
  package var colorScale: ColorScale? {
    let marks = axes.value.marks
    return marks.indices.contains(markIndex) ? marks[markIndex].colorScale : nil
  }
}
