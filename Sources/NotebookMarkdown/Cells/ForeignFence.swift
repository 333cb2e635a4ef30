import NotebookModel

/// Warnings for fences that other tools run or set, and that are shown as code here.
struct ForeignFence {
  /// `nil` for a fence that is shown elsewhere too.
  let warning: Diagnostic?

  /// Looks at a fence that is no cell.
  init(_ info: Cell.Line, selection: CellSelection) {
    guard let fence = FenceInfo(info), fence.language.text.lowercased() != "swift" else {
      warning = nil
      return
    }
    let name = fence.language.text
    switch fence.form {
    case .chunk where Self.directives.contains(name.lowercased()):
      warning = Self.directive(name, at: info.position)
    case .directive(let name) where !Self.codeDirectives.contains(name):
      warning =
        selection == .all || Self.directives.contains(name.lowercased())
        ? Self.directive(name, at: info.position) : nil
    case .directive("code-cell") where selection == .all: warning = Self.notRun(fence.language)
    case .chunk where selection == .all: warning = Self.notRun(fence.language)
    case .plain where selection == .all && Self.isNearlySwift(name):
      warning = Diagnostic(
        .warning,
        "`\(name)` is not the name of a cell's language, so the code is not run",
        at: fence.language.position,
        help: "Did you mean `swift`?"
      )
    default: warning = nil
    }
  }

  private static func notRun(_ language: Cell.Line) -> Diagnostic {
    Diagnostic(
      .warning,
      "`\(language.text)` in braces is not run, and its code is shown: cells are written in Swift",
      at: language.position,
      help: "Write `\(language.text)` without braces for code that is only shown"
    )
  }

  private static func directive(_ name: String, at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .warning,
      "directive `{\(name)}` is shown as code",
      at: position,
      help: boxes.contains(name.lowercased())
        ? "Write a box: `::: {.callout-\(name.lowercased() == "danger" ? "caution" : name.lowercased())}`, its text, `:::`"
        : "Take it out, or write its text in Markdown"
    )
  }

  /// One slip away, and no language that has such a name.
  private static func isNearlySwift(_ name: String) -> Bool {
    let letters = name.lowercased()
    guard (4...6).contains(letters.utf8.count), !["sift", "shift", "swig"].contains(letters) else {
      return false
    }
    let known = Array("swift")
    let given = Array(letters)
    if given.count == known.count {
      let places = known.indices.filter { known[$0] != given[$0] }
      return places.count == 1
        || places.count == 2 && places[1] == places[0] + 1
          && known[places[0]] == given[places[1]] && known[places[1]] == given[places[0]]
    }
    let (long, short) = known.count > given.count ? (known, given) : (given, known)
    return long.indices.contains { index in
      Array(long[..<index] + long[(index + 1)...]) == short
    }
  }

  private static let boxes = ["note", "tip", "warning", "important", "caution", "danger"]
  /// Directives whose body is code.
  static let codeDirectives = ["code-block", "code", "sourcecode", "code-cell", "parsed-literal"]
  /// Names of MyST's and Sphinx' directives, none of which is a language.
  private static let directives: Set<String> = [
    "note", "tip", "warning", "important", "caution", "danger", "attention", "hint", "error",
    "seealso", "admonition", "dropdown", "figure", "image", "math", "table", "list-table",
    "csv-table", "tab-set", "tab-item", "grid", "grid-item", "grid-item-card", "card", "toctree",
    "include", "literalinclude", "eval-rst", "contents", "margin", "sidebar", "topic", "glossary",
    "bibliography", "raw", "only", "epigraph", "versionadded", "versionchanged", "deprecated",
    "todo", "rubric", "exercise", "solution", "prf:theorem", "iframe", "embed", "mermaid",
    "automodule", "autoclass", "autofunction",
  ]
}

/// Swift fences that CommonMark does not take for fences, and comments that other tools take for orders.
enum LostFence {
  /// The warning for an indented block of code in which a Swift fence stands; `lines` are those of the block.
  static func indented(_ lines: [Cell.Line], selection: CellSelection) -> Diagnostic? {
    guard let line = first(in: lines, selection: selection) else { return nil }
    return Diagnostic(
      .warning,
      "fence is indented by four columns or more, so it is shown as typed and not run",
      at: line.position,
      help:
        "Indent it by less; tabs and boxes of other tools, `=== \"Swift\"` and `!!! note`, are not read here"
    )
  }

  /// The error for a comment, or an element that holds no Markdown, that nothing closes.
  static func unclosed(_ html: String, at start: SourcePosition) -> Diagnostic? {
    let text = html.drop(while: \.isWhitespace)
    for name in ["pre", "script", "style", "textarea"] where text.lowercased().hasPrefix("<" + name)
    {
      let next = text.dropFirst(name.count + 1).first
      guard next == ">" || next?.isWhitespace == true, !text.lowercased().contains("</\(name)>")
      else { continue }
      return Diagnostic(
        .error,
        "`<\(name)>` is not closed, so that all that follows it is shown as it is written",
        at: start,
        help: "End it with `</\(name)>`"
      )
    }
    guard text.hasPrefix("<!--") else { return nil }
    guard !text.contains("-->") else { return nil }
    return Diagnostic(
      .error,
      "comment is not closed, so that nothing of what follows it is shown or run",
      at: start,
      help: "End it with `-->`"
    )
  }

  /// The warning for HTML in which a Swift fence stands.
  static func inHTML(_ lines: [Cell.Line], selection: CellSelection) -> Diagnostic? {
    guard lines.first?.text.drop(while: \.isWhitespace).hasPrefix("<!--") == false,
      let line = first(in: lines, selection: selection)
    else { return nil }
    return Diagnostic(
      .warning,
      "fence stands in HTML, so it is shown as typed and not run",
      at: line.position,
      help: "Put an empty line before it"
    )
  }

  private static func first(in lines: [Cell.Line], selection: CellSelection) -> Cell.Line? {
    lines.first { line in
      let text = line.text.drop(while: \.isWhitespace)
      let mark = text.prefix { $0 == "`" }
      let info = Cell.Line(String(text.dropFirst(mark.count)), at: line.position)
      return mark.count >= 3 && CellWords(info, selection: selection)?.isCell == true
    }
  }

  /// The error for a comment before a cell with which another tool would skip it.
  static func skipped(by html: String, at position: SourcePosition) -> Diagnostic? {
    let text = html.lowercased()
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    guard text.hasPrefix("<!--"), words.count <= 6,
      words.contains(where: { ["skip", "notest", "no_run", "norun", "noeval"].contains($0) })
    else { return nil }
    return Diagnostic(
      .error,
      "comment is another tool's order to skip the next cell, which would run here",
      at: position,
      help:
        "Write `swift ignore` after the fence, and take the comment out if no other tool reads it"
    )
  }
}
