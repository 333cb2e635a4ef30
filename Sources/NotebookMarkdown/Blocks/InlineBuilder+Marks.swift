import NotebookModel

/// What the marks in running text become: math, references, notes, citations, values, labels, attributes and addresses.
extension InlineBuilder {
  /// Adds what a mark stands for, at its first piece.
  mutating func add(
    _ span: MarkedSpan,
    _ piece: TextMask.Piece,
    _ register: inout TextRegister
  ) {
    switch span.content {
    case .math(let formula, let isDisplay):
      if isDisplay, !isInsideSpan {
        add(.displayMath(piece.span))
      } else {
        append(.math(formula))
      }
    case .shorthand(.reference(let label, let isShort), _):
      append(register.addReference(label, isShort: isShort, at: span.range.start))
    case .shorthand(.footnote(let name), _):
      append(register.addFootnote(name, at: span.range.start) ?? .text(piece.source))
    case .shorthand(.citation(let citation), _):
      let position = isParsedAlone ? start : span.range.start
      // A link must not stand inside another.
      let cited = isInLinkText ? nil : register.addCitation(citation, at: position)
      append(cited ?? .text(piece.source))
    case .shorthand(.value, let lines):
      append(register.cells.addValue(lines, range: span.range))
    case .shorthand(.attributes(let list), _): addAttributes(list, piece.source, span, &register)
    case .shorthand(.label(let list), _): addLabel(list, piece.source, span, &register)
    case .delimiter(let delimiter):
      if delimiter.isOpening {
        open(delimiter.name, otherwise: .text(piece.source))
      } else {
        close(delimiter, source: piece.source, at: span.range.start, &register)
      }
    case .address(let destination):
      // A link in a link would be none.
      let text = Inline.text(piece.source)
      append(
        isInsideLink
          ? text : .link(destination: destination, title: "", [text], at: span.range.start)
      )
    case .replacement(let text): append(.text(text))
    case .foreign(let mark):
      append(.text(piece.source))
      register.diagnostics.append(
        Diagnostic(.warning, mark.message, at: span.range.start, help: mark.help)
      )
    }
  }

  private mutating func addLabel(
    _ list: AttributeList,
    _ source: String,
    _ span: MarkedSpan,
    _ register: inout TextRegister
  ) {
    // The language of code in a line, which changes nothing that a reader sees.
    let isLanguage = list.id == nil && list.values.isEmpty && list.classes.count == 1
    if isLanguage, case .inline(.code)? = levels[levels.count - 1].parts.last { return }
    if isInsideSpan {
      append(.text(source))
      register.warnOfAttributes(source, at: span.range.start)
    } else {
      add(.label(list, source: source, at: span.range.start))
    }
  }

  /// Gives attributes to the image before them; after anything else they are a label or text.
  private mutating func addAttributes(
    _ list: AttributeList,
    _ source: String,
    _ span: MarkedSpan,
    _ register: inout TextRegister
  ) {
    let position = isParsedAlone ? start : span.range.start
    guard case .inline(let last)? = levels[levels.count - 1].parts.last else {
      return addLabel(list, source, span, &register)
    }
    switch last {
    case .image(let address, let title, let children, let place, _):
      let reader = ImageAttributeReader(list, at: position)
      register.diagnostics += reader.problems
      levels[levels.count - 1].parts.removeLast()
      append(
        .image(
          source: address,
          title: title,
          children,
          at: place,
          attributes: reader.attributes
        )
      )
    case .link where list.id == nil:
      register.diagnostics.append(
        Diagnostic(
          .warning,
          "attributes of a link change nothing",
          at: position,
          help: "Take `\(source)` out; the page leaves it out"
        )
      )
    default: addLabel(list, source, span, &register)
    }
  }
}
