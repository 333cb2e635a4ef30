internal import Wording

extension FigureDescription {
  /// Describes `figure`.
  package init(_ figure: FigureValue) {
    let titles = figure.axes.map(\.title.text).filter { !$0.isEmpty }
    let marks = figure.axes.flatMap(\.marks).map(\.content.kindName)
    let title =
      titles.isEmpty ? Self.listed(marks) : titles.map(Words.oneLine).joined(separator: "; ")
    let plots = figure.axes.map { Self.describe($0) }
    if plots.count == 1 {
      self.init(title: title, text: plots[0])
      return
    }
    let numbered = plots.enumerated().map { "\($0 + 1): \($1)" }
    let text = (["\(plots.count) plots."] + numbered).joined(separator: " ")
    self.init(title: title, text: text)
  }

  /// Describes `animated` by its last figure.
  package init(_ animated: AnimatedFigure) {
    let last = FigureDescription(animated.frames.last ?? FigureValue(width: 1, height: 1))
    let frames = counted(animated.frames.count, "frame")
    self.init(
      title: last.title,
      text: "Animation of \(frames), \(animated.interval) ms each, which ends with this. "
        + last.text
    )
  }

  private static func describe(_ axes: AxesValue) -> String {
    // Shades without a name are told last: they are there for the eye.
    let contents =
      axes.marks.filter { !$0.content.isShade }.map(\.content.words)
      + axes.marks.filter(\.content.isShade).map(\.content.words)
    let most = 5
    var shown = contents.prefix(most).joined(separator: "; ")
    if contents.count > most { shown += "; and \(contents.count - most) more" }
    if contents.isEmpty { shown = "nothing is drawn" }
    var text = axes.title.text.isEmpty ? "" : "\(Words.oneLine(axes.title.text)): "
    text += text.isEmpty ? shown.prefix(1).uppercased() + shown.dropFirst() : shown
    text += "."
    // Rows and columns of a picture are in its own description already.
    let hasAxes = axes.isFrameVisible && axes.frameWish == nil && !axes.marks.isEmpty
    guard hasAxes, let x = range(axes.marks.compactMap(\.xRange)),
      let y = range(axes.marks.compactMap(\.yRange))
    else { return text }
    return text
      + " \(axes.x.name(or: "x")) \(axes.x.namedExtent ?? Words.extent(x)), "
      + "\(axes.y.name(or: "y")) \(axes.y.namedExtent ?? Words.extent(y))."
  }

  /// The kinds of marks, each once, in the order in which they were drawn.
  private static func listed(_ names: [String]) -> String {
    var seen: [String] = []
    for name in names where !seen.contains(name) { seen.append(name) }
    guard let last = seen.popLast() else { return "Empty figure" }
    let text = seen.isEmpty ? last : "\(seen.joined(separator: ", ")) and \(last)"
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func range(_ ranges: [AxisInterval]) -> AxisInterval? {
    ranges.first.map { ranges.dropFirst().reduce($0) { $0.union($1) } }
  }
}

extension AxisValue {
  /// From the text of the lowest to that of the highest tick, where ticks have texts: numbers along such an axis would mean
  /// something else.
  fileprivate var namedExtent: String? {
    guard let ticks = fixedTicks, let labels = ticks.labels else { return nil }
    let named = zip(ticks.positions, labels).filter { !$0.1.isEmpty }.sorted { $0.0 < $1.0 }
    guard let first = named.first?.1, let last = named.last?.1 else { return nil }
    let texts = [first, last].map { Words.oneLine($0) }
    return texts[0] == texts[1] ? "at \(texts[0])" : "from \(texts[0]) to \(texts[1])"
  }
}
