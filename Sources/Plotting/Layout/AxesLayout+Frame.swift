extension AxesLayout {
  /// What lies below everything else: the ground of the plot, if it differs from that of the sheet.
  func ground(on sheet: Ink) -> [DrawingElement] {
    // Where only the sheet has a colour of its own, plots stay white.
    let face = axes.face ?? (sheet.role == nil ? .white : sheet)
    guard axes.isFrameVisible, face.color != sheet.color else { return [] }
    return [.path(box.snappedOutline, fill: face, stroke: nil)]
  }

  /// The lines across the plot at its ticks.
  var gridLines: [DrawingElement] {
    guard axes.isFrameVisible else { return [] }
    var elements: [DrawingElement] = []
    if let grid = axes.x.grid, !xTicks.ticks.isEmpty {
      let lines = xTicks.ticks.map { tick in
        let x = snapped(placeX(tick.position))
        return Path.Part([Point(x, box.y), Point(x, box.bottom)])
      }
      elements.append(.path(Path(lines), fill: nil, stroke: grid.stroke))
    }
    if let grid = axes.y.grid, !yTicks.ticks.isEmpty {
      let lines = yTicks.ticks.map { tick in
        let y = snapped(placeY(tick.position))
        return Path.Part([Point(box.x, y), Point(box.right, y)])
      }
      elements.append(.path(Path(lines), fill: nil, stroke: grid.stroke))
    }
    return elements
  }

  /// The marks of ticks, and the frame over them.
  var frame: [DrawingElement] {
    guard axes.isFrameVisible else { return [] }
    return tickMarks + spines
  }

  private var tickMarks: [DrawingElement] {
    let (xStyle, yStyle) = (axes.x.tickStyle, axes.y.tickStyle)
    let below = xStyle.hasMarks ? xTicks.ticks.map { mark(atX: $0.position, xStyle) } : []
    let beside = yStyle.hasMarks ? yTicks.ticks.map { mark(atY: $0.position, yStyle) } : []
    let (xMinor, yMinor) = (xStyle.minor, yStyle.minor)
    let between =
      (xStyle.hasMarks ? xTicks.minor.map { mark(atX: $0.position, xMinor) } : [])
      + (yStyle.hasMarks ? yTicks.minor.map { mark(atY: $0.position, yMinor) } : [])
    let paths =
      xStyle.stroke == yStyle.stroke
      ? [(below + beside, xStyle)] : [(below, xStyle), (beside, yStyle)]
    return (paths + [(between, xMinor)]).filter { !$0.0.isEmpty }
      .map { .path(Path($0.0), fill: nil, stroke: $0.1.stroke) }
  }

  private func mark(atX x: Double, _ style: TickStyle) -> Path.Part {
    let (x, bottom) = (snapped(placeX(x)), snapped(xAxisHeight))
    return .init([
      Point(x, bottom - (style.length - style.reach)), Point(x, bottom + style.reach),
    ])
  }

  private func mark(atY y: Double, _ style: TickStyle) -> Path.Part {
    let (y, left) = (snapped(placeY(y)), snapped(box.x))
    return .init([Point(left + (style.length - style.reach), y), Point(left - style.reach, y)])
  }

  private var spines: [DrawingElement] {
    let spines = axes.spines
    if spines.isUniform, axes.x.outset == 0 {
      let stroke = Stroke(spines[.left].ink, width: spines[.left].width, cap: .square)
      return [.path(box.snappedOutline, fill: nil, stroke: stroke)]
    }
    return Spines.Side.allCases.compactMap { side in
      let style = spines[side]
      guard style.isVisible else { return nil }
      let stroke = Stroke(style.ink, width: style.width, cap: .square)
      return .path(Path([line(on: side, bounds: style.bounds)]), fill: nil, stroke: stroke)
    }
  }

  private func line(on side: Spines.Side, bounds: AxisInterval?) -> Path.Part {
    let (left, right) = (snapped(box.x), snapped(box.right))
    let (top, bottom) = (snapped(box.y), snapped(box.bottom))
    let x = bounds.map { (snapped(placeX($0.start)), snapped(placeX($0.end))) } ?? (left, right)
    let y = bounds.map { (snapped(placeY($0.start)), snapped(placeY($0.end))) } ?? (bottom, top)
    return switch side {
    case .left: .init([Point(left, y.0), Point(left, y.1)])
    case .right: .init([Point(right, y.0), Point(right, y.1)])
    case .bottom: .init([Point(x.0, snapped(xAxisHeight)), Point(x.1, snapped(xAxisHeight))])
    case .top: .init([Point(x.0, top), Point(x.1, top)])
    }
  }
}

extension TickStyle {
  fileprivate var stroke: Stroke { Stroke(ink, width: width) }

  /// The style of the marks between ticks.
  fileprivate var minor: TickStyle {
    var style = self
    style.length = PlotStyle.minorTickLength
    style.width = PlotStyle.minorTickWidth
    return style
  }
}

extension GridStyle {
  fileprivate var stroke: Stroke { style.stroke(ink, width: width) }
}
