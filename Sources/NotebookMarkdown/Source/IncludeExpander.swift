import NotebookModel

/// Puts the lines of other files in the place of `{{< include file.md >}}`, Quarto's spelling.
///
/// The mark stands on a line of its own, outside of code. Files are named relative to the file that includes them, between
/// quotes where a name has spaces; their front matter is left out.
struct IncludeExpander {
  private(set) var source = SourceText(lines: [])
  private(set) var parts: [SourceMap.Part] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The lines that include nothing, as they are written, by their indices in `source`, where they are empty.
  private(set) var failedLines: [Int: [UInt8]] = [:]
  private let load: NotebookReader.Loader

  /// Expands the text of the file `name`, which is relative to the lesson's folder.
  init(_ text: SourceText, name: String, load: @escaping NotebookReader.Loader) {
    self.load = load
    append(text, name: name, firstLine: 1, including: [name])
    // A lesson that includes nothing is its own map.
    if parts.count == 1 { parts = [] }
  }

  private mutating func append(
    _ text: SourceText,
    name: String,
    firstLine: Int,
    including open: [String]
  ) {
    var verbatimLines: Set<Int> = []
    if text.lines.contains(where: { Self.includedFile($0) != nil }),
      let tree = CmarkTree(parsing: text.normalized),
      let outline = MarkdownOutline(of: tree, in: text)
    {
      verbatimLines = outline.verbatimLines
    }
    addPart(name, firstLine)
    for (index, line) in text.lines.enumerated() {
      guard let file = Self.includedFile(line), !verbatimLines.contains(index + 1) else {
        source.lines.append(line)
        continue
      }
      include(Self.path(of: file, from: name), written: file, line: line, including: open)
      addPart(name, firstLine + index + 1)
    }
  }

  private mutating func include(
    _ path: String,
    written: String,
    line: [UInt8],
    including open: [String]
  ) {
    let place = SourcePosition(line: source.lines.count + 1, column: line.leadingBlanks + 1)
    func fail(_ message: String, _ help: String) {
      diagnostics.append(Diagnostic(.error, message, at: place, help: help))
      failedLines[source.lines.count] = line
      source.lines.append([])
    }
    guard !open.contains(path) else {
      fail("`\(written)` includes itself", "Take out one of the includes")
      return
    }
    switch load(path) {
    case .failure(let reason):
      fail(
        "`\(written)` cannot be included: \(reason.text)",
        "Paths are relative to the file that includes"
      )
    case .success(let bytes):
      let bytes = LessonBytes.withoutByteOrderMark(bytes)
      if let problem = LessonBytes.problem(in: bytes) {
        fail(
          "`\(written)` cannot be included: \(problem.message)",
          problem.help ?? "Save it as UTF-8"
        )
        return
      }
      var text = SourceText(splitting: bytes)
      // A front matter that is not closed is text.
      let count = (try? FrontMatterBlock(in: text))?.lineCount ?? 0
      text.lines.removeFirst(count)
      append(text, name: path, firstLine: count + 1, including: open + [path])
    }
  }

  private mutating func addPart(_ name: String, _ line: Int) {
    let part = SourceMap.Part(firstLine: source.lines.count + 1, file: name, fileLine: line)
    if parts.last?.firstLine == part.firstLine { parts.removeLast() }
    parts.append(part)
  }

  /// The file that a line includes.
  private static func includedFile(_ line: [UInt8]) -> String? {
    let text = trimmedString(line[...])
    guard line.leadingBlanks <= 3, text.hasPrefix("{{<"), text.hasSuffix(">}}") else { return nil }
    let words = text.dropFirst(3).dropLast(3).split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == "include" else { return nil }
    let name = trimmedString(Array(words[1].utf8)[...])
    if let quote = name.first, quote == "\"" || quote == "'" {
      let inner = name.dropFirst().dropLast()
      return name.count > 2 && name.last == quote && !inner.contains(quote) ? String(inner) : nil
    }
    return name.contains(where: \.isWhitespace) || name.isEmpty ? nil : name
  }

  /// A path relative to the lesson's folder, without `.` and, as far as it can be, `..`.
  private static func path(of file: String, from includer: String) -> String {
    if file.hasPrefix("/") { return file }
    var steps = includer.split(separator: "/").dropLast().map(String.init)
    for step in file.split(separator: "/") where step != "." {
      if step == "..", let last = steps.last, last != ".." {
        steps.removeLast()
      } else {
        steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}
