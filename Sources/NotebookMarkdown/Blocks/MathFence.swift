import NotebookModel
import Settings

/// A displayed formula in a fence: GitHub's ```` ```math ````, or the directive `{math}` of MyST.
struct MathFence {
  let formula: Formula
  private(set) var label: String?
  private(set) var diagnostics: [Diagnostic] = []

  /// `nil` for other code, and where there is nothing in the fence.
  init?(_ code: CodeBlockSource) {
    guard let info = code.fence?.info, let form = Self.form(of: info) else { return nil }
    var lines = code.lines[...]
    var options: [YAMLPair] = []
    if form == .directive {
      let directive = DirectiveOptions(startingAt: code.lines)
      diagnostics = directive.diagnostics
      options = directive.options
      lines = lines.dropFirst(directive.lineCount)
    }
    lines = lines.drop { $0.text.allSatisfy(\.isWhitespace) }
    while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
    if lines.isEmpty { return nil }
    formula = Formula(
      lines.map(\.text).joined(separator: "\n"),
      lineStarts: lines.map(\.position)
    )
    for attribute in FenceInfo(info)?.attributes ?? [] {
      if case .identifier(let name) = attribute.content { label = name }
    }
    for option in options { read(option) }
  }

  private enum Form {
    case plain
    case directive
  }

  private static func form(of info: Cell.Line) -> Form? {
    if info.text.hasPrefix("{math}") { return .directive }
    guard let fence = FenceInfo(info), fence.language.text == "math" else { return nil }
    return fence.form == .plain || fence.form == .classes ? .plain : nil
  }

  private mutating func read(_ option: YAMLPair) {
    switch option.name {
    case "label", "name": label = option.value.text ?? label
    case "class", "nowrap", "enumerated": break
    default:
      diagnostics.append(
        Diagnostic(
          .warning,
          "option `\(option.name)` changes nothing of a formula",
          at: option.key.position,
          help: "Take it out; the page leaves it out"
        )
      )
    }
  }
}
