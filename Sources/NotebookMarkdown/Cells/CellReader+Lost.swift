import NotebookModel

extension CellReader {
  /// Reports what is lost in code that is shown: a fence in it, or that another tool would run or set it.
  mutating func checkShownCode(_ code: CodeBlockSource) {
    let problem =
      code.fence.map { ForeignFence($0.info, selection: selection).warning }
      ?? LostFence.indented(code.lines, selection: selection)
    if let problem { diagnostics.append(problem) }
  }

  /// Reports what is lost in HTML, which begins at `start`: a Swift fence in it, or all that follows a comment's beginning.
  mutating func checkHTML(_ html: String, from start: SourcePosition) {
    if let problem = LostFence.unclosed(html, at: start) {
      diagnostics.append(problem)
      return
    }
    let lines = html.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      Cell.Line(String($1), at: SourcePosition(line: start.line + $0, column: 1))
    }
    if let problem = LostFence.inHTML(lines, selection: selection) { diagnostics.append(problem) }
  }

  /// Reports a comment right before a cell that runs, if another tool would skip the cell for it.
  mutating func checkComment(_ html: String, at start: SourcePosition, beforeCell cell: Int) {
    guard cells[cell].mode == .run, cells[cell].options.eval,
      let problem = LostFence.skipped(by: html, at: start)
    else { return }
    diagnostics.append(problem)
  }
}

extension CodeBlockSource {
  /// Whether the block is a directive of MyST that shows code.
  var isCodeDirective: Bool {
    guard let info = fence?.info, let fence = FenceInfo(info),
      case .directive(let name) = fence.form
    else { return false }
    return ForeignFence.codeDirectives.contains(name)
  }

  /// The code without the options in its first lines, which say how a directive shows it.
  func withoutDirectiveOptions(_ text: String) -> String {
    let count = DirectiveOptions(startingAt: lines).lineCount
    return count == 0 ? text : lines.dropFirst(count).map { $0.text + "\n" }.joined()
  }
}
