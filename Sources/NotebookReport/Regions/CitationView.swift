internal import HTMLTree
import NotebookModel

extension ProseWriter {
  /// A citation: `(Smith 2020, p. 3)` or `[1, p. 3]`, each work a link to its line in the list.
  func citationNode(_ citation: Citation) -> HTMLNode {
    var nodes: [HTMLNode] = []
    let isNumeric = cited.style == .numeric
    if citation.isInText, let item = citation.items.first, let work = cited[item.key] {
      nodes = [
        .text(work.entry.shortNames + (isNumeric ? " [" : " (")),
        link(to: work, isNumeric ? "\(work.number)" : work.year), .text(item.suffix),
      ]
    } else {
      nodes.append(.text(isNumeric ? "[" : "("))
      if let item = citation.items.first { nodes += itemNodes(item) }
    }
    let hasWords = citation.items.contains { !$0.prefix.isEmpty || !$0.suffix.isEmpty }
    for item in citation.items.dropFirst() {
      nodes.append(.text(isNumeric && !hasWords ? ", " : "; "))
      nodes += itemNodes(item)
    }
    nodes.append(.text(isNumeric ? "]" : ")"))
    return .element("span", ["class": "citation"], nodes.filter { $0 != .text("") })
  }

  /// A work between the brackets of a citation, with the words around it.
  private func itemNodes(_ item: Citation.Item) -> [HTMLNode] {
    guard let work = cited[item.key] else {
      let missing = HTMLNode.element("strong", ["class": "missing"], item.key + "?")
      return [.text(item.prefix), missing, .text(item.suffix)]
    }
    let names = item.hidesAuthor ? "" : work.entry.shortNames + " "
    let text = cited.style == .numeric ? "\(work.number)" : names + work.year
    return [.text(item.prefix), link(to: work, text), .text(item.suffix)]
  }

  private func link(to work: CitedWorks.Work, _ text: String) -> HTMLNode {
    .element(
      "a",
      [
        "href": "#\(work.anchor)", "role": "doc-biblioref",
        "title": WorkLine(work, cited.style).text,
      ],
      text
    )
  }

  /// The list of the cited works at the end of the lesson; a heading that ends the lesson is its heading.
  mutating func citedWorkNodes(endsWithHeading: Bool) -> [HTMLNode] {
    guard !cited.works.isEmpty else { return [] }
    let heading =
      endsWithHeading ? [] : [headingNode(level: 2, [.text("References")], label: nil)]
    let items = cited.works.map { work in
      HTMLNode.element("li", ["id": work.anchor], WorkLine(work, cited.style).nodes)
    }
    let list = HTMLNode.element(
      cited.style == .numeric ? "ol" : "ul",
      ["class": cited.style == .numeric ? nil : "works"],
      items
    )
    return heading + [
      .element(
        "section",
        ["class": "bibliography", "role": "doc-bibliography", "aria-label": "References"],
        [list]
      )
    ]
  }
}

extension CitedWorks.Work {
  /// `2020a`.
  fileprivate var year: String { entry.shownYear + letter }
}

/// A work as the list of references has it.
private struct WorkLine {
  private enum Piece {
    case plain(String)
    case italic(String)
    case address(String, String)
  }

  private var pieces: [Piece] = []

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
    pieces.append(.address(address, address))
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
      case .plain(let text), .italic(let text), .address(let text, _): text
      }
    }.joined()
  }

  var nodes: [HTMLNode] {
    pieces.map { piece in
      switch piece {
      case .plain(let text): return .text(text)
      case .italic(let text): return .element("em", [:], text)
      case .address(let text, let address):
        guard let address = LinkDestination.link(address) else { return .text(text) }
        return .element("a", ["href": address], text)
      }
    }
  }
}

extension String {
  fileprivate var endsSentence: Bool {
    last.map { ".?!…".contains($0) } == true
      || hasSuffix(".”") || hasSuffix("?”") || hasSuffix("!”")
  }
}
