/// The lines of a text and the room that they take up.
///
/// Lines are stacked and the box around the turned block is put at its place as Matplotlib does: every line
/// is at least as high as "lp", and baselines are 1.2 ascents and a descent apart.
struct TextBlock {
  let lines: [Text]
  /// The least upright rectangle around the turned block.
  let extent: Rectangle

  /// Lays `mark` out at `place`, in points.
  init(_ mark: TextMark, at place: Point) {
    let line = TextLine(size: mark.size)
    let strings = mark.string.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init
    )
    let width = strings.map { line.width(of: $0) }.max() ?? 0
    // An annotation may be an arrow alone.
    let height =
      mark.string.isEmpty ? 0 : line.height + Double(strings.count - 1) * line.spacing
    // The block lies with its upper left corner at the origin and is turned about it.
    let turn = Point.unit(degrees: mark.rotation)
    func turned(_ point: Point) -> Point {
      Point(point.x * turn.x + point.y * turn.y, point.y * turn.x - point.x * turn.y)
    }
    let corners = [Point(0, 0), Point(width, 0), Point(width, height), Point(0, height)].map(turned)
    let x = AxisInterval.holding(corners.map(\.x)) ?? AxisInterval(0, 0)
    let y = AxisInterval.holding(corners.map(\.y)) ?? AxisInterval(0, 0)
    let (anchor, across): (Text.Anchor, (inBlock: Double, inBox: Double)) =
      switch mark.horizontal {
      case .left: (.start, (0, x.start))
      case .center: (.middle, (width / 2, (x.start + x.end) / 2))
      case .right: (.end, (width, x.end))
      }
    let down =
      switch mark.vertical {
      case .top: y.start
      case .center: (y.start + y.end) / 2
      case .baseline: y.end - (mark.string.isEmpty ? 0 : line.descent)
      case .bottom: y.end
      }
    let origin = Point(place.x - across.inBox, place.y - down)
    lines = strings.enumerated().filter { !$0.element.isEmpty }.map { index, string in
      let baseline = line.ascent + Double(index) * line.spacing
      return Text(
        string,
        at: turned(Point(across.inBlock, baseline)).moved(by: origin),
        size: mark.size,
        anchor: anchor,
        ink: mark.ink,
        rotation: mark.rotation
      )
    }
    extent = Rectangle(
      left: origin.x + x.start,
      top: origin.y + y.start,
      right: origin.x + x.end,
      bottom: origin.y + y.end
    )
  }
}

extension Point {
  /// This point moved to the right and downwards.
  func moved(by offset: Point) -> Point { Point(x + offset.x, y + offset.y) }
}
