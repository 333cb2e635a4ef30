import NotebookModel
import Settings

/// Reads the front matter of a lesson.
struct FrontMatterReader {
  private(set) var frontMatter: FrontMatter
  private(set) var diagnostics: [Diagnostic] = []

  /// Keys of pages for other tools that look like ours.
  private static let foreignKeys: Set<String> = [
    "head", "id", "slug", "tags", "hide", "icon", "type", "menu", "url", "next", "prev", "name",
    "image", "aside", "layout", "order", "label", "cover", "badge", "tile", "tier", "level",
  ]

  /// Reads lines of YAML; `project` is what counts where they set nothing.
  init(_ lines: [Cell.Line], over project: FrontMatter = FrontMatter()) {
    frontMatter = project
    var problems = SettingProblems()
    FrontMatterKeys.lesson.read(
      lines,
      name: "front matter",
      of: "a lesson",
      example: "title: …",
      into: &frontMatter,
      &problems
    )
    let selection = frontMatter.selection
    diagnostics = problems.sorted { Self.diagnostic(of: $0, selection: selection) }
  }

  /// What is told of a key that the front matter does not have; nothing of keys that pages of others have.
  private static func diagnostic(of key: UnknownKey, selection: CellSelection) -> Diagnostic? {
    if selection == .marked, key.place == FrontMatterKeys.lesson.place,
      key.nearest == nil || foreignKeys.contains(key.name)
    {
      return nil
    }
    return key.diagnostic(protects(key) ? .error : .warning, help: protectionHelp(for: key))
  }

  /// Whether a key may be meant to keep code from running, so that it is not passed over.
  private static func protects(_ key: UnknownKey) -> Bool {
    if let nearest = key.nearest, ["eval", "mode", "execute", "check"].contains(nearest) {
      return true
    }
    return key.place == FrontMatterKeys.executePlace
      && CellOptionReader.protectionHelp(for: key.name) != nil
  }

  /// Help for such a key, where none of ours is near.
  static func protectionHelp(for key: UnknownKey) -> String? {
    protects(key) && key.nearest == nil ? "Write `eval: false` for code that is only shown" : nil
  }
}
