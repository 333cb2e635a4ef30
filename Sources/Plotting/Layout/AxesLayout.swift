internal import Glibc

/// Where everything of one plot goes, in points from the upper left corner of the figure.
struct AxesLayout {
  let axes: AxesValue
  /// Where the data are drawn.
  let area: PlotArea
  /// The colour bar beside it.
  let colorBar: ColorBarLayout?
  let xTicks: AxisTicks
  let yTicks: AxisTicks

  /// Lays `axes` out in the rectangle that its place in the grid gives it.
  init(_ axes: AxesValue, in cell: Rectangle) {
    self.axes = axes
    let (xLimits, yLimits) = (axes.xLimits, axes.yLimits)
    colorBar = axes.colorBar.map { ColorBarLayout($0, in: cell) }
    let room = axes.colorBar == nil ? cell : ColorBarLayout.roomForPlot(in: cell)
    let anchor = colorBar == nil ? 0.5 : 1
    let box =
      axes.frameWish?.aspect.map {
        Self.fitted(xLimits, yLimits, aspect: $0, in: room, anchor: anchor)
      } ?? room
    area = PlotArea(
      box: box,
      xLimits: xLimits,
      yLimits: yLimits,
      xScale: axes.x.scale,
      yScale: axes.y.scale
    )
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

  var box: Rectangle { area.box }
  var xLimits: AxisInterval { area.xLimits }
  var yLimits: AxisInterval { area.yLimits }

  func placeX(_ x: Double) -> Double { area.placeX(x) }
  func placeY(_ y: Double) -> Double { area.placeY(y) }

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
    return (texts.map(\.extent) + overlays.map(\.extent)).reduce(bounds) { $0.union($1) }
  }
}
