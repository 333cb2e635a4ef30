import NotebookModel

/// A cell in an HTML comment, which no page shows: `<!-- swift`, code, and `-->` on lines of their own.
///
/// Also in Sybil's spelling, `<!-- invisible-code-block: swift`.
struct InvisibleCell {
  /// The comment as a fence whose info string is the rest of its first line.
  let code: CodeBlockSource
  /// The text behind `-->`, which belongs to no cell.
  let rest: Cell.Line?

  /// `nil` for other HTML; `text` is the block as cmark read it.
  init?(_ node: MarkdownNode, text: String, in source: SourceText) {
    let start = SourcePosition(line: node.startLine, column: max(node.startColumn, 1))
    var texts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if texts.last == "" { texts.removeLast() }
    guard texts.count > 1, let info = Self.info(of: texts[0], at: start, in: source) else {
      return nil
    }
    var lines = texts.enumerated().dropFirst().map { index, text in
      let number = start.line + index
      return Cell.Line(
        text,
        at: SourcePosition(
          line: number,
          column: CodeBlockSource.column(of: text, in: source.line(number))
        )
      )
    }
    var rest: Cell.Line?
    let isClosed = lines.last?.text.contains("-->") == true
    if isClosed, let last = lines.popLast() {
      let parts = last.text.split(separator: "-->", maxSplits: 1, omittingEmptySubsequences: false)
      // Sybil's comments may have three dashes at both ends.
      if !parts[0].allSatisfy({ $0.isWhitespace || $0 == "-" }) {
        lines.append(Cell.Line(String(parts[0]), at: last.position))
      }
      if !parts[1].allSatisfy(\.isWhitespace) {
        let column = parts[0].utf8.count + 3
        rest = Cell.Line(String(parts[1]), at: last.position.right(by: column))
      }
    }
    self.rest = rest
    let lastLine = start.line + texts.count - 1
    code = CodeBlockSource(
      fence: .init(mark: UInt8(ascii: "<"), length: 1, info: info, isClosed: isClosed),
      lines: lines,
      range: SourceRange(start, source.lastPosition(ofLine: lastLine))
    )
  }

  /// What follows `<!--`, where it begins as the info string of a Swift fence does.
  private static func info(
    of line: String,
    at start: SourcePosition,
    in source: SourceText
  ) -> Cell.Line? {
    var bytes = Array(line.utf8)[...]
    let indentation = bytes.leadingBlanks
    bytes = bytes.dropFirst(indentation)
    guard bytes.starts(with: Array("<!--".utf8)) else { return nil }
    bytes = bytes.dropFirst(4)
    if bytes.first == UInt8(ascii: "-") { bytes = bytes.dropFirst() }
    bytes = bytes.dropFirst(bytes.leadingBlanks)
    let sybil = Array("invisible-code-block:".utf8)
    if bytes.starts(with: sybil) {
      bytes = bytes.dropFirst(sybil.count)
      bytes = bytes.dropFirst(bytes.leadingBlanks)
    }
    let text = trimmedString(bytes)
    let name = text.prefix { $0 != " " && $0 != "," }
    guard name.lowercased() == "swift", !text.contains("-->")
    else { return nil }
    let column = source.line(start.line).count - Array(line.utf8).count + bytes.startIndex
    return Cell.Line(text, at: SourcePosition(line: start.line, column: column + 1))
  }
}

extension CellReader {
  /// The index of the new cell, which shows nothing; `nil` when its words are those of a sentence, so that it is a comment.
  mutating func readInvisibleCell(_ comment: InvisibleCell) -> Int? {
    guard let fence = comment.code.fence else { return nil }
    let info = Cell.Line("swift" + fence.info.text.dropFirst(5), at: fence.info.position)
    guard let words = CellWords(info, selection: .all) else { return nil }
    guard fence.info.text.hasPrefix("swift") else {
      // A sentence may begin with the language's name.
      if words.diagnostics.isEmpty {
        diagnostics.append(
          Diagnostic(
            .warning,
            "`\(fence.info.text.prefix(5))` is not the name of a cell's language, so the comment is no cell",
            at: fence.info.position,
            help: "Did you mean `swift`?"
          )
        )
      }
      return nil
    }
    let isUnderstood = !words.diagnostics.contains { $0.severity == .error }
    guard isUnderstood || fence.info.text.split(whereSeparator: \.isWhitespace).count <= 3 else {
      return nil
    }
    if !fence.isClosed {
      diagnostics.append(
        Diagnostic(
          .error,
          "comment with a cell is not closed",
          at: comment.code.range.start,
          help: "End it with a line `-->`"
        )
      )
    }
    if let rest = comment.rest {
      diagnostics.append(
        Diagnostic(
          .warning,
          "text after `-->` is left out",
          at: rest.position,
          help: "Put it on a line of its own"
        )
      )
    }
    let index = addCell(comment.code, words)
    hideCell(index)
    return index
  }
}
