/// Code or printed text between fences.
enum MarkdownFence {
  /// The lines of a fenced block; its fences are longer than any run of backticks in the text.
  static func lines(_ text: String, info: String) -> [String] {
    // An info string with a backtick may follow tildes alone.
    let mark: Character = info.contains("`") ? "~" : "`"
    let length = max(3, MarkdownText.longestRun(of: mark, in: text) + 1)
    let fence = String(repeating: mark, count: length)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return [fence + info] + lines + [fence]
  }
}
