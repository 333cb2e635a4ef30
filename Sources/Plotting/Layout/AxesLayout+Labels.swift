extension AxesLayout {
  /// Every text around the plot: tick labels, offsets, axis labels, title.
  var texts: [Text] { tickLabels + offsetTexts + axisLabels + titleLines }

  /// From the frame to the nearer side of tick labels.
  private func labelDistance(_ style: TickStyle) -> Double {
    (style.hasMarks ? style.reach : 0) + PlotStyle.tickPadding
  }

  private var tickLabels: [Text] {
    let (xStyle, yStyle) = (axes.x.tickStyle, axes.y.tickStyle)
    let top = xAxisHeight + labelDistance(xStyle)
    let right = box.x - labelDistance(yStyle)
    let below = xLabels.flatMap { $0.label.lines(below: top, middle: placeX($0.position)) }
    let beside = yLabels.flatMap { tick in
      tick.label.lines(beside: placeY(tick.position), at: right, .end)
    }
    return below + beside
  }

  private var xLabels: [(position: Double, label: TickLabel)] { labels(xTicks, axes.x.tickStyle) }
  private var yLabels: [(position: Double, label: TickLabel)] { labels(yTicks, axes.y.tickStyle) }

  private func labels(
    _ ticks: AxisTicks,
    _ style: TickStyle
  ) -> [(position: Double, label: TickLabel)] {
    guard style.hasLabels else { return [] }
    return (ticks.ticks + ticks.minor).map { ($0.position, TickLabel($0.label, style)) }
  }

  private var offsetTexts: [Text] {
    var texts: [Text] = []
    let (xStyle, yStyle) = (axes.x.tickStyle, axes.y.tickStyle)
    if !xTicks.offsetText.isEmpty, xStyle.hasLabels {
      let top = lowestLabel + PlotStyle.tickPadding / 2
      texts.append(
        Text(
          xTicks.offsetText,
          at: Point(box.right, top + TextLine(size: xStyle.labelSize).ascent),
          size: xStyle.labelSize,
          anchor: .end,
          ink: xStyle.labelInk
        )
      )
    }
    if !yTicks.offsetText.isEmpty, yStyle.hasLabels {
      let bottom = box.y - PlotStyle.tickPadding
      texts.append(
        Text(
          yTicks.offsetText,
          at: Point(box.x, bottom - TextLine(size: yStyle.labelSize).descent),
          size: yStyle.labelSize,
          ink: yStyle.labelInk
        )
      )
    }
    return texts
  }

  private var axisLabels: [Text] {
    guard axes.isFrameVisible else { return [] }
    let x = axes.x.label.lines(
      below: lowestLabel + PlotStyle.labelPadding,
      middle: box.x + box.width / 2
    )
    let y = axes.y.label.lines(
      leftOf: leftmostLabel - PlotStyle.labelPadding,
      middle: box.y + box.height / 2
    )
    return x + y
  }

  private var titleLines: [Text] {
    var baseline = box.y - PlotStyle.titlePadding
    if !yTicks.offsetText.isEmpty, axes.y.tickStyle.hasLabels {
      baseline -= TextLine(size: axes.y.tickStyle.labelSize).height
    }
    return axes.title.lines(above: baseline, middle: box.x + box.width / 2)
  }

  /// The lower side of the tick labels, or of the frame where there are none.
  private var lowestLabel: Double {
    let style = axes.x.tickStyle
    guard !(xTicks.ticks + xTicks.minor).isEmpty else { return xAxisHeight }
    guard style.hasLabels else { return xAxisHeight + (style.hasMarks ? style.reach : 0) }
    let height =
      xLabels.map(\.label.height).max() ?? TextLine(size: style.labelSize).height
    return xAxisHeight + labelDistance(style) + height
  }

  /// The left side of the tick labels, or of the frame where there are none.
  private var leftmostLabel: Double {
    let style = axes.y.tickStyle
    guard !(yTicks.ticks + yTicks.minor).isEmpty else { return box.x }
    guard style.hasLabels else { return box.x - (style.hasMarks ? style.reach : 0) }
    return box.x - labelDistance(style) - (yLabels.map(\.label.width).max() ?? 0)
  }
}
