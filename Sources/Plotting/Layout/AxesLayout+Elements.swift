extension AxesLayout {
  /// What draws the plot, from the lowest to the uppermost layer.
  func elements(on sheet: Ink) -> [DrawingElement] {
    var elements = ground(on: sheet)
    let drawn = markElements
    // Grids lie over areas and below lines.
    let below = drawn.filter { $0.layer < 2 }
    let above = drawn.filter { $0.layer >= 2 }
    let grid = gridLines
    if grid.isEmpty {
      elements += clipped(drawn)
    } else {
      elements += clipped(below) + grid + clipped(above)
    }
    elements += frame
    elements += markTexts
    elements += legendElements
    elements += texts.map { .text($0) }
    return elements + (colorBar?.elements ?? [])
  }

  /// The elements of `marks`, cut to the frame if one of them reaches over it.
  private func clipped(_ marks: [DrawnMark]) -> [DrawingElement] {
    let elements = marks.map(\.element)
    return marks.contains(where: \.reachesOutside) ? [.clipped(box, elements)] : elements
  }

  // MARK: - Marks

  /// What draws a mark, or a part of it.
  struct DrawnMark {
    /// Lower layers are drawn first: 0 for pictures, 1 for areas and markers, 2 for lines.
    let layer: Int
    let element: DrawingElement
    /// Whether it has to be cut off at the frame.
    let reachesOutside: Bool
  }

  private var markElements: [DrawnMark] {
    let drawn = axes.marks.flatMap { draw($0) }
    return (0...2).flatMap { layer in drawn.filter { $0.layer == layer } }
  }

  private func draw(_ mark: Mark) -> [DrawnMark] {
    switch mark {
    case .image(let image): [draw(image)]
    case .scatter(let scatter): draw(scatter)
    case .line(let line): draw(line)
    case .bars(let bars): [draw(bars)]
    case .guide(let guide): [draw(guide)].compactMap { $0 }
    case .area(let area): draw(area)
    case .segments(let segments): draw(segments)
    case .errorBars(let errors): draw(errors)
    // Texts lie above the frame: see `markTexts`.
    case .text: []
    }
  }
}
