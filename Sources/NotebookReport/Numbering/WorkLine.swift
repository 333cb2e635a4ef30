import NotebookModel

extension CitedWorks.Work {
  /// `2020a`.
  var year: String { entry.shownYear + letter }
}

/// A work as the list of references has it.
struct WorkLine {
  enum Piece {
    case plain(String)
    case italic(String)
    case address(String)
  }

  private(set) var pieces: [Piece] = []

  init(_ work: CitedWorks.Work, _ style: CitationStyle) {
    let entry = work.entry
    let year = entry.shownYear + work.letter
    var names = Self.names(entry.people, invertsFirst: style == .authorDate)
    if entry.hasMoreAuthors { names += ", et al." }
    if entry.authors.isEmpty, !entry.editors.isEmpty {
      names += entry.editors.count > 1 ? ", eds." : ", ed."
    }
    add(sentence: names)
    if style == .authorDate { add(sentence: year) }
    switch entry.kind {
    case .part:
      add(
        sentence: entry.title.isEmpty
          ? "" : "“\(entry.title)\(entry.title.endsSentence ? "" : ".")”"
      )
      addContainer(of: entry)
    case .whole:
      if !entry.title.isEmpty {
        space()
        pieces.append(.italic(entry.title))
        if !entry.title.endsSentence { pieces.append(.plain(".")) }
      }
    }
    if !entry.edition.isEmpty { add(sentence: Self.edition(entry.edition)) }
    add(sentence: entry.genre)
    let publisher = [entry.place, entry.publisher].filter { !$0.isEmpty }.joined(separator: ": ")
    add(sentence: publisher)
    if style == .numeric { add(sentence: year) }
    add(sentence: entry.note)
    if !entry.doi.isEmpty {
      addAddress("https://doi.org/" + entry.doi)
    } else if !entry.url.isEmpty {
      addAddress(entry.url)
    }
  }

  private mutating func addContainer(of entry: BibliographyEntry) {
    guard !entry.container.isEmpty else { return }
    space()
    if entry.volume.isEmpty, entry.issue.isEmpty, entry.publisher.isEmpty == false {
      pieces.append(.plain("In "))
    }
    pieces.append(.italic(entry.container))
    var rest = ""
    if !entry.volume.isEmpty { rest += " " + entry.volume }
    if !entry.issue.isEmpty { rest += rest.isEmpty ? " \(entry.issue)" : " (\(entry.issue))" }
    if !entry.pages.isEmpty { rest += (rest.isEmpty ? ", " : ": ") + entry.pages }
    pieces.append(.plain(rest + "."))
  }

  private mutating func add(sentence: String) {
    guard !sentence.isEmpty else { return }
    space()
    pieces.append(.plain(sentence.endsSentence ? sentence : sentence + "."))
  }

  private mutating func addAddress(_ address: String) {
    space()
    pieces.append(.address(address))
    pieces.append(.plain("."))
  }

  private mutating func space() {
    if !pieces.isEmpty { pieces.append(.plain(" ")) }
  }

  private static func names(_ people: [BibliographyEntry.Name], invertsFirst: Bool) -> String {
    var names = people.enumerated().map { index, name in
      let suffix = name.suffix.isEmpty ? "" : ", \(name.suffix)"
      if name.given.isEmpty { return name.family + suffix }
      return index == 0 && invertsFirst
        ? "\(name.family), \(name.given)\(suffix)" : "\(name.given) \(name.family)\(suffix)"
    }
    guard names.count > 1 else { return names.first ?? "" }
    names[names.count - 1] = "and " + names[names.count - 1]
    return names.joined(separator: names.count > 2 || invertsFirst ? ", " : " ")
  }

  private static func edition(_ text: String) -> String {
    guard let number = Int(text) else { return text.hasSuffix("ed.") ? text : "\(text) ed." }
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending) ed."
  }

  /// Without markup, for the text that appears over a citation.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .plain(let text), .italic(let text), .address(let text): text
      }
    }.joined()
  }
}

extension String {
  fileprivate var endsSentence: Bool {
    last.map { ".?!…".contains($0) } == true
      || hasSuffix(".”") || hasSuffix("?”") || hasSuffix("!”")
  }
}
