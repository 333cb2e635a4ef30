internal import Glibc

/// Where everything of one plot goes, in points from the upper left corner of the figure.
struct AxesLayout {
  let axes: AxesValue
  /// The rectangle that the data are drawn in.
  let box: Rectangle
  let xLimits: AxisInterval
  let yLimits: AxisInterval
  let xTicks: AxisTicks
  let yTicks: AxisTicks

  /// Lays `axes` out in the rectangle that its place in the grid gives it.
  init(_ axes: AxesValue, in cell: Rectangle) {
    self.axes = axes
    xLimits = axes.xLimits
    yLimits = axes.yLimits
    box = axes.hasImage ? Self.squarePixels(xLimits, yLimits, in: cell) : cell
    let isVisible = axes.isFrameVisible
    let none = FixedTicks(positions: [])
    xTicks = .horizontal(xLimits, length: box.width, fixed: isVisible ? axes.x.fixedTicks : none)
    yTicks = .vertical(yLimits, length: box.height, fixed: isVisible ? axes.y.fixedTicks : none)
  }

  /// The largest rectangle within `cell`, around its middle, in which a unit is as wide as it is high.
  private static func squarePixels(
    _ xLimits: AxisInterval,
    _ yLimits: AxisInterval,
    in cell: Rectangle
  ) -> Rectangle {
    let columns = xLimits.upper - xLimits.lower
    let rows = yLimits.upper - yLimits.lower
    let unit = min(cell.width / columns, cell.height / rows)
    let width = columns * unit
    let height = rows * unit
    return Rectangle(
      x: cell.x + (cell.width - width) / 2,
      y: cell.y + (cell.height - height) / 2,
      width: width,
      height: height
    )
  }

  /// The place of a point in data coordinates.
  func place(_ point: Point) -> Point { Point(placeX(point.x), placeY(point.y)) }

  func placeX(_ x: Double) -> Double { box.x + xLimits.fraction(of: x) * box.width }

  func placeY(_ y: Double) -> Double { box.bottom - yLimits.fraction(of: y) * box.height }

  /// From the frame to the nearer side of tick labels.
  private var labelDistance: Double { PlotStyle.tickLength + PlotStyle.tickPadding }

  // MARK: - Texts

  /// Every text of the plot: tick labels, offsets, axis labels, title.
  var texts: [Text] { tickLabels + offsetTexts + axisLabels + titleLines }

  /// The rectangle around the frame, the ticks and all texts.
  var bounds: Rectangle {
    var bounds = box
    if !xTicks.ticks.isEmpty {
      bounds = bounds.union(box.moved(byX: 0, y: PlotStyle.tickLength))
    }
    if !yTicks.ticks.isEmpty {
      bounds = bounds.union(box.moved(byX: -PlotStyle.tickLength, y: 0))
    }
    return texts.reduce(bounds) { $0.union($1.extent) }
  }

  private var tickLabels: [Text] {
    let line = TextLine(size: PlotStyle.fontSize)
    let xLabels = xTicks.ticks.map { tick in
      Text(
        tick.label,
        at: Point(placeX(tick.position), box.bottom + labelDistance + line.ascent),
        size: PlotStyle.fontSize,
        anchor: .middle
      )
    }
    let yLabels = yTicks.ticks.map { tick in
      Text(
        tick.label,
        at: Point(box.x - labelDistance, placeY(tick.position) + line.ascent / 2),
        size: PlotStyle.fontSize,
        anchor: .end
      )
    }
    return (xLabels + yLabels).filter { !$0.string.isEmpty }
  }

  private var offsetTexts: [Text] {
    let line = TextLine(size: PlotStyle.fontSize)
    var texts: [Text] = []
    if !xTicks.offsetText.isEmpty {
      let top = lowestLabel + PlotStyle.tickPadding / 2
      texts.append(
        Text(
          xTicks.offsetText,
          at: Point(box.right, top + line.ascent),
          size: PlotStyle.fontSize,
          anchor: .end
        )
      )
    }
    if !yTicks.offsetText.isEmpty {
      let bottom = box.y - PlotStyle.tickPadding
      texts.append(
        Text(
          yTicks.offsetText,
          at: Point(box.x, bottom - line.descent),
          size: PlotStyle.fontSize
        )
      )
    }
    return texts
  }

  private var axisLabels: [Text] {
    guard axes.isFrameVisible else { return [] }
    let line = TextLine(size: PlotStyle.fontSize)
    var texts: [Text] = []
    if !axes.x.label.text.isEmpty {
      let baseline = lowestLabel + PlotStyle.labelPadding + line.ascent
      texts.append(
        Text(
          axes.x.label.text,
          at: Point(box.x + box.width / 2, baseline),
          size: PlotStyle.fontSize,
          anchor: .middle
        )
      )
    }
    if !axes.y.label.text.isEmpty {
      let baseline = leftmostLabel - PlotStyle.labelPadding - line.descent
      texts.append(
        Text(
          axes.y.label.text,
          at: Point(baseline, box.y + box.height / 2),
          size: PlotStyle.fontSize,
          anchor: .middle,
          rotation: 90
        )
      )
    }
    return texts
  }

  private var titleLines: [Text] {
    guard !axes.title.text.isEmpty else { return [] }
    let size = PlotStyle.titleSize
    let line = TextLine(size: size)
    let lines = axes.title.text.split(separator: "\n", omittingEmptySubsequences: false)
    var baseline = box.y - PlotStyle.titlePadding
    if !yTicks.offsetText.isEmpty {
      baseline -= TextLine(size: PlotStyle.fontSize).height
    }
    return lines.enumerated().map { index, text in
      let above = Double(lines.count - 1 - index) * line.spacing
      return Text(
        String(text),
        at: Point(box.x + box.width / 2, baseline - above),
        size: size,
        anchor: .middle
      )
    }
  }

  /// The lower side of the tick labels, or of the frame where there are none.
  private var lowestLabel: Double {
    guard !xTicks.ticks.isEmpty else { return box.bottom }
    return box.bottom + labelDistance + TextLine(size: PlotStyle.fontSize).height
  }

  /// The left side of the tick labels, or of the frame where there are none.
  private var leftmostLabel: Double {
    let line = TextLine(size: PlotStyle.fontSize)
    let widths = yTicks.ticks.map { line.width(of: $0.label) }
    guard let widest = widths.max() else { return box.x }
    return box.x - labelDistance - widest
  }
}

extension Text {
  /// The rectangle that the text takes up.
  var extent: Rectangle {
    let line = TextLine(size: size)
    let width = line.width(of: string)
    let before: Double =
      switch anchor {
      case .start: 0
      case .middle: width / 2
      case .end: width
      }
    if rotation == 90 {
      return Rectangle(
        x: position.x - line.ascent,
        y: position.y + before - width,
        width: line.height,
        height: width
      )
    }
    return Rectangle(
      x: position.x - before,
      y: position.y - line.ascent,
      width: width,
      height: line.height
    )
  }
}
