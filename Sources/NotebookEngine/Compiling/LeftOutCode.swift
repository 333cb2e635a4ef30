internal import NotebookModel

/// A mark for code that an author left out, `...` or `{ … }`, which the compiler answers with messages about operators and braces.
struct LeftOutCode {
  /// The one message that says it.
  let message: CompilerMessage

  /// `nil` where the compiler complains of nothing at such a mark.
  init?(in index: Int, of notebook: Notebook, refusedWith messages: [CompilerMessage]) {
    let lines = notebook.cells[index].lines
    let errors = Set(
      messages.filter { $0.severity == .error }.compactMap(\.position)
        // What is reported behind the end may be about the last line.
        .map { $0.line ?? lines.count + 1 }
    )
    var isInText = false
    var found: (mark: String, position: CodePosition)?
    for (number, line) in zip(1..., lines) {
      defer { if line.text.ranges(of: "\"\"\"").count % 2 == 1 { isInText.toggle() } }
      guard found == nil, !isInText, let (mark, column) = Self.mark(in: line.text),
        (-1...1).contains(where: { errors.contains(number + $0) })
      else { continue }
      found = (mark, CodePosition(cell: index, line: number, column: column + 1))
    }
    guard let (mark, position) = found else { return nil }
    message = CompilerMessage(
      severity: .error,
      position: position,
      text: "`\(mark)` stands for code that is left out, and cannot be compiled",
      help:
        "Write `swift ignore` after the fence to show the code only, or code in its place, such as `fatalError()`"
    )
  }

  /// The mark in a line and how many bytes are before it: alone, in braces, or as a value.
  private static func mark(in text: String) -> (String, Int)? {
    let code = text.firstRange(of: "//").map { text[..<$0.lowerBound] } ?? text[...]
    for mark in ["...", "…"] {
      guard let range = code.firstRange(of: mark) else { continue }
      let before = code[..<range.lowerBound].trimmed
      let after = code[range.upperBound...].trimmed
      let isAlone = before.isEmpty && after.isEmpty
      let isBody = before.last == "{" && after.first == "}"
      let isValue = before.last == "=" && after.isEmpty
      if isAlone || isBody || isValue {
        return (mark, text.utf8.distance(from: text.startIndex, to: range.lowerBound))
      }
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
