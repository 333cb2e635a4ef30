extension TextMark {
  var kindName: String { "text" }

  var words: String {
    guard string.isEmpty, let target = target?.point else {
      return "text \"\(Words.oneLine(string))\""
    }
    let x = Words.numbers([position.x, target.x])
    let y = Words.numbers([position.y, target.y])
    let kind = self.target?.arrow == .line ? "line" : "arrow"
    return "\(kind) from (\(x[0]), \(y[0])) to (\(x[1]), \(y[1]))"
  }
}
