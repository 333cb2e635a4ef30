extension BibTeXReader {
  /// An entry as it is written: values with their braces and commands.
  struct RawEntry {
    var type: String
    var key: String
    var fields: [String: String] = [:]
    var line: Int
  }
}

extension BibTeXReader.RawEntry {
  /// Takes from the entry that `crossref` names what this one does not have; its title is that of the book.
  mutating func inherit(_ parent: Self) {
    let book = parent.fields["booktitle"] ?? parent.fields["title"]
    if fields["booktitle"] == nil { fields["booktitle"] = book }
    for (name, value) in parent.fields where fields[name] == nil && name != "crossref" {
      if name != "title" { fields[name] = value }
    }
  }
}
