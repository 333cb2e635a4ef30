package import Tensors

extension Axes {
  /// Adds the area between `first` and `second` along `y`, where `filter` is true and all three are finite.
  package func addHorizontalArea(
    y: [Double],
    _ first: any PointwiseValues,
    _ second: any PointwiseValues,
    where filter: [Bool]?,
    color: String?,
    alpha: Double,
    label: String?,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let first = try arguments.values(first, argument: "x1", count: y.count, of: "y")
    let second = try arguments.values(second, argument: "x2", count: y.count, of: "y")
    if let filter { try arguments.expect(filter.count, "where", y.count, "y") }
    let ink = try color.map { text throws(ArgumentError) in try arguments.ink(text) }
    let alpha = try arguments.share(alpha, argument: "alpha")
    let area = AreaMark(
      parts: AreaMark.parts(
        between: zip(first, y).map { Point($0, $1) },
        and: zip(second, y).map { Point($0, $1) },
        where: filter
      ),
      ink: (ink ?? nextPatchInk()).withOpacity(alpha),
      // As in Matplotlib, a colour that is asked for is that of the outline too.
      edge: ink.map { EdgeLine($0.withOpacity(alpha)) },
      label: label
    )
    add(HorizontalAreaMark(area: area))
  }
}
