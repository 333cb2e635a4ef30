import NotebookModel

extension MarkdownWriter {
  /// A box: one of GitHub's alerts, a quote where it stands in another block, a fold where it folds.
  mutating func callout(_ callout: Callout, label: String?) -> [String] {
    let isTop = depth == 1
    let name = label.flatMap { references.calloutNames[$0] }
    let anchor = anchor(label)
    if let isCollapsed = callout.isCollapsed {
      let title = callout.title.isEmpty ? nil : markup(callout.title)
      let head = [name, title].compactMap(\.self).joined(separator: ": ")
      let summary = head.isEmpty ? callout.kind.name : head
      return fold(anchor + summary, isOpen: !isCollapsed, blocks(callout.blocks))
    }
    let title = callout.title.isEmpty ? nil : line(callout.title)
    let head = [name, title].compactMap(\.self).joined(separator: ": ")
    let body = blocks(callout.blocks)
    guard isTop else {
      let first = head.isEmpty ? "**\(callout.kind.name)**" : "**\(head)**"
      return Self.quoted(Self.joined([[anchor + first], body]))
    }
    let first = head.isEmpty ? anchor : "\(anchor)**\(head)**"
    return alert(callout.kind.rawValue.uppercased(), Self.joined([[first], body]))
  }

  /// An alert as GitHub knows it, which cannot stand in another block.
  func alert(_ kind: String, _ body: [String]) -> [String] {
    Self.quoted(["[!\(kind)]"] + body)
  }

  mutating func details(_ details: Details, label: String?) -> [String] {
    let summary = details.summary.isEmpty ? "Details" : markup(details.summary)
    return fold(anchor(label) + summary, isOpen: details.isOpen, blocks(details.blocks))
  }

  /// A fold; empty lines around what it hides let it be Markdown.
  func fold(_ summary: String, isOpen: Bool = false, _ body: [String]) -> [String] {
    Self.joined([
      [isOpen ? "<details open>" : "<details>", "<summary>\(summary)</summary>"], body,
      ["</details>"],
    ])
  }

  /// Terms in bold with lists of what they mean: GitHub knows no definitions.
  mutating func definitions(_ list: DefinitionList) -> [String] {
    var parts: [[String]] = []
    for entry in list.entries {
      parts.append(guarded("**\(line(entry.term))**"))
      let items = List(start: nil, isTight: list.isTight, items: entry.definitions)
      parts.append(self.list(items, isSecond: false))
    }
    return Self.joined(parts)
  }

  /// A list; one that follows another has the other mark.
  mutating func list(_ list: List, isSecond: Bool) -> [String] {
    var items: [[String]] = []
    for (index, item) in list.items.enumerated() {
      let mark =
        list.start.map { "\($0 + index)\(isSecond ? ")" : ".")" } ?? (isSecond ? "*" : "-")
      let task = list.tasks[index].map { $0 ? "[x] " : "[ ] " } ?? ""
      let lines = blocks(item, isTight: list.isTight)
      let indentation = String(repeating: " ", count: mark.count + 1)
      let first = (mark + " " + task + (lines.first ?? "")).trimmingEnd
      items.append([first] + lines.dropFirst().map { $0.isEmpty ? "" : indentation + $0 })
    }
    return list.isTight ? items.flatMap(\.self) : Self.joined(items)
  }

  /// The texts of the notes, at the end.
  mutating func footnotes() -> [String] {
    var parts: [[String]] = []
    for (index, note) in result.notebook.footnotes.enumerated() {
      place = note.range.start
      let lines = blocks(note.blocks)
      let first = ("[^\(index + 1)]: " + (lines.first ?? "")).trimmingEnd
      parts.append([first] + lines.dropFirst().map { $0.isEmpty ? "" : "    " + $0 })
    }
    return Self.joined(parts)
  }

  /// The list of the works that the text cites.
  mutating func citedWorks(endsWithHeading: Bool) -> [String] {
    guard !cited.works.isEmpty, !hasPlacedWorks else { return [] }
    return Self.joined([endsWithHeading ? [] : ["## References"], workList])
  }

  /// The list of the cited works without a heading.
  var workList: [String] {
    let isNumeric = cited.style == .numeric
    return cited.works.map { work in
      let line = WorkLine(work, cited.style).pieces.map { piece in
        switch piece {
        case .plain(let text): self.text.escaped(text)
        case .italic(let text): "*\(self.text.escaped(text))*"
        case .address(let address): "<\(address)>"
        }
      }.joined()
      return "\(isNumeric ? "\(work.number)." : "-") <a id=\"\(work.anchor)\"></a>\(line)"
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
  }
}
