import NotebookModel

/// Lines that were cut out of a lesson to be read by themselves, and the way back to their places.
struct CutText {
  private(set) var source = SourceText(lines: [])
  /// Where each line begins in the lesson.
  private(set) var starts: [SourcePosition] = []

  /// Adds what stands on a line from a column, counted from 0.
  mutating func append(_ line: [UInt8], from column: Int, line number: Int) {
    source.lines.append(Array(line.dropFirst(column)))
    starts.append(SourcePosition(line: number, column: column + 1))
  }

  /// The place in the lesson of a place in the text.
  func place(of position: SourcePosition) -> SourcePosition {
    guard !starts.isEmpty else { return position }
    let start = starts[min(max(position.line - 1, 0), starts.count - 1)]
    return SourcePosition(line: start.line, column: start.column + position.column - 1)
  }
}

/// Moves the positions of a value to where its text stands.
typealias Move = (SourcePosition) -> SourcePosition

extension SourceRange {
  func moved(by move: Move) -> SourceRange { SourceRange(move(start), move(end)) }
}

extension Diagnostic {
  func moved(by move: Move) -> Diagnostic {
    var moved = self
    moved.position = position.map(move)
    return moved
  }
}

extension Cell {
  func moved(by move: Move) -> Cell {
    var moved = self
    moved.range = range.moved(by: move)
    moved.options.figureCaption = options.figureCaption.map { $0.moved(by: move) }
    moved.options.heading.caption = options.heading.caption.map { $0.moved(by: move) }
    for index in lines.indices { moved.lines[index].position = move(lines[index].position) }
    moved.recording = recording.map { Recording(text: $0.text, range: $0.range.moved(by: move)) }
    return moved
  }
}

extension Block {
  func moved(by move: Move) -> Block {
    var moved = self
    moved.range = range.moved(by: move)
    moved.kind =
      switch kind {
      case .heading(let level, let inlines):
        .heading(level: level, inlines.map { $0.moved(by: move) })
      case .paragraph(let inlines): .paragraph(inlines.map { $0.moved(by: move) })
      case .quote(let blocks): .quote(blocks.map { $0.moved(by: move) })
      case .list(var list):
        .list(
          {
            list.items = list.items.map { $0.map { $0.moved(by: move) } }
            return list
          }()
        )
      case .math(let formula): .math(formula.moved(by: move))
      case .table(let table): .table(table.moved(by: move))
      case .callout(var callout):
        .callout(
          {
            callout.title = callout.title.map { $0.moved(by: move) }
            callout.blocks = callout.blocks.map { $0.moved(by: move) }
            return callout
          }()
        )
      case .details(var details):
        .details(
          {
            details.summary = details.summary.map { $0.moved(by: move) }
            details.blocks = details.blocks.map { $0.moved(by: move) }
            return details
          }()
        )
      case .definitions(let list): .definitions(list.moved(by: move))
      case .division(let blocks): .division(blocks.map { $0.moved(by: move) })
      case .code(let info, let text, var heading):
        .code(
          info: info,
          text: text,
          heading: {
            heading.caption = heading.caption.map { $0.moved(by: move) }
            return heading
          }()
        )
      case .cell, .html, .thematicBreak: kind
      }
    return moved
  }
}

extension Table {
  fileprivate func moved(by move: Move) -> Table {
    func row(_ row: Row) -> Row { row.map { $0.map { $0.moved(by: move) } } }
    return Table(
      alignments: alignments,
      header: row(header),
      rows: rows.map(row),
      caption: caption.map { $0.moved(by: move) }
    )
  }
}

extension DefinitionList {
  fileprivate func moved(by move: Move) -> DefinitionList {
    let entries = entries.map { entry in
      Entry(
        term: entry.term.map { $0.moved(by: move) },
        definitions: entry.definitions.map { $0.map { $0.moved(by: move) } }
      )
    }
    return DefinitionList(entries: entries, isTight: isTight)
  }
}

extension Formula {
  fileprivate func moved(by move: Move) -> Formula {
    Formula(tex, lineStarts: lineStarts.map(move))
  }
}

extension Inline {
  func moved(by move: Move) -> Inline {
    switch self {
    case .emphasis(let children): .emphasis(children.map { $0.moved(by: move) })
    case .strong(let children): .strong(children.map { $0.moved(by: move) })
    case .link(let destination, let title, let children, let position):
      .link(
        destination: destination,
        title: title,
        children.map { $0.moved(by: move) },
        at: position.map(move)
      )
    case .image(let source, let title, let children, let position, let attributes):
      .image(
        source: source,
        title: title,
        children.map { $0.moved(by: move) },
        at: position.map(move),
        attributes: attributes
      )
    case .math(let formula): .math(formula.moved(by: move))
    case .citation(var citation, let position):
      .citation(
        {
          for index in citation.items.indices {
            citation.items[index].prefix = citation.items[index].prefix.map { $0.moved(by: move) }
            citation.items[index].suffix = citation.items[index].suffix.map { $0.moved(by: move) }
          }
          return citation
        }(),
        at: move(position)
      )
    case .reference(let label, let position, let isShort):
      .reference(label, at: move(position), isShort: isShort)
    case .html(let markup, let position): .html(markup, at: position.map(move))
    case .styled(let style, let children): .styled(style, children.map { $0.moved(by: move) })
    case .text, .softBreak, .lineBreak, .code, .footnote, .value: self
    }
  }
}
