package import Tensors

extension Axes {
  /// Adds a line or a band at a value.
  package func addGuide(
    _ direction: LineDirection,
    range: AxisInterval,
    color: String?,
    width: Double?,
    style: String = "-",
    alpha: Double,
    label: String?,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let named = try color.map { text throws(ArgumentError) in try arguments.ink(text) }
    let width = try width.map { value throws(ArgumentError) in
      try arguments.measure(value, argument: "linewidth")
    }
    let style = try arguments.lineStyle(style)
    let alpha = try arguments.share(alpha, argument: "alpha")
    let fallback = width == nil ? nextPatchInk() : Ink.cycle(0)
    add(
      GuideMark(
        direction: direction,
        range: range,
        ink: (named ?? fallback).withOpacity(alpha),
        width: width,
        style: style,
        // As in Matplotlib, a colour that is asked for is that of the outline too.
        edge: width == nil ? named.map { EdgeLine($0.withOpacity(alpha)) } : nil,
        label: label
      )
    )
  }
}
