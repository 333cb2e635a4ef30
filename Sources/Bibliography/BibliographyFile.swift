package import NotebookModel

/// A file of works that can be cited, in BibTeX or CSL JSON.
package struct BibliographyFile {
  /// Something wrong in the file.
  package struct Problem: Hashable, Sendable {
    /// An error makes the file useless; a warning concerns one entry.
    package var severity: Diagnostic.Severity
    /// From 1; `nil` where it is not known.
    package var line: Int?
    package var message: String

    init(_ severity: Diagnostic.Severity, _ line: Int?, _ message: String) {
      self.severity = severity
      self.line = line
      self.message = message
    }
  }

  /// In the order of the file.
  package private(set) var entries: [BibliographyEntry] = []
  package private(set) var problems: [Problem] = []

  /// Reads the text of a file whose name ends in `.bib` or `.json`.
  package init(_ text: String, name: String) {
    if name.lowercased().hasSuffix(".json") {
      (entries, problems) = CSLReader.read(text)
    } else if name.lowercased().hasSuffix(".bib") || name.lowercased().hasSuffix(".bibtex") {
      var reader = BibTeXReader(text)
      (entries, problems) = reader.read()
    } else {
      problems = [
        Problem(.error, nil, "a bibliography is a file `.bib` (BibTeX) or `.json` (CSL JSON)")
      ]
    }
  }
}
