import NotebookModel
internal import Wording

/// What the running text of a lesson declares and refers to, collected while its parts are read.
struct TextRegister {
  /// The cells so far, and the labels of cells, headings, formulas and tables.
  var cells: CellReader
  /// The names of the footnotes that have a text.
  let definedFootnotes: [String]
  /// The names of the footnotes in the order in which they were first marked.
  private(set) var markedFootnotes: [String] = []
  /// References as they are met.
  private(set) var references: [(label: String, position: SourcePosition)] = []
  /// The footnotes that stand in the text, by names that no author can give.
  private(set) var notesInText: [String: Footnote] = [:]
  /// Whether quotes, dashes and ellipses become typographic ones.
  let isSmart: Bool
  /// What links of the lesson can name, for its footnotes, tables and captions.
  var linkDefinitions = LinkDefinitions()
  /// The keys that the text can cite; `nil` without a bibliography.
  var citationKeys: [String]?
  /// Problems of marks in the text.
  var diagnostics: [Diagnostic] = []

  init(
    defaults: CellOptions,
    selection: CellSelection = .all,
    isSmart: Bool,
    definedFootnotes: [String]
  ) {
    cells = CellReader(defaults: defaults, selection: selection)
    self.isSmart = isSmart
    self.definedFootnotes = definedFootnotes
  }

  mutating func addReference(
    _ label: String,
    isShort: Bool = false,
    at position: SourcePosition
  ) -> Inline {
    references.append((label, position))
    return .reference(label, at: position, isShort: isShort)
  }

  /// A citation; `nil` where it stays the text that it is.
  mutating func addCitation(_ citation: Citation, at position: SourcePosition) -> Inline? {
    guard let known = citationKeys else {
      if citation.isInText { return nil }
      diagnostics.append(
        Diagnostic(
          .warning,
          "the citation of `\(citation.items[0].key)` is shown as it is typed, because the lesson has no bibliography",
          at: position,
          help: "Name a file in the front matter: `bibliography: references.bib`"
        )
      )
      return nil
    }
    for item in citation.items where !known.contains(item.key) {
      let nearest = nearestSpelling(to: item.key, among: known)
      let help =
        citation.isInText
        ? "Add it to the bibliography, or write `\\@\(item.key)` for what is no citation"
        : "Add it to the bibliography"
      diagnostics.append(
        Diagnostic(
          .warning,
          "no work in the bibliography has the key `\(item.key)`",
          at: position,
          help: nearest.map { "Did you mean `@\($0)`?" } ?? help
        )
      )
    }
    if citation.isInText, !known.contains(citation.items[0].key) { return nil }
    var citation = citation
    for index in citation.items.indices {
      citation.items[index].prefix = words(citation.items[index].prefix, at: position)
      citation.items[index].suffix = words(citation.items[index].suffix, at: position)
    }
    return .citation(citation, at: position)
  }

  /// The words before or behind a work in a citation as Markdown.
  private mutating func words(_ content: [Inline], at position: SourcePosition) -> [Inline] {
    guard case .text(let text)? = content.first,
      text.utf8.contains(where: { "*_~^$\\<&@-.'\"".utf8.contains($0) })
    else { return content }
    // White space at the ends is none of a paragraph's.
    let core = text.drop { $0 == " " }
    let end = core.lastIndex { $0 != " " }.map { core.index(after: $0) } ?? core.startIndex
    let mark = Cell.Line("", at: position)
    let inner = CaptionText(String(core[..<end]), at: position, on: mark).inlines(&self)
    let before = String(text[..<core.startIndex])
    let after = String(core[end...])
    return [.text(before)].filter { $0 != .text("") }.joined(with: inner)
      .joined(with: [.text(after)].filter { $0 != .text("") })
  }

  /// The mark of a footnote; `nil` when nothing defines it.
  mutating func addFootnote(_ name: String, at position: SourcePosition) -> Inline? {
    guard definedFootnotes.contains(name) else {
      diagnostics.append(
        Diagnostic(
          .error,
          "footnote `\(name)` has no text",
          at: position,
          help: nearestSpelling(to: name, among: definedFootnotes).map {
            "Did you mean `[^\($0)]`?"
          }
            ?? "Write it in a paragraph of its own: `[^\(name)]: …`"
        )
      )
      return nil
    }
    if let index = markedFootnotes.firstIndex(of: name) { return .footnote(index) }
    markedFootnotes.append(name)
    return .footnote(markedFootnotes.count - 1)
  }

