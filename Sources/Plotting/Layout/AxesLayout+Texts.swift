extension AxesLayout {
  /// The texts inside the plot that have a place, each with its arrow.
  private var placedTexts: [(block: TextBlock, mark: TextMark)] {
    axes.marks.compactMap { mark in
      guard case .text(let text) = mark, text.position.isFinite, text.isSeen else { return nil }
      if let target = text.target {
        let place = place(target.point)
        guard place.isFinite, box.contains(place, reach: 0) else { return nil }
      }
      let place = place(text.position)
      return place.isFinite ? (TextBlock(text, at: place), text) : nil
    }
  }

  /// What draws the texts inside the plot; they lie over the frame and are not cut off at it.
  var markTexts: [DrawingElement] {
    placedTexts.flatMap { block, mark in
      arrow(of: mark, from: block.extent) + block.lines.map { .text($0) }
    }
  }

  /// The rectangles of the texts inside the plot, which count where a figure is cropped.
  var markTextExtents: [Rectangle] { placedTexts.map(\.block.extent) }

  /// An arrow to the target of an annotation.
  ///
  /// Measures are Matplotlib's: 2 points of padding around the text, 2 points between the arrow and both of its
  /// ends, a head 0.4 font sizes long and 0.4 wide. The line comes from the middle of the text.
  private func arrow(of mark: TextMark, from extent: Rectangle) -> [DrawingElement] {
    guard let target = mark.target, let style = target.arrow else { return [] }
    let gap = 2.0
    let end = place(target.point)
    let middle = Point(extent.x + extent.width / 2, extent.y + extent.height / 2)
    let (dx, dy) = (end.x - middle.x, end.y - middle.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return [] }
    let direction = Point(dx / length, dy / length)
    // Without a text the line comes from the place where it would be.
    let inside =
      mark.string.isEmpty
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
      let (back, side) = (0.4 * mark.size, 0.2 * mark.size)
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

extension TextMark {
  /// Whether there is a text or an arrow.
  fileprivate var isSeen: Bool { !string.isEmpty || target?.arrow != nil }
}
