extension TextMark {
  var isDrawable: Bool { size.isLength && rotation.isLength }

  /// Texts lie over the frame.
  func draw(in area: PlotArea) -> [DrawnMark] { [] }

  func overlay(in area: PlotArea) -> DrawnOverlay? {
    // There is a text or an arrow.
    guard position.isFinite, !string.isEmpty || target?.arrow != nil else { return nil }
    if let target {
      let place = area.place(target.point)
      guard place.isFinite, area.box.contains(place, reach: 0) else { return nil }
    }
    let place = area.place(position)
    guard place.isFinite else { return nil }
    let block = TextBlock(self, at: place)
    return DrawnOverlay(
      elements: arrow(from: block.extent, in: area) + block.lines.map { .text($0) },
      extent: block.extent
    )
  }

  /// An arrow to the target of an annotation.
  ///
  /// Measures are Matplotlib's: 2 points of padding around the text, 2 points between the arrow and both of its
  /// ends, a head 0.4 font sizes long and 0.4 wide. The line comes from the middle of the text.
  private func arrow(from extent: Rectangle, in area: PlotArea) -> [DrawingElement] {
    guard let target = target, let style = target.arrow else { return [] }
    let gap = 2.0
    let end = area.place(target.point)
    let middle = Point(extent.x + extent.width / 2, extent.y + extent.height / 2)
    let (dx, dy) = (end.x - middle.x, end.y - middle.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return [] }
    let direction = Point(dx / length, dy / length)
    // Without a text the line comes from the place where it would be.
    let inside =
      string.isEmpty
      ? 0
      : min(
        (extent.width / 2 + gap) / abs(direction.x),
        (extent.height / 2 + gap) / abs(direction.y)
      )
    let (start, stop) = (inside + gap, length - gap)
    guard start < stop else { return [] }
    func point(along: Double, across: Double = 0) -> Point {
      Point(
        middle.x + direction.x * along - direction.y * across,
        middle.y + direction.y * along + direction.x * across
      )
    }
    var parts = [Path.Part([point(along: start), point(along: stop)])]
    if style == .arrow {
      let (back, side) = (0.4 * size, 0.2 * size)
      parts.append(
        .init([
          point(along: stop - back, across: side), point(along: stop),
          point(along: stop - back, across: -side),
        ])
      )
    }
    let stroke = Stroke(Ink.foreground, width: 1, cap: .round, join: .round)
    return [.path(Path(parts), fill: nil, stroke: stroke)]
  }
}