  /// The mark of a footnote whose text stands in its place.
  mutating func addNote(_ content: [Inline], at position: SourcePosition) -> Inline {
    let name = "\0\(notesInText.count)"
    let range = SourceRange(position, position)
    notesInText[name] = Footnote(
      name: "",
      blocks: [Block(.paragraph(content), range: range)],
      range: range
    )
    markedFootnotes.append(name)
    return .footnote(markedFootnotes.count - 1)
  }

  /// Errors for references to labels that nothing has.
  var unresolvedReferences: [Diagnostic] {
    let known = cells.labels.lines.keys.sorted()
    return references.compactMap { label, position in
      // A label in a fence that swallows others is not missing; the fence is what is wrong.
      if cells.labels.lines[label] != nil || cells.swallowedText.contains(label) { return nil }
      return Diagnostic(
        .error,
        "nothing is labelled `\(label)`",
        at: position,
        help: nearestSpelling(to: label, among: known).map { "Did you mean `@\($0)`?" }
          ?? Self.labelHelp(for: label)
      )
    }
  }

  private static func labelHelp(for label: String) -> String {
    switch label.prefix(while: { $0 != "-" }) {
    case "fig": "Label the cell of the figure: `//| label: \(label)`"
    case "eq": "Label the formula: `$$ … $$ {#\(label)}`"
    case "tbl": "Label the table in a line after it: `: caption {#\(label)}`"
    case "lst":
      "Label the code: `//| lst-label: \(label)` in a cell, `{#\(label) .swift}` after the fence of code that is only shown"
    case "nte": boxHelp(.note, label)
    case "tip": boxHelp(.tip, label)
    case "wrn": boxHelp(.warning, label)
    case "imp": boxHelp(.important, label)
    case "cau": boxHelp(.caution, label)
    default: "Label the heading: `## … {#\(label)}`"
    }
  }

  private static func boxHelp(_ kind: Callout.Kind, _ label: String) -> String {
    "Label the box: `::: {#\(label) .callout-\(kind.rawValue)}`"
  }

  // MARK: - Parts that were cut out

  /// How much there was before a part was read.
  struct Mark {
    fileprivate var cells: Int
    fileprivate var cellDiagnostics: Int
    fileprivate var references: Int
    fileprivate var diagnostics: Int
    fileprivate var notesInText: Int
  }

  var mark: Mark {
    Mark(
      cells: cells.cells.count,
      cellDiagnostics: cells.diagnostics.count,
      references: references.count,
      diagnostics: diagnostics.count,
      notesInText: notesInText.count
    )
  }

  /// Moves what was read since `mark` to its places in the lesson.
  mutating func movePositions(since mark: Mark, by move: Move) {
    cells.movePositions(cells: mark.cells, diagnostics: mark.cellDiagnostics, by: move)
    for index in references.indices.dropFirst(mark.references) {
      references[index].position = move(references[index].position)
    }
    for index in mark.notesInText..<notesInText.count {
      guard let note = notesInText["\0\(index)"] else { continue }
      notesInText["\0\(index)"] = Footnote(
        name: "",
        blocks: note.blocks.map { $0.moved(by: move) },
        range: note.range.moved(by: move)
      )
    }
    for index in diagnostics.indices.dropFirst(mark.diagnostics) {
      diagnostics[index] = diagnostics[index].moved(by: move)
    }
  }
}

extension [Inline] {
  /// This text and another; where text meets text it is one.
  fileprivate func joined(with other: [Inline]) -> [Inline] {
    guard case .text(let first)? = last, case .text(let second)? = other.first else {
      return self + other
    }
    return dropLast() + [.text(first + second)] + other.dropFirst()
  }
}

/// The labels of a lesson and the lines that they stand in.
struct LabelRegister {
  private(set) var lines: [String: Int] = [:]

  /// Adds a label; a problem when another part of the lesson has it.
  mutating func add(_ label: String, at position: SourcePosition, help: String) -> Diagnostic? {
    guard let firstLine = lines[label] else {
      lines[label] = position.line
      return nil
    }
    return Diagnostic(
      .error,
      "label `\(label)` is already used in line \(firstLine)",
      at: position,
      help: help
    )
  }
}
