import NotebookModel

/// Spaces in the place of the tabs before opening fences, as cmark counts a fence's indentation in bytes.
///
/// A tab of which a list or quote takes a part would count as one column otherwise, and the code would keep the rest.
/// Columns are the same with spaces; only the places in these lines have to be led back.
struct FenceTabs {
  /// The text that cmark gets.
  private(set) var source: SourceText
  /// By line, the byte column that each byte column of `source` has in the text as it was.
  private var columns: [Int: [Int]] = [:]

  /// Whether a line is another one.
  var hasChanges: Bool { !columns.isEmpty }

  /// Replaces the tabs before the fences that `outline` found.
  init(_ source: SourceText, outline: MarkdownOutline) {
    self.source = source
    for fence in outline.fences {
      let line = source.line(fence.line)
      let prefix = line.prefix(fence.column - 1)
      guard prefix.contains(0x09) else { continue }
      var spaced: [UInt8] = []
      var places: [Int] = []
      for (index, byte) in prefix.enumerated() {
        let width = byte == 0x09 ? 4 - spaced.count % 4 : 1
        spaced += [UInt8](repeating: byte == 0x09 ? 0x20 : byte, count: width)
        places += [Int](repeating: index + 1, count: width)
      }
      self.source.lines[fence.line - 1] = spaced + line[prefix.endIndex...]
      columns[fence.line] = places
    }
  }

  /// The event with the column that its node has in the text as it was.
  func original(_ event: MarkdownEvent) -> MarkdownEvent {
    guard case .enter(var node) = event, let places = columns[node.startLine], node.startColumn > 0
    else { return event }
    let index = node.startColumn - 1
    node.startColumn =
      index < places.count ? places[index] : index - places.count + (places.last ?? 0) + 1
    return .enter(node)
  }
}
