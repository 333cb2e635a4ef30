package import Tensors

/// The look of points as a cell's author gives it.
package struct ScatterOptions {
  /// The area of all markers or of each, in square points.
  package var areas: (any PointwiseValues)?
  /// A colour, a colour for each point, or a value for each.
  package var colors: (any NumbersOrNames)?
  /// The sign of the marker.
  package var marker: String = "o"
  /// The name of the colormap for values.
  package var colormap: String = "viridis"
  /// The value for the first colour.
  package var least: Double?
  /// The value for the last colour.
  package var greatest: Double?
  /// A colour, `"face"` or `"none"`.
  package var edgeColors: String?
  /// A colour or `"none"`.
  package var faceColors: String?
  /// The width of outlines in points.
  package var lineWidths: Double?
  /// The opacity from 0 to 1.
  package var alpha: Double = 1
  /// The text in the legend.
  package var label: String?

  /// Makes options with their defaults.
  package init() {}
}

extension Axes {
  /// Adds a marker at each point; points with a coordinate, an area or a value that is not finite are left out.
  package func addScatter(
    x: [Double],
    y: [Double],
    _ options: ScatterOptions,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let points = try arguments.points(x: x, y: y)
    let named = try arguments.marker(options.marker) ?? .circle
    // A pixel has no area; a square has.
    let shape = named == .pixel ? .square : named
    let alpha = try arguments.share(options.alpha, argument: "alpha")
    var mark = ScatterMark(points: points, ink: .foreground, area: 36, marker: shape)
    mark.label = options.label
    if let areas = options.areas {
      let values = try arguments.values(areas, argument: "s", count: points.count, of: "x")
      if areas.pointwiseShape.isEmpty {
        mark.area = try arguments.measure(areas.pointwiseValues.first ?? 36, argument: "s")
      } else {
        for value in values where value < 0 { _ = try arguments.measure(value, argument: "s") }
        mark.areaOfEach = values
      }
    }
    var ink: Ink?
    switch options.colors?.numbersOrNames {
    case .names(let names) where names.count == 1:
      ink = try arguments.ink(names[0], argument: "c")
    case .names(let names):
      try arguments.expect(names.count, "c", points.count, "x")
      var inks: [Ink] = []
      for name in names {
        inks.append(try arguments.ink(name, argument: "c").withOpacity(alpha))
      }
      mark.inkOfEach = inks
    case .numbers(let values):
      try arguments.expect(values.count, "c", points.count, "x")
      _ = try arguments.colormap(options.colormap)
      let range = AxisInterval.holding(values) ?? AxisInterval(0, 0)
      let scale = ColorScale(
        values: try arguments.colorEnds(
          range,
          least: options.least,
          greatest: options.greatest
        ),
        colormap: options.colormap
      )
      mark.colors = ColorValues(values: values, scale: scale, alpha: alpha)
    case nil: break
    }
    if let name = options.faceColors {
      if name == "none" {
        mark.look.isHollow = true
      } else if ink == nil {
        ink = try arguments.ink(name, argument: "facecolors")
      }
    }
    if let name = options.edgeColors, name != "face" {
      mark.look.edge =
        name == "none"
        ? .none
        : .ink(try arguments.ink(name, argument: "edgecolors").withOpacity(alpha))
    }
    mark.look.edgeWidth = try options.lineWidths.map { value throws(ArgumentError) in
      try arguments.measure(value, argument: "linewidths")
    }
    // Points with colours of their own take none of the cycle; a legend shows the first.
    let first = mark.colors.map { Ink($0.scale.colors[0]).withOpacity(alpha) }
    mark.ink =
      ink?.withOpacity(alpha) ?? first ?? mark.inkOfEach?.first ?? nextPatchInk().withOpacity(alpha)
    mark.leaveOutPointsWithoutALook()
    add(mark)
  }
}

extension ScatterMark {
  /// Leaves out points whose area or value is not a number, so that they do not count for the limits either.
  fileprivate mutating func leaveOutPointsWithoutALook() {
    let isUnknown = points.indices.map { index in
      !(areaOfEach?[index].isFinite ?? true) || !(colors?.values[index].isFinite ?? true)
    }
    guard isUnknown.contains(true) else { return }
    func kept<Value>(_ list: [Value]) -> [Value] {
      zip(list, isUnknown).filter { !$0.1 }.map(\.0)
    }
    points = kept(points)
    inkOfEach = inkOfEach.map(kept)
    areaOfEach = areaOfEach.map(kept)
    if let values = colors?.values { colors?.values = kept(values) }
  }
}
