import NotebookModel

/// A lesson's source in which each line `: text` that defines a term begins with a list's mark, so that CommonMark
/// reads the definition as an item of a list, with all that it may hold.
///
/// The form is Pandoc's: the term is a paragraph of one line, with at most one blank line between it and its definition.
struct DefinitionMask {
  private(set) var maskedSource: SourceText
  /// The lines that begin a definition.
  private(set) var lines: Set<Int> = []
  /// A list's mark that the lesson has no list with, so that a list after a definition is one by itself.
  private let bullet: UInt8

  init(_ source: SourceText, outline: MarkdownOutline) {
    maskedSource = source
    bullet = Self.freeBullet(in: source)
    guard source.lines.contains(where: { Self.mayDefine($0) }) else { return }
    var before: MarkdownOutline.TextLeaf?
    for (index, leaf) in outline.leaves.enumerated() {
      defer { before = leaf }
      guard leaf.style == .paragraph else { continue }
      let next = index + 1 < outline.leaves.count ? outline.leaves[index + 1] : nil
      if marker(on: leaf.startLine, of: leaf) != nil {
        if let before, follows(leaf, before, outline), !isTable(next, after: leaf) { mark(leaf) }
      } else if leaf.endLine > leaf.startLine, marker(on: leaf.startLine + 1, of: leaf) != nil {
        mark(leaf)
      }
    }
  }

  private static func mayDefine(_ line: [UInt8]) -> Bool {
    line.contains(.colon) && line.first { !$0.isBlank && $0 != UInt8(ascii: ">") } == .colon
  }

  /// The column, from 0, of a colon that begins the line's text, with a blank and text behind it.
  private func marker(on number: Int, of leaf: MarkdownOutline.TextLeaf) -> Int? {
    let line = maskedSource.line(number)
    let start = number == leaf.startLine ? leaf.startColumn - 1 : textStart(number, of: leaf)
    guard start + 1 < line.count, line[start] == .colon, line[start + 1].isBlank,
      line.trimmedEnd > start + 1
    else { return nil }
    return start
  }

  /// Where the text of a line begins, after the marks of the quotes that hold a paragraph.
  private func textStart(_ number: Int, of leaf: MarkdownOutline.TextLeaf) -> Int {
    let line = maskedSource.line(number)
    var start = line.leadingBlanks
    for _ in 0..<leaf.quoteDepth where start < line.count && line[start] == UInt8(ascii: ">") {
      start += 1
      start += line[start...].leadingBlanks
    }
    return start
  }

  private static func freeBullet(in source: SourceText) -> UInt8 {
    let bullets = Array("+*-".utf8)
    let used = Set(
      source.lines.compactMap { line in line.first { !$0.isBlank && $0 != UInt8(ascii: ">") } }
    )
    return bullets.first { !used.contains($0) } ?? bullets[0]
  }

  /// Whether a definition that begins a paragraph belongs to the text before it.
  private func follows(
    _ leaf: MarkdownOutline.TextLeaf,
    _ before: MarkdownOutline.TextLeaf,
    _ outline: MarkdownOutline
  ) -> Bool {
    guard before.style == .paragraph, before.quoteDepth == leaf.quoteDepth else { return false }
    if lines.contains(before.startLine) || lines.contains(before.startLine + 1) {
      // Between two definitions stand blank lines and what is indented further.
      let between = (before.endLine..<leaf.startLine).dropFirst()
      return between.allSatisfy {
        maskedSource.isBlankInContainers($0)
          || textStart($0, of: leaf) >= leaf.startColumn + 1
      }
    }
    return before.startLine == before.endLine && before.startColumn == leaf.startColumn
      && leaf.startLine == before.endLine + 2
      && marker(on: before.startLine, of: before) == nil
  }

  /// Whether the paragraph after a line `: text` is a table, whose caption the line may be.
  private func isTable(
    _ next: MarkdownOutline.TextLeaf?,
    after leaf: MarkdownOutline.TextLeaf
  ) -> Bool {
    guard let next, next.startLine == leaf.endLine + 2, next.endLine > next.startLine else {
      return false
    }
    return PipeTable((next.startLine...next.endLine).map { maskedSource.line($0) }) != nil
  }

  /// Exchanges the colons at the starts of a paragraph's lines.
  private mutating func mark(_ leaf: MarkdownOutline.TextLeaf) {
    for number in leaf.startLine...leaf.endLine {
      guard let column = marker(on: number, of: leaf) else { continue }
      maskedSource.lines[number - 1][column] = bullet
      lines.insert(number)
    }
  }
}
