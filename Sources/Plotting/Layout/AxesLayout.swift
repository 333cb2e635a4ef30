internal import Glibc

/// Where everything of one plot goes, in points from the upper left corner of the figure.
struct AxesLayout {
  let axes: AxesValue
  /// The rectangle that the data are drawn in.
  let box: Rectangle
  /// The colour bar beside it.
  let colorBar: ColorBarLayout?
  let xLimits: AxisInterval
  let yLimits: AxisInterval
  let xTicks: AxisTicks
  let yTicks: AxisTicks

  /// Lays `axes` out in the rectangle that its place in the grid gives it.
  init(_ axes: AxesValue, in cell: Rectangle) {
    self.axes = axes
    xLimits = axes.xLimits
    yLimits = axes.yLimits
    colorBar = axes.colorBar.map { ColorBarLayout($0, in: cell) }
    let room = axes.colorBar == nil ? cell : ColorBarLayout.roomForPlot(in: cell)
    let anchor = colorBar == nil ? 0.5 : 1
    if let aspect = axes.aspect {
      box = Self.fitted(xLimits, yLimits, aspect: aspect, in: room, anchor: anchor)
    } else {
      box = room
    }
    guard axes.isFrameVisible else {
      (xTicks, yTicks) = (.none, .none)
      return
    }
    xTicks = AxisTicks(
      axes.x,
      limits: xLimits,
      length: box.width,
      labelSpace: PlotStyle.xLabelSpace
    )
    yTicks = AxisTicks(
      axes.y,
      limits: yLimits,
      length: box.height,
      labelSpace: PlotStyle.yLabelSpace
    )
  }

  /// The largest rectangle within `cell` in which a unit of y is `aspect` times as high as one of x is wide.
  ///
  /// What is left to its sides goes to the left by the share `anchor`.
  private static func fitted(
    _ xLimits: AxisInterval,
    _ yLimits: AxisInterval,
    aspect: Double,
    in cell: Rectangle,
    anchor: Double
  ) -> Rectangle {
    let columns = xLimits.upper - xLimits.lower
    let rows = (yLimits.upper - yLimits.lower) * aspect
    let unit = min(cell.width / columns, cell.height / rows)
    let width = columns * unit
    let height = rows * unit
    return Rectangle(
      x: cell.x + (cell.width - width) * anchor,
      y: cell.y + (cell.height - height) / 2,
      width: width,
      height: height
    )
  }

  /// The place of a point in data coordinates.
  func place(_ point: Point) -> Point { Point(placeX(point.x), placeY(point.y)) }

  func placeX(_ x: Double) -> Double {
    box.x + axes.x.scale.fraction(of: x, in: xLimits) * box.width
  }

  func placeY(_ y: Double) -> Double {
    box.bottom - axes.y.scale.fraction(of: y, in: yLimits) * box.height
  }

  /// The height of the line with the ticks of the x axis.
  var xAxisHeight: Double { box.bottom + axes.x.outset * box.height }

  /// The rectangle around the frame, the ticks and all texts.
  var bounds: Rectangle {
    var bounds = box
    if !xTicks.ticks.isEmpty, axes.x.tickStyle.hasMarks {
      let outset = axes.x.outset * box.height
      bounds = bounds.union(box.moved(byX: 0, y: outset + axes.x.tickStyle.reach))
    }
    if !yTicks.ticks.isEmpty, axes.y.tickStyle.hasMarks {
      bounds = bounds.union(box.moved(byX: -axes.y.tickStyle.reach, y: 0))
    }
    if let colorBar { bounds = bounds.union(colorBar.bounds) }
    return (texts.map(\.extent) + markTextExtents).reduce(bounds) { $0.union($1) }
  }
}
