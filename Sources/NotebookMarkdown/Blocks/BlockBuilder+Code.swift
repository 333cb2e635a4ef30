import NotebookModel

extension BlockBuilder {
  mutating func addCode(_ node: MarkdownNode, info: String, text: String) {
    if case .tooDeep? = frames.last?.container { return }
    let code = CodeBlockSource(
      node,
      info: info,
      text: text,
      blockStarts: outline.startLines,
      in: source
    )
    register.cells.checkFence(of: code)
    if let cell = register.cells.readCell(code) {
      if case .html(let html)? = frames.last?.blocks.last?.kind,
        let start = frames.last?.blocks.last?.range.start
      {
        register.cells.checkComment(html, at: start, beforeCell: cell)
      }
      let captions = register.cells.lastCaptions
      register.cells.setCaptions(
        code: captions.code?.inlines(&register) ?? [],
        figure: captions.figure?.inlines(&register) ?? [],
        ofCell: cell
      )
      append(Block(.cell(cell), range: code.range))
      return
    }
    if code.isOutput, register.cells.readRecording(code, text: text, after: precedingCell(of: code))
    {
      if let last = frames.indices.last { frames[last].end = code.range.end }
      return
    }
    if let math = MathFence(code) {
      register.diagnostics += math.diagnostics
      append(Block(.math(math.formula), range: code.range, label: math.label))
      return
    }
    register.cells.checkShownCode(code)
    let shown = code.isCodeDirective ? code.withoutDirectiveOptions(text) : text
    let reader = CodeHeadingReader(code)
    register.diagnostics += reader.diagnostics
    let heading = reader.heading(&register)
    append(
      Block(
        .code(info: info, text: shown, heading: heading),
        range: code.range,
        label: reader.label
      )
    )
  }

  /// Takes an HTML comment that begins as a Swift fence does as a cell that nobody sees; `false` when it is none.
  mutating func addInvisibleCell(_ node: MarkdownNode, _ text: String) -> Bool {
    guard let comment = InvisibleCell(node, text: text, in: source) else { return false }
    if case .tooDeep? = frames.last?.container { return true }
    guard let cell = register.cells.readInvisibleCell(comment) else { return false }
    append(Block(.cell(cell), range: comment.code.range))
    return true
  }

  /// The cell right before a code block in the same container, with nothing but blank lines between them.
  private func precedingCell(of code: CodeBlockSource) -> Int? {
    guard case .cell(let index) = frames.last?.blocks.last?.kind,
      let previousEnd = frames.last?.end.line, previousEnd < code.range.start.line
    else { return nil }
    let between = (previousEnd..<code.range.start.line).dropFirst()
    return between.allSatisfy { source.isBlankInContainers($0) } ? index : nil
  }
}
