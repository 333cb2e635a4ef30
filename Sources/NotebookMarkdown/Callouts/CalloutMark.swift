import NotebookModel

/// A line `::: {.callout-note title="…"}` that opens a box, or `:::` that closes one, in Quarto's spelling.
struct CalloutMark {
  /// What the line does.
  enum Action {
    /// Opens a box; without a kind its content stands in the text as if there were none.
    case open(kind: Callout.Kind?, title: String, isCollapsed: Bool?)
    case close
  }

  var action: Action
  var position: SourcePosition
  /// What is doubtful about the line.
  var diagnostics: [Diagnostic] = []

  /// Reads a line from a column, counted from 0; `nil` when it is no such mark.
  init?(_ line: [UInt8], from column: Int, number: Int) {
    let text = line[..<line.trimmedEnd].dropFirst(column)
    let colons = text.prefix { $0 == UInt8(ascii: ":") }
    guard colons.count >= 3 else { return nil }
    position = SourcePosition(line: number, column: column + 1)
    let rest = trimmedString(text.dropFirst(colons.count))
    if rest.isEmpty {
      action = .close
      return
    }
    guard rest.hasPrefix("{"), rest.hasSuffix("}") else { return nil }
    let attributes = AttributeList(rest.dropFirst().dropLast())
    let name = attributes.classes.first { $0.hasPrefix("callout-") }?.dropFirst("callout-".count)
    let kind = name.flatMap { Callout.Kind(rawValue: String($0)) }
    action = .open(
      kind: kind,
      title: attributes.values["title"] ?? "",
      isCollapsed: attributes.values["collapse"].map { $0 == "true" }
    )
    if kind == nil { warn(attributes.classes.first ?? rest, name.map(String.init)) }
  }

  private mutating func warn(_ written: String, _ name: String?) {
    let known = Callout.Kind.allCases.map { "callout-\($0.rawValue)" }
    diagnostics.append(
      Diagnostic(
        .warning,
        "`\(written)` is not a box that is known, so its text is shown without one",
        at: position,
        help: spellingHelp(
          for: name.map { "callout-\($0)" } ?? written,
          among: known,
          introduction: "Known boxes: "
        )
      )
    )
  }
}

/// Pandoc's attributes between braces: `.class`, `#name`, `key="value"`.
struct AttributeList {
  private(set) var classes: [String] = []
  private(set) var values: [String: String] = [:]

  init(_ text: Substring) {
    var rest = text
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return }
      let word = rest.prefix { !$0.isWhitespace && $0 != "=" }
      rest = rest.dropFirst(max(word.count, 1))
      if rest.first == "=", !word.isEmpty {
        rest.removeFirst()
        values[String(word)] = Self.value(&rest)
      } else if first == "." {
        classes.append(String(word.dropFirst()))
      }
    }
  }

  /// A word, or a text in quotes, in which a backslash stands before a quote.
  private static func value(_ rest: inout Substring) -> String {
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      return String(word)
    }
    rest.removeFirst()
    var value = ""
    while let character = rest.popFirst(), character != quote {
      if character == "\\", let next = rest.first, next == quote || next == "\\" {
        value.append(next)
        rest.removeFirst()
      } else {
        value.append(character)
      }
    }
    return value
  }
}
