package import NotebookModel
internal import Settings

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
///
/// A line `{{< include file.md >}}` stands for the lines of that file; positions are then those of the whole text, and
/// `Notebook.place(of:)` tells the file.
package struct NotebookReader {
  /// Gives the bytes of a file that is named relative to the lesson's folder.
  package typealias Loader = (_ path: String) -> Result<[UInt8], LoadError>

  /// Why a file cannot be included, as the end of a sentence.
  package struct LoadError: Error {
    /// For example `there is no such file`.
    package var text: String

    /// Makes an error from the end of a sentence.
    package init(_ text: String) { self.text = text }
  }

  private let load: Loader
  private let project: FrontMatter

  /// Makes a reader, which keeps nothing from one lesson to the next; without `load` nothing can be included.
  ///
  /// `project` is what counts where a lesson's front matter sets nothing.
  package init(
    project: FrontMatter = FrontMatter(),
    load: @escaping Loader = { _ in .failure(LoadError("no files can be read here")) }
  ) {
    self.project = project
    self.load = load
  }

  /// Reads a lesson from its text.
  package func read(_ text: String, fileName: String) -> Notebook {
    read(contentsOf: Array(text.utf8), fileName: fileName)
  }

  /// Reads a lesson from the bytes of its file, which must be UTF-8 without NUL.
  package func read(contentsOf bytes: [UInt8], fileName: String) -> Notebook {
    let bytes = LessonBytes.withoutByteOrderMark(bytes)
    var notebook = Notebook(fileName: fileName, frontMatter: project)
    if let problem = LessonBytes.problem(in: bytes) {
      notebook.diagnostics = [problem]
      return notebook
    }
    let expander = IncludeExpander(SourceText(splitting: bytes), name: fileName, load: load)
    var source = expander.source
    notebook.sourceMap = SourceMap(expander.parts)
    notebook.diagnostics += expander.diagnostics
    notebook.sourceLines = source.lines.enumerated().map { index, line in
      String(decoding: expander.failedLines[index] ?? line, as: UTF8.self)
    }
    readFrontMatter(of: &source, into: &notebook)
    let works = BibliographyLoader(notebook.frontMatter.bibliography, load: load)
    notebook.bibliography = works.entries
    notebook.diagnostics += works.diagnostics
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
      if let count = FrontMatterBlock.lineCountOfTOML(in: source) {
        for index in 0..<count { source.lines[index] = [] }
        notebook.diagnostics.append(
          Diagnostic(
            .warning,
            "front matter in TOML is not read",
            at: SourcePosition(line: 1, column: 1),
            help: "Write it in YAML, between lines `---`"
          )
        )
        return
      }
      guard let block = try FrontMatterBlock(in: source) else { return }
      let reader = FrontMatterReader(block.lines, over: project)
      notebook.frontMatter = reader.frontMatter.withTypography
      notebook.diagnostics += reader.diagnostics
      for index in 0..<block.lineCount { source.lines[index] = [] }
    } catch {
      notebook.diagnostics.append(error.diagnostic)
    }
  }

  /// Reads the body, then the footnotes in the order in which they are marked.
  ///
  /// Cells and values in footnotes follow all others.
  ///
  /// - Returns: `false` when memory ran out.
  private func readBody(_ source: SourceText, into notebook: inout Notebook) -> Bool {
    let frontMatter = notebook.frontMatter
    let keys = frontMatter.bibliography.isEmpty ? nil : notebook.bibliography.map(\.key)
    var found: TextRegister?
    guard
      let body = BodyReader(
        source,
        &found,
        makeRegister: { names in
          var register = TextRegister(
            defaults: frontMatter.defaults,
            selection: frontMatter.selection,
            isSmart: frontMatter.isSmart,
            definedFootnotes: names
          )
          register.citationKeys = keys
          return register
        }
      )
    else { return false }
    notebook.blocks = body.blocks
    while let register = found, notebook.footnotes.count < register.markedFootnotes.count {
      let name = register.markedFootnotes[notebook.footnotes.count]
      if let note = register.notesInText[name] {
        notebook.footnotes.append(note)
        continue
      }
      guard let note = body.footnotes.first(where: { $0.name == name }) else { break }
      let mark = register.mark
      guard let text = BodyReader(note.text.source, &found, makeRegister: { _ in register }) else {
        return false
      }
      found?.movePositions(since: mark) { note.text.place(of: $0) }
      let blocks = text.blocks.map { block in block.moved { note.text.place(of: $0) } }
      notebook.footnotes.append(Footnote(name: name, blocks: blocks, range: note.range))
    }
    guard let register = found else { return true }
    notebook.cells = register.cells.cells
    notebook.diagnostics += register.cells.diagnostics + register.diagnostics
    notebook.diagnostics += register.unresolvedReferences
    notebook.diagnostics +=
      ProseProblems(notebook, definedNames: register.linkDefinitions.names).problems
    for note in body.footnotes where !register.markedFootnotes.contains(note.name) {
      notebook.diagnostics.append(
        Diagnostic(
          .warning,
          "footnote `\(note.name)` is not marked in the text",
          at: note.range.start,
          help: "Put `[^\(note.name)]` where it belongs, or take it out; it is not shown"
        )
      )
    }
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
