extension Label {
  private var textLines: [String] { TextLine.lines(of: text) }

  private func text(_ line: String, at point: Point, rotation: Double = 0) -> Text {
    Text(line, at: point, size: size, anchor: .middle, ink: ink, rotation: rotation)
  }

  /// The lines, the last with its baseline at `baseline`.
  func lines(above baseline: Double, middle: Double) -> [Text] {
    let lines = textLines
    let spacing = TextLine(size: size).spacing
    return lines.enumerated().map { index, line in
      text(line, at: Point(middle, baseline - Double(lines.count - 1 - index) * spacing))
    }
  }

  /// The lines, the first with its upper side at `top`.
  func lines(below top: Double, middle: Double) -> [Text] {
    let line = TextLine(size: size)
    return textLines.enumerated().map { index, text in
      self.text(text, at: Point(middle, top + line.ascent + Double(index) * line.spacing))
    }
  }

  /// The lines, written upwards, the last with its lower side at `right`.
  func lines(leftOf right: Double, middle: Double) -> [Text] {
    let lines = textLines
    let line = TextLine(size: size)
    return lines.enumerated().map { index, text in
      let before = Double(lines.count - 1 - index) * line.spacing
      return self.text(text, at: Point(right - line.descent - before, middle), rotation: 90)
    }
  }

  /// The lines, written upwards, the first with its upper side at `left`.
  func lines(rightOf left: Double, middle: Double) -> [Text] {
    let line = TextLine(size: size)
    return textLines.enumerated().map { index, text in
      let point = Point(left + line.ascent + Double(index) * line.spacing, middle)
      return self.text(text, at: point, rotation: 90)
    }
  }
}
