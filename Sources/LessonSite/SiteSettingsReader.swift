package import NotebookModel
internal import NotebookReport
internal import Yams

/// Reads `site.yml`.
package struct SiteSettingsReader {
  package private(set) var settings = SiteSettings()
  /// Errors and warnings, with their places in the file.
  package private(set) var diagnostics: [Diagnostic] = []

  private static let keys = [
    "title", "author", "lang", "address", "logo", "lessons", "budget", "source", "theme", "css",
    "templates",
  ]
  private static let themeKeys = ["accent", "accent-dark"]

  /// Reads the text of the file; what is wrong is left at its default.
  package init(_ text: String) {
    do {
      guard let node = try Yams.compose(yaml: text) else { return }
      guard let mapping = node.mapping else {
        report(.error, "site.yml must be keys with values", node, "Write for example `title: …`")
        return
      }
      for (key, value) in mapping { read(key, value) }
    } catch let error as YamlError {
      diagnostics.append(Self.diagnostic(of: error, in: text))
    } catch {
      diagnostics.append(Diagnostic(.error, "site.yml cannot be read: \(error)"))
    }
  }

  private mutating func read(_ key: Node, _ value: Node) {
    settings.places[key.string ?? ""] = Self.position(of: value)
    switch key.string {
    case "title": settings.title = text(key, value) ?? settings.title
    case "author": settings.author = text(key, value)
    case "lang": readLanguage(key, value)
    case "address": readAddress(key, value)
    case "logo": readLogo(key, value)
    case "lessons": readLessons(value)
    case "budget": readBudget(key, value)
    case "source": settings.source = text(key, value).map(Self.withoutSlash)
    case "theme": readTheme(key, value)
    case "css": settings.styleFile = text(key, value)
    case "templates": settings.templateFolder = text(key, value)
    default: reportUnknown(key, Self.keys)
    }
  }

  private mutating func readLessons(_ value: Node) {
    let names = value.sequence?.compactMap(\.string) ?? []
    guard let items = value.sequence, names.count == items.count else {
      report(
        .error,
        "`lessons` must be a list of file names",
        value,
        "Write `lessons: [a.md, b.md]`"
      )
      return
    }
    settings.lessons = names
    for (index, item) in items.enumerated() {
      settings.places["lessons.\(index)"] = Self.position(of: item)
    }
  }

  private mutating func readTheme(_ key: Node, _ value: Node) {
    guard let mapping = value.mapping else {
      report(
        .error,
        "`theme` must be keys with values",
        value,
        "Write `theme: {accent: \"#0b57b3\"}`"
      )
      return
    }
    for (name, color) in mapping {
      switch name.string {
      case "accent": settings.accent = readColor(name, color, ground: "#ffffff")
      case "accent-dark": settings.darkAccent = readColor(name, color, ground: "#15181c")
      default: reportUnknown(name, Self.themeKeys)
      }
    }
  }

  private mutating func readColor(_ key: Node, _ value: Node, ground: String) -> String? {
    guard let color = value.string?.lowercased(), let contrast = Contrast(color, ground)?.ratio
    else {
      report(
        .error,
        "`\(key.string ?? "")` must be a colour such as #0b57b3",
        value,
        "Put it between quotes"
      )
      return nil
    }
    if contrast < 4.5 {
      let shown = (contrast * 10).rounded(.down) / 10
      report(
        .error,
        "`\(color)` on \(ground) has a contrast of \(shown) to 1, less than the 4.5 that text needs",
        value,
        "Choose a \(ground == "#ffffff" ? "darker" : "lighter") colour"
      )
      return nil
    }
    return color
  }

  private mutating func readLanguage(_ key: Node, _ value: Node) {
    guard let tag = text(key, value) else { return }
    guard isLanguageTag(tag) else {
      report(
        .error,
        "`lang` must be a language tag, but is `\(tag)`",
        value,
        "Write for example `lang: en`"
      )
      return
    }
    settings.language = tag
  }

  private mutating func readAddress(_ key: Node, _ value: Node) {
    guard let address = text(key, value) else { return }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      report(
        .error,
        "`address` must begin with https://, but is `\(address)`",
        value,
        "Write the whole address"
      )
      return
    }
    // The address stands in the page's policy too, where these would end it.
    guard !address.contains(where: { $0.isWhitespace || "?#;,\"'<>".contains($0) }) else {
      report(
        .error,
        "`address` must be that of a folder, but is `\(address)`",
        value,
        "Write it percent-encoded, without `?` and `#`"
      )
      return
    }
    settings.address = Self.withoutSlash(address)
  }

  /// The file is copied to the same place in the site, which must not be outside of it.
  private mutating func readLogo(_ key: Node, _ value: Node) {
    guard let path = text(key, value) else { return }
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      report(
        .error,
        "`logo` leads out of the site's folder: `\(path)`",
        value,
        "Put the file beside site.yml"
      )
      return
    }
    settings.logo = path
  }

  private mutating func readBudget(_ key: Node, _ value: Node) {
    let words = (value.string ?? "").uppercased().split(separator: " ")
    let factors = ["B": 1.0, "KB": 1e3, "MB": 1e6]
    guard (1...2).contains(words.count), let number = Double(words[0]), number > 0, number < 1e9,
      let factor = factors[words.count == 2 ? String(words[1]) : "B"]
    else {
      report(.error, "`budget` must be a size above 0", value, "Write for example `budget: 500 KB`")
      return
    }
    settings.budget = Int(number * factor)
  }

  private static func diagnostic(of error: YamlError, in text: String) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Diagnostic(
        .error,
        "site.yml is not valid YAML: \(problem)",
        at: SourcePosition(line: mark.line, column: mark.column),
        help: "Check the indentation and the quotes"
      )
    case .duplicatedKeysInMapping(let duplicates, _):
      Diagnostic(
        .error,
        "`\(duplicates.first ?? "")` is set twice",
        at: lastLine(of: text, setting: duplicates.first ?? ""),
        help: "Keep one of them"
      )
    default:
      Diagnostic(.error, "site.yml is not valid YAML", help: "Check the indentation and the quotes")
    }
  }

  /// The place of the last line that begins with the key; Yams tells that of the whole mapping alone.
  private static func lastLine(of text: String, setting key: String) -> SourcePosition? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.lastIndex { $0.hasPrefix("\(key):") }.map {
      SourcePosition(line: $0 + 1, column: 1)
    }
  }

  private mutating func text(_ key: Node, _ value: Node) -> String? {
    if let text = value.string { return text.isEmpty ? nil : text }
    report(.error, "`\(key.string ?? "")` must be a text", value, "Write `\(key.string ?? ""): …`")
    return nil
  }

  private static func withoutSlash(_ address: String) -> String {
    String(address.reversed().drop { $0 == "/" }.reversed())
  }

  private mutating func reportUnknown(_ key: Node, _ known: [String]) {
    let name = key.string ?? "?"
    let nearest = nearestSpelling(to: name, among: known)
    report(
      .warning,
      "`\(name)` is not a key of site.yml",
      key,
      nearest.map { "Did you mean `\($0)`?" } ?? "Known keys: " + known.joined(separator: ", ")
    )
  }

  private mutating func report(
    _ severity: Diagnostic.Severity,
    _ message: String,
    _ node: Node,
    _ help: String
  ) {
    diagnostics.append(Diagnostic(severity, message, at: Self.position(of: node), help: help))
  }

  private static func position(of node: Node) -> SourcePosition? {
    node.mark.map { SourcePosition(line: $0.line, column: $0.column) }
  }
}

/// How well a colour can be read on another (WCAG 2.2, contrast ratio).
struct Contrast {
  let ratio: Double

  /// `nil` when one of the colours is not `#rrggbb`.
  init?(_ one: String, _ other: String) {
    guard let first = Self.color(one), let second = Self.color(other) else { return nil }
    ratio = first.contrast(with: second)
  }

  private static func color(_ text: String) -> RGBColor? {
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else {
      return nil
    }
    return Int(digits, radix: 16).map { RGBColor($0) }
  }
}
