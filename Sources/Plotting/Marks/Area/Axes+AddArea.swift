package import Tensors

extension Axes {
  /// Adds the area between `first` and `second` over `x`, where `filter` is true and all three are finite.
  package func addArea(
    x: [Double],
    _ first: any PointwiseValues,
    _ second: any PointwiseValues,
    where filter: [Bool]?,
    color: String?,
    alpha: Double,
    label: String?,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let first = try arguments.values(first, argument: "y1", count: x.count, of: "x")
    let second = try arguments.values(second, argument: "y2", count: x.count, of: "x")
    if let filter { try arguments.expect(filter.count, "where", x.count, "x") }
    let ink = try color.map { text throws(ArgumentError) in try arguments.ink(text) }
    let alpha = try arguments.share(alpha, argument: "alpha")
    add(
      AreaMark(
        parts: AreaMark.parts(
          between: zip(x, first).map { Point($0, $1) },
          and: zip(x, second).map { Point($0, $1) },
          where: filter
        ),
        ink: (ink ?? nextPatchInk()).withOpacity(alpha),
        // As in Matplotlib, a colour that is asked for is that of the outline too.
        edge: ink.map { EdgeLine($0.withOpacity(alpha)) },
        label: label
      )
    )
  }
}
