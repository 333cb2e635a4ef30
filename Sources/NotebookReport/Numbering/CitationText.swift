import NotebookModel

/// A citation as readers see it: `(Smith 2020, p. 3)` or `[1, p. 3]`.
struct CitationText {
  enum Piece: Equatable {
    case plain(String)
    /// The author's words around a work.
    case words([Inline])
    /// The text that leads to the work's line in the list.
    case link(String, key: String)
    /// The key of a work that the bibliography does not have.
    case missing(String)
  }

  private(set) var pieces: [Piece] = []

  init(_ citation: Citation, _ cited: CitedWorks) {
    let isNumeric = cited.style == .numeric
    if citation.isInText, let item = citation.items.first, let work = cited[item.key] {
      pieces = [
        .plain(work.entry.shortNames + (isNumeric ? " [" : " (")),
        .link(isNumeric ? "\(work.number)" : work.year, key: item.key), .words(item.suffix),
      ]
    } else {
      pieces.append(.plain(isNumeric ? "[" : "("))
      if let item = citation.items.first { add(item, cited) }
    }
    let hasWords = citation.items.contains { !$0.prefix.isEmpty || !$0.suffix.isEmpty }
    for item in citation.items.dropFirst() {
      pieces.append(.plain(isNumeric && !hasWords ? ", " : "; "))
      add(item, cited)
    }
    pieces.append(.plain(isNumeric ? "]" : ")"))
    pieces.removeAll { $0 == .words([]) }
  }

  /// Adds a work between the brackets, with the words around it.
  private mutating func add(_ item: Citation.Item, _ cited: CitedWorks) {
    pieces.append(.words(item.prefix))
    if let work = cited[item.key] {
      let names = item.hidesAuthor ? "" : work.entry.shortNames + " "
      let isNumeric = cited.style == .numeric
      pieces.append(.link(isNumeric ? "\(work.number)" : names + work.year, key: item.key))
    } else {
      pieces.append(.missing(item.key + "?"))
    }
    pieces.append(.words(item.suffix))
  }
}
