import NotebookModel

/// Lines `//# let x = 1` of a cell, which are compiled and not shown.
///
/// rustdoc's mark is `#`; in Swift that begins directives such as `#if`, while after `//` the line is a comment for every other tool.
enum HiddenLines {
  /// The lines, those that are hidden without their mark; nothing is one within a text of several lines.
  static func marked(_ lines: [Cell.Line]) -> [Cell.Line] {
    var isInText = false
    return lines.map { line in
      var marked = line
      if !isInText, let count = markLength(of: line.text) {
        marked = Cell.Line(
          String(decoding: line.text.utf8.dropFirst(count), as: UTF8.self),
          at: line.position.right(by: count)
        )
        marked.isHidden = true
      }
      if marked.text.ranges(of: "\"\"\"").count % 2 == 1 { isInText.toggle() }
      return marked
    }
  }

  /// How many bytes stand before the code of a hidden line; `nil` for another line.
  private static func markLength(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    let start = bytes.leadingBlanks
    guard bytes[start...].starts(with: Array("//#".utf8)) else { return nil }
    let end = start + 3
    if end == bytes.count { return end }
    return bytes[end].isBlank ? end + 1 : nil
  }
}
