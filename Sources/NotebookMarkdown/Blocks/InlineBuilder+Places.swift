import NotebookModel

/// Where in the lesson a part of running text begins.
extension InlineBuilder {
  /// The place of a link's, an image's or a tag's opening mark.
  ///
  /// cmark's column is too small where a continued line is indented further than its block, and its line is that of
  /// the closing mark; the nearest opening mark from there on counts, else the line's first one.
  func place(of node: MarkdownNode, opening: String) -> SourcePosition {
    guard !isParsedAlone else { return start }
    let marks = Array(opening.utf8)
    let line = mask.maskedSource.line(node.startLine)
    let column = node.startColumn - 1
    if line.indices.contains(column), marks.contains(line[column]) {
      return mask.sourcePosition(
        ofMasked: SourcePosition(line: node.startLine, column: column + 1)
      )
    }
    // The bracket of an image opens no link.
    let found = line.indices.filter {
      marks.contains(line[$0]) && ($0 == 0 || line[$0 - 1] != UInt8(ascii: "!"))
    }
    guard let column = found.first(where: { $0 >= node.startColumn - 1 }) ?? found.first else {
      return start
    }
    return mask.sourcePosition(
      ofMasked: SourcePosition(line: node.startLine, column: column + 1)
    )
  }

  /// Where a code span begins: cmark's column is that of its content.
  func codePlace(_ node: MarkdownNode) -> SourcePosition {
    guard !isParsedAlone else { return start }
    let line = mask.maskedSource.line(node.startLine)
    var column = min(max(node.startColumn - 1, 0), line.count)
    while column > 0, line[column - 1] != .backtick { column -= 1 }
    while column > 0, line[column - 1] == .backtick { column -= 1 }
    return mask.sourcePosition(
      ofMasked: SourcePosition(line: node.startLine, column: column + 1)
    )
  }
}
