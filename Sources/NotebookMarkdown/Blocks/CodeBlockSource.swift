import NotebookModel

/// A code block as it stands in the lesson: its fence, and where each of its lines begins.
struct CodeBlockSource {
  /// The opening fence.
  struct Fence {
    var mark: UInt8
    var length: Int
    /// The info string as it is written, and where it begins.
    var info: Cell.Line
    var isClosed: Bool

    /// The fence without its info string.
    var text: String { String(repeating: Character(Unicode.Scalar(mark)), count: length) }
  }

  /// `nil` for an indented code block.
  var fence: Fence?
  var lines: [Cell.Line]
  /// From the opening to the closing fence.
  var range: SourceRange

  /// A block whose parts are known.
  init(fence: Fence, lines: [Cell.Line], range: SourceRange) {
    self.fence = fence
    self.lines = lines
    self.range = range
  }

  /// Finds the block's fence and lines in the source.
  ///
  /// `info` and `text` are what cmark read, with the math mask undone; `blockStarts` are the lines on which a
  /// block begins, for a fence there closes nothing.
  init(
    _ node: MarkdownNode,
    info: String,
    text: String,
    blockStarts: Set<Int>,
    in source: SourceText
  ) {
    let start = SourcePosition(line: node.startLine, column: max(node.startColumn, 1))
    let opening = source.line(start.line).dropFirst(start.column - 1)
    var texts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if texts.last == "" { texts.removeLast() }

    let mark = opening.first ?? 0
    let length = opening.leadingRun(of: mark)
    // An indented block may hold a fence, but then as its first line.
    let isFence =
      [.backtick, UInt8(ascii: "~")].contains(mark) && length >= 3
      && !(info.isEmpty && texts.first.map { $0.utf8.elementsEqual(opening) } == true)
    let firstLine = isFence ? start.line + 1 : start.line
    lines = texts.enumerated().map { index, text in
      let number = firstLine + index
      let column = Self.column(of: text, in: source.line(number))
      return Cell.Line(text, at: SourcePosition(line: number, column: column))
    }
    var lastLine = max(firstLine + lines.count - 1, start.line)
    if isFence {
      let closing = firstLine + lines.count
      let isClosed =
        !blockStarts.contains(closing)
        && Self.closes(source.line(closing), mark: mark, length: length)
      if isClosed { lastLine = closing }
      let afterFence = opening.dropFirst(length)
      let infoColumn = start.column + length + afterFence.leadingBlanks
      fence = Fence(
        mark: mark,
        length: length,
        info: Cell.Line(
          trimmedString(afterFence),
          at: SourcePosition(line: start.line, column: infoColumn)
        ),
        isClosed: isClosed
      )
    }
    range = SourceRange(start, source.lastPosition(ofLine: lastLine))
  }

  /// Where the text of a code line begins: it is the end of the source line, except that the part of a tab
  /// that a container leaves over has become spaces.
  static func column(of text: String, in line: [UInt8]) -> Int {
    let bytes = Array(text.utf8)
    if line.suffix(bytes.count).elementsEqual(bytes) { return line.count - bytes.count + 1 }
    let afterSpaces = bytes.drop { $0 == 0x20 }
    return max(line.count - afterSpaces.count, 1)
  }

  /// Whether the line is a closing fence behind the marks of its containers.
  private static func closes(_ line: [UInt8], mark: UInt8, length: Int) -> Bool {
    let text = line.prefix(line.trimmedEnd)
    let run = text.reversed().prefix { $0 == mark }.count
    return run >= length
      && text.dropLast(run).allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
  }
}
