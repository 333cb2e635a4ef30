import NotebookModel

/// The works that a page cites, with what the text calls each of them.
package struct CitedWorks {
  /// A cited work.
  struct Work {
    var entry: BibliographyEntry
    /// From 1, in the order of the list.
    var number: Int
    /// The `id` on the page.
    var anchor: String
    /// `a` of `2020a`, where an author has several works of a year.
    var letter: String
  }

  /// The label of a box in whose place the list stands.
  static let placeLabel = "refs"

  /// In the order of the list: of their first citation where they are numbered, else of authors and years.
  private(set) var works: [Work] = []
  let style: CitationStyle

  /// Collects the works that the text cites.
  init(_ notebook: Notebook) {
    style = notebook.frontMatter.citationStyle
    var keys: [String] = []
    for citation in notebook.citations {
      for item in citation.items where !keys.contains(item.key) { keys.append(item.key) }
    }
    var entries = keys.compactMap { key in notebook.bibliography.first { $0.key == key } }
    if style == .authorDate { entries.sort { ($0.sortingKey, $0.key) < ($1.sortingKey, $1.key) } }
    let names = entries.map { $0.shortNames + " " + $0.shownYear }
    for (index, entry) in entries.enumerated() {
      let twins = entries.indices.filter { names[$0] == names[index] }
      let place = twins.firstIndex(of: index) ?? 0
      let letter =
        style == .authorDate && twins.count > 1 && place < 26
        ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place))) : ""
      works.append(
        Work(
          entry: entry,
          number: index + 1,
          anchor: AnchorRegister.anchor(label: "ref-" + entry.key),
          letter: letter
        )
      )
    }
  }

  subscript(key: String) -> Work? { works.first { $0.entry.key == key } }
}

extension Notebook {
  /// All citations in the order of the page: the text with the captions of its cells, then the footnotes.
  fileprivate var citations: [Citation] {
    (blocks + footnotes.flatMap(\.blocks)).flatMap { citations(in: $0) }
  }

  private func citations(in block: Block) -> [Citation] {
    switch block.kind {
    // A page has the caption above the cells.
    case .table(let table):
      table.caption.citations + ([table.header] + table.rows).joined().flatMap(\.citations)
    default:
      contents(of: block).flatMap { content in
        switch content {
        case .text(let text): text.citations
        case .block(let block): citations(in: block)
        }
      }
    }
  }
}

extension [Inline] {
  fileprivate var citations: [Citation] {
    flatMap { inline -> [Citation] in
      let own = if case .citation(let citation, _) = inline { [citation] } else { [Citation]() }
      return own + inline.children.citations
    }
  }
}

extension BibliographyEntry {
  /// Those who are named for the work: its authors, else its editors, else nobody.
  var people: [Name] { authors.isEmpty ? editors : authors }

  /// `Smith`, `Smith and Doe`, `Smith et al.`; the title where there is nobody.
  var shortNames: String {
    let names = people.map(\.family)
    if names.isEmpty { return title.isEmpty ? key : title }
    if names.count > 2 || hasMoreAuthors { return names[0] + " et al." }
    return names.joined(separator: " and ")
  }

  var shownYear: String { year.isEmpty ? "n.d." : year }

  fileprivate var sortingKey: String {
    let names = people.map { "\($0.family), \($0.given)" }.joined(separator: "; ")
    return "\((names.isEmpty ? title : names).lowercased()) \(year) \(title.lowercased())"
  }
}
