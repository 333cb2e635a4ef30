import NotebookModel
internal import Wording

/// What stands behind the colons of a line that opens a box.
struct BoxOpening {
  /// What the box becomes.
  enum Kind: Equatable {
    case callout(Callout.Kind)
    /// A fold with a line that opens it.
    case details
    /// Its content stands in the text as if there were no box.
    case plain
  }

  private(set) var kind = Kind.plain
  /// Markdown; empty where the box has no title of its own.
  private(set) var title = ""
  private(set) var isCollapsed: Bool?
  /// The name after `#`.
  private(set) var id: String?
  /// What of the line changes nothing, as message and help.
  private(set) var problems: [(message: String, help: String)] = []

  /// Reads the text behind the colons; `nil` when it opens nothing.
  init?(_ text: String) {
    if text.hasPrefix("{") {
      guard let end = AttributeList.end(in: text) else { return nil }
      let inner = text[..<end].dropFirst().dropLast()
      let rest = String(text[end...])
      if let word = Self.directive(inner) {
        read(word: word, title: Self.withoutColons(rest), written: "{\(word)}")
      } else {
        // Pandoc allows colons after the attributes, to make the line stand out.
        guard Self.withoutColons(rest).isEmpty else { return nil }
        read(AttributeList(inner), written: String(text[..<end]))
      }
    } else {
      guard readWord(text) else { return nil }
    }
  }

  // MARK: - Without braces

  /// MyST's `{note}`: a word without a mark of attributes.
  private static func directive(_ inner: Substring) -> String? {
    let isWord = inner.first?.isLetter == true && inner.allSatisfy(isWordCharacter)
    return isWord ? String(inner) : nil
  }

  /// `note`, `note Title`, `note[Title]{#id}`; a word that names no box stands alone.
  private mutating func readWord(_ text: String) -> Bool {
    let word = String(text.prefix(while: Self.isWordCharacter))
    guard word.first?.isLetter == true else { return false }
    var rest = text.dropFirst(word.count)
    // `:::row:::` is a mark of another kind.
    if rest.first == ":" { return false }
    var title = ""
    if rest.first == "[" {
      guard let end = Self.closingBracket(in: rest) else { return false }
      title = String(rest[..<end].dropFirst())
      rest = rest[end...].dropFirst()
    }
    rest = rest.drop(while: \.isWhitespace)
    if rest.first == "{" {
      let text = String(rest)
      guard let end = AttributeList.end(in: text) else { return false }
      let list = AttributeList(text[..<end].dropFirst().dropLast())
      id = list.id
      noteUnknown(list, beside: [])
      rest = text[end...]
    }
    let tail = Self.withoutColons(String(rest))
    if title.isEmpty { title = tail } else if !tail.isEmpty { return false }
    guard Self.kind(named: word) != nil || title.isEmpty else { return false }
    read(word: word, title: title, written: word)
    return true
  }

  private static func closingBracket(in text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private mutating func read(word: String, title: String, written: String) {
    guard let known = Self.kind(named: word) else {
      noteUnknownBox(written, word)
      return
    }
    kind = known.kind
    self.title = title.isEmpty ? known.title : title
    if kind == .details { isCollapsed = true }
  }

  // MARK: - With attributes

  private mutating func read(_ list: AttributeList, written: String) {
    id = list.id
    let found = list.classes.lazy.compactMap { name in Self.kind(named: name).map { (name, $0) } }
      .first
    title = list.values["title"] ?? found?.1.title ?? ""
    guard let (name, known) = found else {
      if !list.classes.isEmpty || !list.values.isEmpty {
        noteUnknownBox(list.classes.first ?? written, list.classes.first ?? written)
      }
      title = ""
      return
    }
    kind = known.kind
    if let collapse = list.values["collapse"] {
      isCollapsed = ["true": true, "false": false][collapse.lowercased()]
      if isCollapsed == nil {
        problems.append(("`collapse` is `\(collapse)`", "Write `collapse=\"true\"` or `\"false\"`"))
      }
    }
    if kind == .details { isCollapsed = isCollapsed ?? true }
    noteUnknown(list, beside: [name])
  }

  /// Names what a known box does nothing with.
  private mutating func noteUnknown(_ list: AttributeList, beside used: [String]) {
    let classes = list.classes.filter { !used.contains($0) }.map { "." + $0 }
    let keys = list.values.keys.filter { !["title", "collapse"].contains($0) }.sorted()
    let unknown = (classes + keys).map { "`\($0)`" }.joined(separator: ", ")
    if unknown.isEmpty { return }
    problems.append(
      ("\(unknown) changes nothing of a box", "A box takes `title`, `collapse` and `#name`")
    )
  }

  private mutating func noteUnknownBox(_ written: String, _ name: String) {
    let known = Callout.Kind.allCases.map { "callout-\($0.rawValue)" }
    problems.append(
      (
        "`\(written)` is not a box that is known, so its text is shown without one",
        spellingHelp(for: name, among: known, introduction: "Known boxes: ")
      )
    )
  }

  // MARK: - Names

  /// The boxes that a word names, with the title that the word itself gives.
  private static func kind(named word: String) -> (kind: Kind, title: String)? {
    let name = word.lowercased()
    if name.hasPrefix("callout-") {
      return Callout.Kind(rawValue: String(name.dropFirst("callout-".count))).map {
        (.callout($0), "")
      }
    }
    if ["details", "dropdown"].contains(name) { return (.details, "") }
    return Callout.Kind.named(name).map { (.callout($0.kind), $0.title) }
  }

  private static func withoutColons(_ text: String) -> String {
    var rest = Substring(text)
    while let last = rest.last, last == ":" || last.isWhitespace { rest.removeLast() }
    return String(rest.drop(while: \.isWhitespace))
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}

extension Callout.Kind {
  /// The box of a word in lower case, and the title that another tool's word gives it.
  static func named(_ word: String) -> (kind: Callout.Kind, title: String)? {
    if let kind = Callout.Kind(rawValue: word) { return (kind, "") }
    let others: [String: Callout.Kind] = [
      "info": .note, "seealso": .note, "abstract": .note, "admonition": .note,
      "hint": .tip, "attention": .warning, "danger": .caution, "error": .caution,
    ]
    let titles = ["seealso": "See also", "admonition": ""]
    return others[word].map { ($0, titles[word] ?? word.prefix(1).uppercased() + word.dropFirst()) }
  }
}
