internal import HTMLTree
import NotebookModel

/// Writes the lesson's blocks in their order, each cell with its outputs.
struct BodyWriter {
  let result: LessonResult
  let options: PageOptions
  /// The anchor of each cell: its label, or its number.
  let cellAnchors: [String]
  var prose: ProseWriter

  init(result: LessonResult, options: PageOptions) {
    self.result = result
    self.options = options
    // Labels are what the author links to: they are given out before the headings' anchors.
    var anchors = AnchorRegister(reserving: ["lesson"])
    let cells = result.notebook.cells
    var labels: [Int: String] = [:]
    for (index, cell) in cells.enumerated() {
      guard let label = cell.options.label, !label.isEmpty else { continue }
      labels[index] = anchors.register(AnchorRegister.anchor(label: label))
    }
    cellAnchors = cells.indices.map { labels[$0] ?? anchors.register("cell-\($0 + 1)") }
    prose = ProseWriter(options: options, anchors: anchors)
  }

  mutating func nodes(for blocks: some Sequence<Block>) -> [HTMLNode] {
    let cells = cellNodes
    return blocks.flatMap { prose.nodes(for: $0, cell: cells) }
  }

  private var cellNodes: (Int) -> [HTMLNode] {
    { [result, options, cellAnchors] index in
      guard result.notebook.cells.indices.contains(index) else { return [] }
      let cellResult =
        result.results.indices.contains(index)
        ? result.results[index] : CellResult(status: .skipped)
      return CellView(
        cell: result.notebook.cells[index],
        result: cellResult,
        anchor: cellAnchors[index],
        notebook: result.notebook,
        options: options
      ).nodes
    }
  }
}
