package import Tensors

extension Axes {
  /// Adds a line at each of `places`, from `start` to `end` along the other axis.
  ///
  /// Lines with an end that is not finite are left out.
  package func addSegments(
    _ direction: LineDirection,
    at places: any PointwiseValues,
    from start: any PointwiseValues,
    to end: any PointwiseValues,
    color: String?,
    width: Double,
    style: String,
    alpha: Double,
    label: String?,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let isVertical = direction == .vertical
    let (name, along) = isVertical ? ("x", "y") : ("y", "x")
    // One place may have many lines.
    let many = [places, start, end].first { !$0.pointwiseShape.isEmpty }
    let count = many?.pointwiseValues.count ?? 1
    let longest = places.pointwiseShape.isEmpty ? "the other" : name
    func values(_ input: any PointwiseValues, _ argument: String) throws(ArgumentError) -> [Double]
    {
      try arguments.values(input, argument: argument, count: count, of: longest)
    }
    let places = try values(places, name)
    let starts = try values(start, "\(along)min")
    let ends = try values(end, "\(along)max")
    let ink = try color.map { text throws(ArgumentError) in
      try arguments.ink(text, argument: "colors")
    }
    let width = try arguments.measure(width, argument: "linewidth")
    let style = try arguments.lineStyle(style)
    let alpha = try arguments.share(alpha, argument: "alpha")
    let segments = places.indices.map { index in
      let (place, start, end) = (places[index], starts[index], ends[index])
      return isVertical
        ? SegmentMark.Segment(Point(place, start), Point(place, end))
        : SegmentMark.Segment(Point(start, place), Point(end, place))
    }
    add(
      SegmentMark(
        direction: direction,
        segments: segments.filter { $0.start.isFinite && $0.end.isFinite },
        ink: (ink ?? .cycle(0)).withOpacity(alpha),
        width: width,
        style: style,
        label: label
      )
    )
  }

  /// Adds a vertical line and a marker for each point, and a line along their feet.
  package func addStems(
    x: [Double],
    y: [Double],
    bottom: Double,
    label: String?,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let points = try arguments.points(x: x, y: y).filter(\.isFinite)
    let bottom = try arguments.finite(bottom, argument: "bottom")
    add(
      SegmentMark(
        direction: .vertical,
        segments: points.map { SegmentMark.Segment(Point($0.x, bottom), $0) },
        ink: .cycle(0),
        width: 1.5,
        style: .solid
      )
    )
    var heads = LineMark(points: points, ink: .cycle(0), width: 1.5, style: .none, markerSize: 6)
    heads.marker = .circle
    heads.label = label
    add(heads)
    guard let range = points.xRange else { return }
    let feet = [Point(range.start, bottom), Point(range.end, bottom)]
    add(LineMark(points: feet, ink: .cycle(3), width: 1.5, style: .solid, markerSize: 6))
  }
}
