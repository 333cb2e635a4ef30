import NotebookModel
import Settings

/// Reads what stands above code that is only shown: the attributes of its fence, and the options of a directive.
struct CodeHeadingReader {
  private(set) var fileName: String?
  private(set) var caption: LocatedText?
  private(set) var label: String?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ code: CodeBlockSource) {
    guard let info = code.fence?.info, let fence = FenceInfo(info) else { return }
    for attribute in fence.attributes { read(attribute) }
    guard code.isCodeDirective else { return }
    let directive = DirectiveOptions(startingAt: code.lines)
    diagnostics = directive.diagnostics
    for option in directive.options { read(option) }
  }

  private mutating func read(_ attribute: FenceAttribute) {
    switch attribute.content {
    case .identifier(let name): label = name
    case .pair(let key, let value, _):
      set(ForeignAttributes.option(key), value.text, at: value.position)
    case .other: fileName = attribute.tabName ?? fileName
    // `python:filter.py`
    case .word(let word): fileName = word.contains(/\w\.[a-z]\w*$/.ignoresCase()) ? word : fileName
    case .className: break
    }
  }

  private mutating func read(_ option: YAMLPair) {
    let name = option.name
    let key = DirectiveOptions.codeKeys[name] ?? ForeignAttributes.option(name)
    if set(key, option.value.text ?? "", at: option.value.position) { return }
    let isKnown =
      CellOptionReader.ignoredDirectiveKeys.contains(name) || ForeignAttributes.isKey(name)
    if isKnown || name == "tags" { return }
    diagnostics.append(
      Diagnostic(
        .warning,
        "option `\(name)` changes nothing of code that is only shown",
        at: option.key.position,
        help: "Take it out; the page leaves it out"
      )
    )
  }

  /// Takes the value of an option by its name as a cell has it; `false` for other options.
  @discardableResult
  private mutating func set(_ option: String?, _ value: String, at place: SourcePosition) -> Bool {
    let text = value.isEmpty ? nil : value
    switch option {
    case "filename": fileName = text ?? fileName
    case "lst-cap": caption = text.map { LocatedText($0, at: place) } ?? caption
    case "lst-label", "label": label = text ?? label
    default: return false
    }
    return true
  }

  /// The heading, with its caption as Markdown.
  func heading(_ register: inout TextRegister) -> CodeHeading {
    var heading = CodeHeading(fileName: fileName)
    if let caption {
      let end = Cell.Line("", at: caption.position)
      heading.caption = CaptionText(caption.text, at: caption.position, on: end).inlines(&register)
    }
    return heading
  }
}
