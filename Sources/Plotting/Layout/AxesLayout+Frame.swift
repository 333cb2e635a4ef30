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
    let bottom = snapped(box.bottom)
    let left = snapped(box.x)
    let (xStyle, yStyle) = (axes.x.tickStyle, axes.y.tickStyle)
    let below = xTicks.ticks.map { tick in
      let x = snapped(placeX(tick.position))
      return Path.Part([
        Point(x, bottom - (xStyle.length - xStyle.reach)), Point(x, bottom + xStyle.reach),
      ])
    }
    let beside = yTicks.ticks.map { tick in
      let y = snapped(placeY(tick.position))
      return Path.Part([
        Point(left + (yStyle.length - yStyle.reach), y), Point(left - yStyle.reach, y),
      ])
    }
    if xStyle.stroke == yStyle.stroke, xStyle.hasMarks, yStyle.hasMarks {
      return [.path(Path(below + beside), fill: nil, stroke: xStyle.stroke)].filter(\.isDrawn)
    }
    return [
      .path(Path(xStyle.hasMarks ? below : []), fill: nil, stroke: xStyle.stroke),
      .path(Path(yStyle.hasMarks ? beside : []), fill: nil, stroke: yStyle.stroke),
    ].filter(\.isDrawn)
  }

  private var spines: [DrawingElement] {
    let spines = axes.spines
    if spines.isUniform {
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
    case .bottom: .init([Point(x.0, bottom), Point(x.1, bottom)])
    case .top: .init([Point(x.0, top), Point(x.1, top)])
    }
  }
}

extension TickStyle {
  fileprivate var stroke: Stroke { Stroke(ink, width: width) }
}

extension GridStyle {
  fileprivate var stroke: Stroke { style.stroke(ink, width: width) }
}

extension DrawingElement {
  /// Whether there is anything to draw.
  fileprivate var isDrawn: Bool {
    if case .path(let path, _, _) = self { !path.parts.isEmpty } else { true }
  }
}
