internal import HTMLTree
import NotebookModel

/// Writes the lesson's blocks in their order, each cell with its outputs.
struct BodyWriter {
  let result: LessonResult
  let options: PageOptions
  /// The anchor of each cell: its label, or its number.
  let cellAnchors: [String]
  /// The `n` of `In [n]:` of the cells that ran and are shown.
  private let numbers: [Int: Int]
  var prose: ProseWriter

  init(result: LessonResult, options: PageOptions) {
    self.result = result
    self.options = options
    // Labels are what the author links to: they are given out before the headings' anchors.
    let notes = result.notebook.footnotes.indices.flatMap { ["fn-\($0 + 1)", "fnref-\($0 + 1)"] }
    let cited = CitedWorks(result.notebook)
    let works = cited.works.map(\.anchor)
    var anchors = AnchorRegister(reserving: ["lesson"] + notes + works)
    let cells = result.notebook.cells
    var labels: [Int: String] = [:]
    for (index, cell) in cells.enumerated() {
      if let label = cell.options.heading.label {
        _ = anchors.register(AnchorRegister.anchor(label: label))
      }
      guard let label = cell.options.label, !label.isEmpty else { continue }
      labels[index] = anchors.register(AnchorRegister.anchor(label: label))
    }
    numbers = Self.numbers(of: result)
    let blocks = result.notebook.blocks + result.notebook.footnotes.flatMap(\.blocks)
    for label in blocks.flatMap(\.labels) {
      _ = anchors.register(AnchorRegister.anchor(label: label))
    }
    cellAnchors = cells.indices.map { labels[$0] ?? anchors.register("cell-\($0 + 1)") }
    prose = ProseWriter(options: options, anchors: anchors, cited: cited, result: result)
  }

  mutating func nodes(for blocks: some Sequence<Block>) -> [HTMLNode] {
    let cells = cellNodes
    let body = blocks.flatMap { prose.nodes(for: $0, cell: cells) }
    // Footnotes may cite, too, and stand last.
    let last = Array(blocks).last?.kind
    let endsWithHeading = if case .heading = last { true } else { false }
    return body + prose.citedWorkNodes(endsWithHeading: endsWithHeading)
      + prose.footnoteNodes(result.notebook.footnotes, cell: cells)
  }

  private var cellNodes: CellNodes {
    { [result, options, cellAnchors, numbers, references = prose.references] index, captions in
      guard result.notebook.cells.indices.contains(index) else { return [] }
      let cellResult =
        result.results.indices.contains(index)
        ? result.results[index] : CellResult(status: .skipped)
      return CellView(
        cell: result.notebook.cells[index],
        result: cellResult,
        anchor: cellAnchors[index],
        notebook: result.notebook,
        options: options,
        number: numbers[index],
        captions: captions,
        figureNumber: references.figureNumbers[index],
        listingNumber: references.cellListingNumbers[index]
      ).nodes
    }
  }

  /// Counts the cells that ran and are on the page, as Jupyter does.
  private static func numbers(of result: LessonResult) -> [Int: Int] {
    guard result.notebook.frontMatter.showsPrompts else { return [:] }
    var numbers: [Int: Int] = [:]
    for (index, (cell, cellResult)) in zip(result.notebook.cells, result.results).enumerated() {
      let ran = cellResult.status == .succeeded || cellResult.status == .failed
      if ran, !cell.isInline, cell.options.include { numbers[index] = numbers.count + 1 }
    }
    return numbers
  }
}

extension Block {
  /// The labels of the block and of what it holds, cells left out.
  fileprivate var labels: [String] {
    [label].compactMap(\.self) + ownTexts.joined().flatMap(\.labels)
      + innerBlocks.flatMap(\.labels)
  }
}
