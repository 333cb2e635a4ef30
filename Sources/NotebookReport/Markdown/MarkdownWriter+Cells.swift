import NotebookModel

extension MarkdownWriter {
  /// A cell: its code, and its outputs behind it.
  mutating func cell(_ index: Int) -> [String] {
    guard result.notebook.cells.indices.contains(index) else { return [] }
    let cell = result.notebook.cells[index]
    place = cell.range.start
    let shown = ShownCell(cell, given(index), in: result.notebook)
    var parts = [
      code(of: cell, shown, number: references.cellListingNumbers[index]),
      shown.remark.map { ["*\(text.escaped($0))*"] } ?? [],
    ]
    var outputs: [[String]] = []
    for (place, output) in shown.outputs.enumerated() {
      let figure = place == shown.lastFigure ? references.figureNumbers[index] : nil
      let isLast = place == shown.lastFigure
      outputs.append(
        lines(
          of: output,
          FigureWords(
            name: cell.options.label ?? "cell-\(index + 1)",
            number: figure.map { "Figure \($0)" },
            caption: isLast ? cell.options.figureCaption : [],
            alternative: isLast ? cell.options.figureAlternative : nil
          ),
          isExpectedFailure: shown.isExpectedFailure
        )
      )
    }
    if outputs.allSatisfy(\.isEmpty), let recording = shown.recording {
      outputs = [printed(recording)]
    }
    parts += outputs
    let lines = Self.joined(parts)
    return lines.isEmpty ? [] : Self.joined([[anchor(cell.options.label)], lines])
  }

  private mutating func code(of cell: Cell, _ shown: ShownCell, number: Int?) -> [String] {
    guard let code = shown.code else { return [] }
    if cell.options.lineNumbers {
      note(
        "`code-line-numbers` numbers no lines in the Markdown",
        help: "GitHub numbers no lines of code in a text"
      )
    }
    let fence = MarkdownFence.lines(code, info: "swift")
    let folded =
      switch cell.options.codeFold {
      case .open: fence
      case .folded: fold(MarkdownText.html(cell.options.codeSummary), fence)
      case .shown: fold(MarkdownText.html(cell.options.codeSummary), isOpen: true, fence)
      }
    let heading = cell.options.heading
    return Self.joined([[anchor(heading.label)], above(heading, number: number), folded])
  }

  /// What stands above code: its caption, and the name of its file.
  mutating func above(_ heading: CodeHeading, number: Int?) -> [String] {
    let name = heading.fileName.map { $0.isEmpty ? [] : ["**\(text.code($0))**"] } ?? []
    return Self.joined([caption(number.map { "Listing \($0)" }, heading.caption), name])
  }

  /// What stands around a figure.
  private struct FigureWords {
    var name: String
    var number: String?
    var caption: [Inline]
    var alternative: String?
  }

  private mutating func lines(
    of output: CellOutput,
    _ words: FigureWords,
    isExpectedFailure: Bool
  ) -> [String] {
    switch output {
    case .text(.standardOutput, let text): return printed(text)
    case .text(.standardError, let text):
      let lines = printed(text)
      return lines.isEmpty ? [] : Self.joined([["*stderr*"], lines])
    case .display(let data): return display(data, words)
    case .file(let path): return ["Saved [\(text.code(path))](\(LinkDestination.file(path)))"]
    case .notice(let text): return guarded("*\(self.text.escaped(text))*")
    case .failure(let failure): return self.failure(failure, isExpected: isExpectedFailure)
    }
  }

  /// Printed text; nothing where there is nothing to see.
  private mutating func printed(_ text: String) -> [String] {
    let plain = TerminalText.plain(text)
    if TerminalText.runs(text).contains(where: { $0.style != TerminalStyle() }) {
      note(
        "the colours of the cell's output are not in the Markdown",
        help: "GitHub shows printed text in one colour"
      )
    }
    return plain.isEmpty ? [] : MarkdownFence.lines(plain, info: "text")
  }

