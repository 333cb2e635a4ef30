import NotebookModel

extension BibliographyEntry {
  /// The entry that a raw one of BibTeX or BibLaTeX means.
  init(_ raw: BibTeXReader.RawEntry, _ unknown: inout UnknownCommands) {
    let parts: Set<String> = ["article", "inproceedings", "conference", "incollection", "inbook"]
    self.init(key: raw.key, kind: parts.contains(raw.type) ? .part : .whole)
    var commands = unknown
    func text(_ names: String...) -> String {
      for name in names {
        guard let value = raw.fields[name] else { continue }
        let plain = TeXText.plain(value, &commands)
        if !plain.isEmpty { return plain }
      }
      return ""
    }
    let people = BibTeXNames(raw.fields["author"] ?? "", &commands)
    authors = people.names
    hasMoreAuthors = people.hasMore
    editors = BibTeXNames(raw.fields["editor"] ?? "", &commands).names
    title = text("title")
    let subtitle = text("subtitle")
    if !subtitle.isEmpty { title += ": " + subtitle }
    container = text("journal", "journaltitle", "booktitle", "maintitle")
    volume = text("volume")
    issue = text("number", "issue")
    pages = text("pages").replacing("-", with: "–").replacing("––", with: "–")
    edition = text("edition")
    publisher = text("publisher", "school", "institution", "organization", "howpublished")
    place = text("address", "location")
    year = text("year")
    if year.isEmpty { year = String(text("date").prefix { $0.isNumber }) }
    doi = raw.fields["doi"].map { BibliographyEntry.bareDOI($0) } ?? ""
    url = raw.fields["url"].map { $0.replacing("\\", with: "") } ?? ""
    if url.isEmpty, raw.fields["archiveprefix"]?.lowercased() == "arxiv",
      let number = raw.fields["eprint"]
    {
      url = "https://arxiv.org/abs/\(number)"
    }
    note = text("note")
    genre =
      switch raw.type {
      case "phdthesis": "PhD thesis"
      case "mastersthesis": "Master’s thesis"
      case "techreport": text("type").isEmpty ? "Technical report" : text("type")
      default: text("type")
      }
    unknown = commands
  }

  /// A DOI without the address of its resolver.
  static func bareDOI(_ text: String) -> String {
    let text = text.replacing("\\", with: "").filter { !$0.isWhitespace && $0 != "{" && $0 != "}" }
    for prefix in [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:",
    ]
    where text.lowercased().hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return text
  }
}
