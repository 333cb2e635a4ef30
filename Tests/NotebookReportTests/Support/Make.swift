import HTMLTree
import NotebookModel
import NotebookReport

/// A block at a place that does not matter.
func block(_ kind: Block.Kind) -> Block {
  let start = SourcePosition(line: 1, column: 1)
  return Block(kind, range: SourceRange(start, start))
}

func paragraph(_ text: String) -> Block {
  block(.paragraph([.text(text)]))
}

func heading(_ level: Int, _ text: String) -> Block {
  block(.heading(level: level, [.text(text)]))
}

/// A cell with that code, its fence at a line of the lesson.
func cell(
  _ code: String,
  mode: Cell.Mode = .run,
  line: Int = 1,
  options configure: (inout CellOptions) -> Void = { _ in }
) -> Cell {
  var options = CellOptions()
  configure(&options)
  let lines = code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
    Cell.Line(String($1), at: SourcePosition(line: line + 1 + $0, column: 1))
  }
  return Cell(
    mode: mode,
    options: options,
    lines: lines,
    range: SourceRange(
      SourcePosition(line: line, column: 1),
      SourcePosition(line: line + lines.count + 1, column: 3)
    )
  )
}

func display(_ mediaType: String, _ text: String) -> CellOutput {
  .display(DisplayData([representation(mediaType, text)]))
}

func representation(_ mediaType: String, _ text: String) -> DisplayData.Representation {
  DisplayData.Representation(mediaType: mediaType, data: Array(text.utf8))
}

/// The markup of blocks without cells.
func prose(_ blocks: [Block], options: PageOptions = PageOptions()) -> String {
  var writer = ProseWriter(options: options)
  return HTMLFormatter.format(blocks.flatMap { writer.nodes(for: $0) })
}

/// The markup of a cell whose anchor is `cell-1`.
func markup(
  of cell: Cell,
  _ result: CellResult,
  notebook: Notebook = Notebook(fileName: "lesson.md"),
  options: PageOptions = PageOptions(),
  caption: String = ""
) -> String {
  HTMLFormatter.format(
    CellView(
      cell: cell,
      result: result,
      anchor: "cell-1",
      notebook: notebook,
      options: options,
      captions: CellCaptions(figure: caption.isEmpty ? [] : [.text(caption)])
    ).nodes
  )
}

/// The markup of one output alone.
func markup(
  of output: CellOutput,
  notebook: Notebook = Notebook(fileName: "lesson.md"),
  options: PageOptions = PageOptions()
) -> String {
  HTMLFormatter.format(OutputView(output, notebook: notebook, options: options).nodes)
}

/// The page of a lesson.
func page(_ notebook: Notebook, _ results: [CellResult] = [], options: PageOptions = PageOptions())
  -> String
{
  LessonPage(LessonResult(notebook: notebook, results: results), options: options).html
}