  /// A displayed value in the richest form that a text can hold.
  private mutating func display(_ data: DisplayData, _ words: FigureWords) -> [String] {
    for representation in data.representations {
      let bytes = representation.data
      switch representation.mediaType {
      case "image/svg+xml":
        let clean =
          options.allowsRawHTML
          ? String(decoding: bytes, as: UTF8.self) : SafeSVG(bytes)?.markup
        guard let clean else { continue }
        return figure(figures.add(svg: clean, name: words.name), data, words)
      case "image/png", "image/gif":
        let type = String(representation.mediaType.suffix(3))
        return figure(figures.add(bytes, type: type, name: words.name), data, words)
      case "text/csv":
        let lines = tables(csv: bytes)
        if !lines.isEmpty { return lines }
      case "text/plain": return printed(String(decoding: bytes, as: UTF8.self))
      case "text/html" where options.allowsRawHTML:
        note(
          "HTML that the cell displays is not in the Markdown",
          help: "Display a figure, a table or a text"
        )
      default: continue
      }
    }
    let types = data.representations.map(\.mediaType).joined(separator: ", ")
    return ["*\(types.isEmpty ? "a value without a representation" : "not shown: \(types)")*"]
  }

  private mutating func figure(
    _ path: String,
    _ data: DisplayData,
    _ words: FigureWords
  ) -> [String] {
    let alternative = words.alternative ?? data.text(of: "text/plain") ?? "Figure"
    var text = text
    text.isInLink = true
    let image = "![\(text.escaped(alternative.trimmedLines))](\(LinkDestination.file(path)))"
    let table = data.data(of: "text/csv").map { tables(csv: $0) } ?? []
    return Self.joined([
      [image], caption(words.number, words.caption), table.isEmpty ? [] : fold("Data", table),
    ])
  }

  // MARK: - Problems

  /// Why a cell stopped, as an alert.
  func failure(_ failure: CellFailure, isExpected: Bool) -> [String] {
    let headline = "**\(text.escaped(failure.headline(isExpected: isExpected)))**"
    let messages = failure.diagnostics.map { messageLines($0) }.joined(separator: "\n")
    let body = Self.joined([
      [headline], messages.isEmpty ? [] : MarkdownFence.lines(messages, info: "text"),
    ])
    return depth > 1 ? Self.quoted(body) : alert(isExpected ? "NOTE" : "CAUTION", body)
  }

  /// What is wrong with the lesson, before its text.
  func problemBox() -> [String] {
    let view = ProblemsView(result: result, cellAnchors: [])
    guard let headline = view.headline else { return [] }
    let messages = result.notebook.diagnostics.map { messageLines($0) }.joined(separator: "\n")
    var parts = [
      ["**\(headline)**"], messages.isEmpty ? [] : MarkdownFence.lines(messages, info: "text"),
    ]
    for (cell, given) in zip(result.notebook.cells, result.results) where given.status == .failed {
      guard cell.isInline else {
        parts.append([
          "The cell at \(text.escaped(view.place(of: cell))) failed, as is said below it."
        ])
        continue
      }
      for case .failure(let failure) in given.outputs.prefix(1) {
        parts.append(["**\(text.escaped(failure.headline(isExpected: false)))**"])
        let messages = failure.diagnostics.map { messageLines($0) }.joined(separator: "\n")
        parts.append(MarkdownFence.lines(messages, info: "text"))
      }
    }
    return alert(view.isMild ? "WARNING" : "CAUTION", Self.joined(parts))
  }

  /// A message with its place, the line that it is about, and what to do.
  private func messageLines(_ diagnostic: Diagnostic) -> String {
    let notebook = result.notebook
    var lines = [
      "\(notebook.place(of: diagnostic.position)): \(diagnostic.severity.rawValue): "
        + TerminalText.plain(diagnostic.message)
    ]
    if let position = diagnostic.position,
      notebook.sourceLines.indices.contains(position.line - 1)
    {
      let line = notebook.sourceLines[position.line - 1]
      lines += ["  " + line, "  " + CaretLine.under(line, column: position.column)]
    }
    if let help = diagnostic.help { lines.append("  help: " + TerminalText.plain(help)) }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The text in one line.
  fileprivate var trimmedLines: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
