package import NotebookModel

/// Reads a lesson: CommonMark with YAML front matter, Swift cells and math.
///
/// ```swift
/// let notebook = NotebookReader().read("# Spikes\n\n```swift\nprint(1)\n```\n", fileName: "lesson.md")
/// notebook.cells[0].lines[0].position  // 4:1
/// ```
///
/// Reading never fails: what is wrong with the lesson is in `Notebook.diagnostics`, in the order of the file.
/// Lines end with LF, CR LF or CR. Positions are those of the file as it is, front matter included; a byte
/// order mark counts as nothing. Display math at the top level of a paragraph is a block of its own and
/// splits the paragraph; elsewhere it is inline math.
package struct NotebookReader {
  /// Makes a reader, which keeps nothing from one lesson to the next.
  package init() {}

  /// Reads a lesson from its text.
  package func read(_ text: String, fileName: String) -> Notebook {
    read(contentsOf: Array(text.utf8), fileName: fileName)
  }

  /// Reads a lesson from the bytes of its file, which must be UTF-8 without NUL.
  package func read(contentsOf bytes: [UInt8], fileName: String) -> Notebook {
    let bytes = LessonBytes.withoutByteOrderMark(bytes)
    var notebook = Notebook(fileName: fileName)
    if let problem = LessonBytes.problem(in: bytes) {
      notebook.diagnostics = [problem]
      return notebook
    }
    var source = SourceText(splitting: bytes)
    notebook.sourceLines = source.lines.map { String(decoding: $0, as: UTF8.self) }
    readFrontMatter(of: &source, into: &notebook)
    if source.lines.allSatisfy({ $0.trimmedEnd == 0 }) {
      notebook.diagnostics.append(
        Diagnostic(
          .warning,
          "empty lesson: there is no text",
          at: SourcePosition(line: 1, column: 1),
          help: "Write Markdown with Swift cells between lines ```swift and ```"
        )
      )
    } else if !readBody(source, into: &notebook) {
      notebook.diagnostics.append(
        Diagnostic(.error, "memory ran out while reading the lesson", help: "Split the lesson")
      )
    }
    sortDiagnostics(of: &notebook)
    return notebook
  }

  /// Reads the front matter and blanks its lines, so that the lines below keep their numbers.
  private func readFrontMatter(of source: inout SourceText, into notebook: inout Notebook) {
    do {
      guard let block = try FrontMatterBlock(in: source) else { return }
      let reader = FrontMatterReader(block)
      notebook.frontMatter = reader.frontMatter
      notebook.diagnostics += reader.diagnostics
      for index in 0..<block.lineCount { source.lines[index] = [] }
    } catch {
      notebook.diagnostics.append(error.diagnostic)
    }
  }

  /// Parses twice: first to see where running text is, then with its math out of the way.
  ///
  /// - Returns: `false` when memory ran out.
  private func readBody(_ source: SourceText, into notebook: inout Notebook) -> Bool {
    guard let draft = CmarkTree(parsing: source.normalized),
      let outline = MarkdownOutline(of: draft, in: source)
    else { return false }
    let mask = MathMask(source, outline: outline)
    guard let tree = CmarkTree(parsing: mask.maskedSource.normalized),
      let final = MarkdownOutline(of: tree, in: source)
    else { return false }
    var builder = BlockBuilder(
      source: source,
      mask: mask,
      outline: final,
      defaults: notebook.frontMatter.defaults
    )
    guard tree.forEachEvent({ builder.add($0) }) else { return false }
    notebook.blocks = builder.blocks
    notebook.cells = builder.cells.cells
    notebook.diagnostics += builder.cells.diagnostics
    return true
  }

  /// Into the order of the file; problems of the file as a whole come first.
  private func sortDiagnostics(of notebook: inout Notebook) {
    let start = SourcePosition(line: 0, column: 0)
    notebook.diagnostics = notebook.diagnostics.enumerated().sorted {
      ($0.element.position ?? start, $0.offset) < ($1.element.position ?? start, $1.offset)
    }.map(\.element)
  }
}
