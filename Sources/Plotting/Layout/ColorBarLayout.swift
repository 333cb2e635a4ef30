/// Where a colour bar and its axis go, in points.
///
/// As in Matplotlib the bar takes 15 % of the plot's width and leaves a gap of 5 %; it is twenty times as high as it
/// is wide, if there is room.
struct ColorBarLayout {
  private let value: ColorBarValue
  private let box: Rectangle
  let limits: AxisInterval
  let ticks: AxisTicks

  /// Lays `value` out beside a plot whose place in the grid is `cell`.
  init(_ value: ColorBarValue, in cell: Rectangle) {
    self.value = value
    let height = cell.height * value.shrink
    box = Rectangle(
      x: cell.x + 0.85 * cell.width,
      y: cell.y + (cell.height - height) / 2,
      width: min(0.15 * cell.width, height / 20),
      height: height
    )
    limits = value.values.nonsingular(expander: 0.1)
    ticks = AxisTicks(
      value.axis,
      limits: limits,
      length: height,
      labelSpace: PlotStyle.yLabelSpace
    )
  }

  /// What is left for the plot.
  static func roomForPlot(in cell: Rectangle) -> Rectangle {
    Rectangle(x: cell.x, y: cell.y, width: 0.8 * cell.width, height: cell.height)
  }

  /// The rectangle around the bar, its ticks and texts.
  var bounds: Rectangle {
    texts.reduce(box.union(box.moved(byX: value.axis.tickStyle.reach, y: 0))) {
      $0.union($1.extent)
    }
  }

  /// The bar from its lowest colour to its frame, the ticks and the texts.
  var elements: [DrawingElement] {
    let colors = (Colormap(named: value.colormap) ?? .fallback).colors
    let bar = Bitmap(
      width: 1,
      height: colors.count,
      palette: colors,
      pixels: colors.indices.reversed().map { UInt8($0) }
    )
    let style = value.axis.tickStyle
    let right = snapped(box.right)
    let marks = ticks.ticks.map { tick in
      let y = snapped(place(tick.position))
      return Path.Part([Point(right, y), Point(right + style.reach, y)])
    }
    var elements: [DrawingElement] = [.image(Image(.bitmap(bar), in: box))]
    if !marks.isEmpty {
      elements.append(.path(Path(marks), fill: nil, stroke: Stroke(style.ink, width: style.width)))
    }
    let outline = Stroke(.foreground, width: PlotStyle.frameWidth, cap: .square)
    elements.append(.path(box.snappedOutline, fill: nil, stroke: outline))
    return elements + texts.map { .text($0) }
  }

  private func place(_ value: Double) -> Double {
    box.bottom - limits.fraction(of: value) * box.height
  }

  private var texts: [Text] {
    let style = value.axis.tickStyle
    let line = TextLine(size: style.labelSize)
    let left = box.right + style.reach + PlotStyle.tickPadding
    let named = ticks.ticks.map { (place($0.position), TickLabel($0.label, style)) }
    let labels = named.flatMap { $0.1.lines(beside: $0.0, at: left, .start) }
    let widest = named.map(\.1.width).max() ?? 0
    let label = value.axis.label.lines(
      rightOf: left + widest + PlotStyle.labelPadding,
      middle: box.y + box.height / 2
    )
    guard !ticks.offsetText.isEmpty else { return labels + label }
    let offset = Text(
      ticks.offsetText,
      at: Point(box.x, box.y - PlotStyle.tickPadding - line.descent),
      size: style.labelSize,
      ink: style.labelInk
    )
    return labels + [offset] + label
  }
}
