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
    elements += overlays.flatMap(\.elements)
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

  private var markElements: [DrawnMark] {
    let drawn = axes.marks.flatMap { $0.content.draw(in: area) }
    return (0...2).flatMap { layer in drawn.filter { $0.layer == layer } }
  }

  /// What marks draw over the frame, which counts where a figure is cropped.
  var overlays: [DrawnOverlay] { axes.marks.compactMap { $0.content.overlay(in: area) } }
}
