extension Text {
  /// The rectangle that the text takes up.
  var extent: Rectangle {
    let line = TextLine(size: size)
    let width = line.width(of: string)
    let before: Double =
      switch anchor {
      case .start: 0
      case .middle: width / 2
      case .end: width
      }
    if rotation == 90 {
      return Rectangle(
        x: position.x - line.ascent,
        y: position.y + before - width,
        width: line.height,
        height: width
      )
    }
    return Rectangle(
      x: position.x - before,
      y: position.y - line.ascent,
      width: width,
      height: line.height
    )
  }
}
