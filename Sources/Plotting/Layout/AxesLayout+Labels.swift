extension AxesLayout {
  /// Every text around the plot: tick labels, offsets, axis labels, title.
  var texts: [Text] { tickLabels + offsetTexts + axisLabels + titleLines }

  /// From the frame to the nearer side of tick labels.
  private func labelDistance(_ style: TickStyle) -> Double {
    (style.hasMarks ? style.reach : 0) + PlotStyle.tickPadding
  }

  private var tickLabels: [Text] {
    (xTickLabels + yTickLabels).filter { !$0.string.isEmpty }
  }

  private var xTickLabels: [Text] {
    let style = axes.x.tickStyle
    guard style.hasLabels else { return [] }
    let line = TextLine(size: style.labelSize)
    return (xTicks.ticks + xTicks.minor).map { tick in
      Text(
        tick.label,
        at: Point(placeX(tick.position), xAxisHeight + labelDistance(style) + line.ascent),
        size: style.labelSize,
        anchor: .middle,
        ink: style.labelInk
      )
    }
  }

  private var yTickLabels: [Text] {
    let style = axes.y.tickStyle
    guard style.hasLabels else { return [] }
    let line = TextLine(size: style.labelSize)
    return (yTicks.ticks + yTicks.minor).map { tick in
      Text(
        tick.label,
        at: Point(box.x - labelDistance(style), placeY(tick.position) + line.ascent / 2),
        size: style.labelSize,
        anchor: .end,
        ink: style.labelInk
      )
    }
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
    return xAxisHeight + labelDistance(style) + TextLine(size: style.labelSize).height
  }

  /// The left side of the tick labels, or of the frame where there are none.
  private var leftmostLabel: Double {
    let style = axes.y.tickStyle
    let line = TextLine(size: style.labelSize)
    guard let widest = (yTicks.ticks + yTicks.minor).map({ line.width(of: $0.label) }).max() else {
      return box.x
    }
    guard style.hasLabels else { return box.x - (style.hasMarks ? style.reach : 0) }
    return box.x - labelDistance(style) - widest
  }
}
