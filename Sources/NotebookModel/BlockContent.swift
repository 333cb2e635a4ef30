/// A piece of what a block holds.
package enum BlockContent: Hashable, Sendable {
  case text([Inline])
  case block(Block)
}

extension Block {
  /// What the block holds, in the order of the file: running text, and the blocks in it with all that they hold.
  ///
  /// Cells, formulas and HTML hold nothing, and code its caption alone: what is in them is text of another language. A cell's
  /// captions are those of the notebook.
  package var contents: [BlockContent] {
    switch kind {
    case .heading(_, let text), .paragraph(let text): [.text(text)]
    case .quote(let blocks), .division(let blocks): blocks.map { .block($0) }
    case .list(let list): list.items.joined().map { .block($0) }
    case .callout(let callout): [.text(callout.title)] + callout.blocks.map { .block($0) }
    case .details(let details): [.text(details.summary)] + details.blocks.map { .block($0) }
    case .definitions(let list):
      list.entries.flatMap { entry in
        [.text(entry.term)] + entry.definitions.joined().map { .block($0) }
      }
    case .table(let table):
      ([table.header] + table.rows).joined().map { .text($0) } + [.text(table.caption)]
    case .code(_, _, let heading): heading.caption.isEmpty ? [] : [.text(heading.caption)]
    case .cell, .html, .math, .thematicBreak: []
    }
  }

  /// The blocks right in this one.
  package var innerBlocks: [Block] {
    contents.compactMap { if case .block(let block) = $0 { block } else { nil } }
  }

  /// The running text of the block itself, each heading, title and table cell apart.
  package var ownTexts: [[Inline]] {
    contents.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}

extension Notebook {
  /// What a block of the lesson holds; of a cell, the captions of its code and of its figure.
  ///
  /// Whoever looks for something in a lesson's text walks over this, and so misses no kind of block.
  package func contents(of block: Block) -> [BlockContent] {
    guard case .cell(let index) = block.kind, cells.indices.contains(index) else {
      return block.contents
    }
    let options = cells[index].options
    return [options.heading.caption, options.figureCaption].filter { !$0.isEmpty }.map { .text($0) }
  }
}

extension Inline {
  /// The text between the marks of emphasis, links and the like, an image's alternative text, and the words in a citation.
  package var children: [Inline] {
    switch self {
    case .emphasis(let children), .strong(let children), .styled(_, let children),
      .link(_, _, let children, _), .image(_, _, let children, _, _):
      children
    case .citation(let citation, _): citation.items.flatMap { $0.prefix + $0.suffix }
    case .text, .softBreak, .lineBreak, .code, .html, .math, .reference, .footnote, .value: []
    }
  }
}
