import NotebookModel
internal import Wording

extension BlockBuilder {
  // MARK: - Tasks

  /// Adds a closed item to its list; a text that begins with `[ ]` or `[x]` makes it a task.
  mutating func placeItem(_ frame: Frame, end: SourcePosition) {
    guard let list = frames.indices.last else { return }
    var blocks = frame.blocks
    if let first = blocks.first, case .paragraph(let content) = first.kind,
      isBracket(at: first.range.start), let task = Self.task(content)
    {
      frames[list].tasks[frames[list].items.count] = task.isDone
      blocks[0].kind = .paragraph(task.text)
    }
    frames[list].items.append(blocks)
    frames[list].itemLines.append(frame.start.line)
    frames[list].end = end
  }

  /// Whether a bracket stands at a place, and no backslash before it.
  private func isBracket(at position: SourcePosition) -> Bool {
    source.line(position.line).dropFirst(position.column - 1).first == UInt8(ascii: "[")
  }

  private static func task(_ content: [Inline]) -> (isDone: Bool, text: [Inline])? {
    guard case .text(let text)? = content.first else { return nil }
    let marks = ["[ ] ": false, "[x] ": true, "[X] ": true]
    guard let mark = marks.first(where: { text.hasPrefix($0.key) }) else { return nil }
    let rest = text.dropFirst(4)
    guard !rest.isEmpty || content.count > 1 else { return nil }
    let first = rest.isEmpty ? [] : [Inline.text(String(rest.drop { $0 == " " }))]
    return (mark.value, first + content.dropFirst())
  }

  // MARK: - Definitions

  /// Adds a closed list, whose items may be the definitions of a term before it.
  mutating func placeList(_ frame: Frame, start: Int?, isTight: Bool) {
    var index = 0
    while index < frame.items.count {
      let isDefinition = definitionLines.contains(frame.itemLines[index])
      let end =
        frame.itemLines[index...].firstIndex {
          definitionLines.contains($0) != isDefinition
        } ?? frame.items.count
      let items = Array(frame.items[index..<end])
      let range = SourceRange(
        index == 0
          ? frame.start
          : SourcePosition(line: frame.itemLines[index], column: frame.start.column),
        end == frame.items.count ? frame.end : items.last?.last?.range.end ?? frame.end
      )
      if isDefinition {
        placeDefinitions(items, isTight: isTight, range: range)
      } else {
        var tasks: [Int: Bool] = [:]
        for (item, isDone) in frame.tasks where (index..<end).contains(item) {
          tasks[item - index] = isDone
        }
        let list = List(start: start, isTight: isTight, items: items, tasks: tasks)
        place(Block(.list(list), range: range))
      }
      index = end
    }
  }

  /// Adds definitions to the term that the paragraph before them is.
  private mutating func placeDefinitions(_ items: [[Block]], isTight: Bool, range: SourceRange) {
    guard let frame = frames.indices.last, let last = frames[frame].blocks.last,
      case .paragraph(let term) = last.kind
    else {
      // The mask takes paragraphs of one line only, so there is one but for formulas that stand alone.
      place(
        Block(
          .definitions(
            DefinitionList(
              entries: [.init(term: [], definitions: items)],
              isTight: isTight
            )
          ),
          range: range
        )
      )
      return
    }
    frames[frame].blocks.removeLast()
    let isTight = isTight && last.range.end.line + 1 == range.start.line
    let entry = DefinitionList.Entry(term: term, definitions: items)
    if let before = frames[frame].blocks.last, case .definitions(var list) = before.kind {
      frames[frame].blocks.removeLast()
      list.entries.append(entry)
      list.isTight = list.isTight && isTight
      place(Block(.definitions(list), range: SourceRange(before.range.start, range.end)))
    } else {
      let list = DefinitionList(entries: [entry], isTight: isTight)
      place(Block(.definitions(list), range: SourceRange(last.range.start, range.end)))
    }
  }

  // MARK: - Alerts

  /// A quote, or the box that its first line `[!NOTE]` makes of it, as on GitHub.
  mutating func quote(_ blocks: [Block], range: SourceRange) -> Block {
    let quote = Block(.quote(blocks), range: range)
    guard let first = blocks.first, case .paragraph(let content) = first.kind,
      isBracket(at: first.range.start), let alert = Self.alert(content)
    else { return quote }
    guard let known = Callout.Kind.named(alert.name.lowercased()) else {
      register.diagnostics.append(
        Diagnostic(
          .warning,
          "`[!\(alert.name)]` is not a box that is known, so it stays a quote",
          at: first.range.start,
          help: spellingHelp(
            for: alert.name.uppercased(),
            among: Callout.Kind.allCases.map { $0.rawValue.uppercased() },
            introduction: "Known boxes: "
          )
        )
      )
      return quote
    }
    var rest = first
    rest.kind = .paragraph(alert.text)
    let title = alert.title.isEmpty && !known.title.isEmpty ? [.text(known.title)] : alert.title
    let callout = Callout(
      known.kind,
      title: title,
      isCollapsed: alert.isCollapsed,
      blocks: (alert.text.isEmpty ? [] : [rest]) + blocks.dropFirst()
    )
    return Block(.callout(callout), range: range)
  }

  /// The parts of `[!NOTE]- Title`, which ends at the line's end, and the text on the lines below.
  private static func alert(
    _ content: [Inline]
  ) -> (name: String, isCollapsed: Bool?, title: [Inline], text: [Inline])? {
    guard case .text(let start)? = content.first, start.hasPrefix("[!"),
      let end = start.firstIndex(of: "]")
    else { return nil }
    let name = String(start[..<end].dropFirst(2))
    guard !name.isEmpty, name.allSatisfy(\.isLetter) else { return nil }
    var tail = start[start.index(after: end)...]
    let fold: [Character: Bool] = ["-": true, "+": false]
    let isCollapsed = tail.first.flatMap { fold[$0] }
    if isCollapsed != nil { tail.removeFirst() }
    tail = tail.drop(while: \.isWhitespace)
    let lineEnd = content.firstIndex { $0 == .softBreak || $0 == .lineBreak } ?? content.count
    let title = (tail.isEmpty ? [] : [Inline.text(String(tail))]) + content[..<lineEnd].dropFirst()
    return (name, isCollapsed, title, Array(content[lineEnd...].dropFirst()))
  }
}
