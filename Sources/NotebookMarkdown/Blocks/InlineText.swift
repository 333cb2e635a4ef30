import NotebookModel

/// Reads a piece of running text by itself: a table's cell, a caption, a title.
struct InlineText {
  let mask: TextMask

  /// The inline Markdown of a text whose marks are masked; `place` is where it stands.
  func inlines(
    of text: [UInt8],
    at place: SourcePosition,
    _ register: inout TextRegister
  ) -> (inlines: [Inline], label: String?) {
    // A word before the text keeps it from being a heading, a list or code.
    let parsed = register.linkDefinitions.appended(to: Array("x ".utf8) + text)
    guard !text.isEmpty, let tree = CmarkTree(parsing: parsed, isSmart: register.isSmart) else {
      return ([], nil)
    }
    var builder = InlineBuilder(mask: mask, start: place, isParsedAlone: true)
    var used = register
    var isInside = false
    let isComplete = tree.forEachEvent { event in
      switch event {
      case .enter(let node):
        switch node.kind {
        case .paragraph: isInside = true
        case .document: break
        default: if isInside { builder.enter(node, &used) }
        }
      case .exit: if builder.isInsideSpan { builder.exit() }
      }
    }
    guard isComplete else { return ([], nil) }
    register = used
    let found = builder.finishedInlines()
    register.warn(of: found, at: place)
    var inlines = found.inlines
    if case .text(let first) = inlines.first, first.hasPrefix("x ") {
      inlines[0] = .text(String(first.dropFirst(2)))
      if first.utf8.count == 2 { inlines.removeFirst() }
    }
    return (inlines, found.label)
  }
}
