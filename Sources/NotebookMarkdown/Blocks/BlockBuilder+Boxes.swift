import NotebookModel

extension BlockBuilder {
  mutating func apply(_ mark: BoxMark) {
    switch mark.action {
    case .open(let opening):
      let title = title(of: opening, mark)
      let isTooDeep = frames.count > Self.maximumDepth
      frames.append(
        Frame(
          container: isTooDeep ? .tooDeep : .box(opening, title: title),
          start: mark.position,
          end: source.lastPosition(ofLine: mark.position.line)
        )
      )
    case .close:
      closeElementsInBox()
      guard frames.last?.isBox == true else {
        register.diagnostics.append(
          Diagnostic(
            .warning,
            "`:::` closes nothing here",
            at: mark.position,
            help: "Open a box before it, in the same list or quote: `::: {.callout-note}`"
          )
        )
        return
      }
      frames[frames.count - 1].end = source.lastPosition(ofLine: mark.position.line)
      closeFrame()
    }
  }

  /// The title of a box, Markdown with marks of its own.
  private mutating func title(of opening: BoxOpening, _ mark: BoxMark) -> [Inline] {
    if opening.title.isEmpty { return [] }
    var position = mark.position
    if let range = mark.written.firstRange(of: opening.title) {
      position.column += mark.written[..<range.lowerBound].utf8.count
    }
    let line = Cell.Line("", at: position)
    return CaptionText(opening.title, at: position, on: line).inlines(&register)
  }

  mutating func close(
    _ opening: BoxOpening,
    title: [Inline],
    _ frame: Frame,
    _ range: SourceRange
  ) {
    var callout = Callout(
      .note,
      title: title,
      isCollapsed: opening.isCollapsed,
      blocks: frame.blocks
    )
    var label: String?
    switch opening.kind {
    case .callout(let kind):
      callout.kind = kind
      label = callout.takeTitleFromHeading(hasName: opening.id != nil)
    case .plain where opening.id == nil:
      frame.blocks.forEach { place($0) }
      if let last = frames.indices.last { frames[last].end = range.end }
      return
    case .plain: break
    case .details: label = callout.takeTitleFromHeading(hasName: opening.id != nil)
    }
    if let id = opening.id { addLabel(id, at: range.start) }
    let kind: Block.Kind =
      switch opening.kind {
      case .callout: .callout(callout)
      case .plain: .division(frame.blocks)
      case .details:
        .details(
          Details(
            summary: callout.title,
            isOpen: opening.isCollapsed == false,
            blocks: callout.blocks
          )
        )
      }
    place(Block(kind, range: range, label: opening.id ?? label))
  }

  /// Ends the boxes and elements that are open where their list, quote or lesson ends.
  mutating func closeBoxes() {
    while let frame = frames.last {
      if frame.element != nil {
        closeUnclosedElement()
        continue
      }
      guard case .box(let opening, _) = frame.container else { return }
      register.diagnostics.append(
        Diagnostic(
          opening.kind == .plain ? .warning : .error,
          "box is not closed",
          at: frame.start,
          help: "End it with a line `:::`, indented as this one"
        )
      )
      closeFrame()
    }
  }
}

extension Callout {
  /// Makes a heading at the start of a box without a title its title, as in Quarto, and gives the heading's label.
  ///
  /// A heading with a label in a box that has a name of its own stays a heading: one place has one name.
  fileprivate mutating func takeTitleFromHeading(hasName: Bool) -> String? {
    guard title.isEmpty, let first = blocks.first, case .heading(_, let heading) = first.kind,
      !hasName || first.label == nil
    else { return nil }
    title = heading
    blocks.removeFirst()
    return first.label
  }
}
