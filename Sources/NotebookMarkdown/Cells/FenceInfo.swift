import NotebookModel

/// What stands after the opening mark of a fence, divided into the language and its attributes.
///
/// Tools write it in many ways: `swift ignore`, `{swift, echo=FALSE}` (Quarto, knitr), `{.swift .numberLines}` (Pandoc),
/// `{code-cell} swift` (MyST), `swift title="A.swift" {1,3-5}` (Docusaurus), `swift:line-numbers` (VitePress).
struct FenceInfo {
  /// How the language is written.
  enum Form: Equatable {
    /// `swift`
    case plain
    /// `{swift}`, which other tools run.
    case chunk
    /// `{.swift}`, which other tools show.
    case classes
    /// `{name} swift`, a directive of MyST and Sphinx.
    case directive(String)
  }

  let form: Form
  /// Empty where none is named; without the dot of a class.
  let language: Cell.Line
  let attributes: [FenceAttribute]

  /// `nil` for a fence without an info string.
  init?(_ info: Cell.Line) {
    var scanner = FenceScanner(info)
    guard info.text.hasPrefix("{") else {
      let name = scanner.name()
      // In `title="A.swift"` no language is named.
      let isAttribute = name.text.contains("=")
      if isAttribute { scanner = FenceScanner(info) }
      language = isAttribute ? Cell.Line("", at: info.position) : name
      if name.text.isEmpty { return nil }
      form = .plain
      attributes = scanner.attributes()
      return
    }
    // Quarto shows `{{swift}}` as `{swift}`, which it does not run.
    guard !info.text.hasPrefix("{{"), var group = scanner.group() else { return nil }
    var inner = group.attributes()
    if case .word(let name)? = inner.first?.content {
      let first = inner.removeFirst()
      if name.lowercased() != "swift", let next = scanner.directiveLanguage() {
        form = .directive(name)
        language = next
      } else {
        form = .chunk
        language = first.source
      }
    } else {
      guard !inner.isEmpty else { return nil }
      form = .classes
      guard let index = inner.firstIndex(where: \.isClass) else {
        language = Cell.Line("", at: info.position)
        attributes = inner + scanner.attributes()
        return
      }
      let source = inner.remove(at: index).source
      language = Cell.Line(String(source.text.dropFirst()), at: source.position.right(by: 1))
    }
    attributes = inner + scanner.attributes()
  }
}

/// A part of an info string after the language.
struct FenceAttribute {
  enum Content: Equatable {
    /// `ignore`
    case word(String)
    /// `title="A.swift"`, the value without its quotes.
    case pair(key: String, value: Cell.Line, isQuoted: Bool)
    /// `.numberLines`
    case className(String)
    /// `#lst-a`
    case identifier(String)
    /// What is no word: `{1,3-5}`, `[a tab]`, `"marked text"`, `/pattern/`.
    case other
  }

  var content: Content
  /// As it is written, and where.
  var source: Cell.Line

  /// The name of a tab, `[A.swift]`.
  var tabName: String? {
    guard content == .other, source.text.hasPrefix("["), source.text.hasSuffix("]") else {
      return nil
    }
    let name = source.text.dropFirst().dropLast()
    // `[1,3]` are lines.
    return name.contains(where: \.isLetter) ? String(name) : nil
  }

  fileprivate var isClass: Bool {
    if case .className = content { true } else { false }
  }
}

extension FenceInfo.Form {
  /// Whether it is a directive of any name.
  var isDirective: Bool {
    if case .directive = self { true } else { false }
  }
}
