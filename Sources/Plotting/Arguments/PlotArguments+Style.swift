package import Tensors

extension PlotArguments {
  /// The way of a line that `text` names; `"steps"` is short for `"steps-pre"`.
  package func drawStyle(_ text: String) throws(ArgumentError) -> DrawStyle {
    text == "steps" ? .stepsBefore : try choice(text, argument: "drawstyle")
  }

  /// A font size in points.
  package func fontSize(_ size: Double) throws(ArgumentError) -> Double {
    guard size > 0, size <= 1000 else {
      throw ArgumentError(function, "fontsize", is: size, but: "must lie between 0 and 1000 points")
    }
    return size
  }

  /// A number of things of which there is at least one.
  package func count(
    _ count: Int,
    argument: String,
    most: Int = 1000
  ) throws(ArgumentError) -> Int {
    guard count > 0, count <= most else {
      throw ArgumentError(function, argument, is: count, but: "must lie between 1 and \(most)")
    }
    return count
  }

  /// The most frames that an animation of a figure may have.
  package static let mostFrames = 10_000

  /// `text` in the look of `old`, but for the size and the colour that are given.
  package func label(
    _ text: String,
    like old: Label,
    size: Double?,
    color: String?
  ) throws(ArgumentError) -> Label {
    warnOfFormula(in: text)
    var label = old
    label.text = text
    if let size { label.size = try fontSize(size) }
    if let color { label.ink = try ink(color) }
    return label
  }
}
