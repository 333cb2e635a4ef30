/// What was drawn into a plot, as data: a mark of one of the kinds in `Marks`.
package struct Mark: Sendable {
  /// The mark itself.
  var content: any MarkContent

  init(_ content: some MarkContent) { self.content = content }

  /// The mark as one of `Kind`, such as `LineMark`; `nil` where it is of another kind, and setting `nil` does nothing.
  package subscript<Kind>(as kind: Kind.Type) -> Kind? {
    get { content as? Kind }
    set { if let mark = newValue as? any MarkContent { content = mark } }
  }

  /// The colours; none for pictures.
  package var inks: [Ink] { content.inks }
  /// The scale of the colours that stand for values; `nil` where colours stand for nothing.
  package var colorScale: ColorScale? { content.colorScale }
  /// The x values that automatic limits must show; `nil` where it has none.
  package var xRange: AxisInterval? { content.xRange }
  /// The y values that automatic limits must show; `nil` where it has none.
  package var yRange: AxisInterval? { content.yRange }
  /// Ends of the x axis beyond which automatic limits leave no margin.
  package var stickyX: [Double] { content.stickyX }
  /// Ends of the y axis beyond which automatic limits leave no margin.
  package var stickyY: [Double] { content.stickyY }

  /// Whether a legend can explain the mark.
  var canHaveLabel: Bool { content is any LabeledMark }

  /// The text in the legend; setting it does nothing to a mark that cannot have one.
  var label: String? {
    get { (content as? any LabeledMark)?.label }
    set {
      guard var labeled = content as? any LabeledMark else { return }
      labeled.label = newValue
      content = labeled
    }
  }
}

extension Mark: Hashable {
  /// Whether both are of one kind and equal.
  package static func == (left: Mark, right: Mark) -> Bool {
    left.content.isEqual(to: right.content)
  }

  /// Feeds the mark to `hasher`.
  package func hash(into hasher: inout Hasher) { content.hash(into: &hasher) }
}

extension Axes {
  /// Adds `mark` over what is there.
  func add(_ mark: some MarkContent) { add(Mark(mark)) }
}
