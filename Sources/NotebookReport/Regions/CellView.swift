package import HTMLTree
package import NotebookModel

/// A cell: its code and its outputs, as far as its options show them.
package struct CellView {
  private let cell: Cell
  private let result: CellResult
  private let anchor: String
  private let notebook: Notebook
  private let options: PageOptions
  private let number: Int?
  private let caption: [HTMLNode]
  private let figureNumber: Int?

  /// Makes the view; `anchor` becomes the cell's `id` on the page, `number` is that of its prompts; `caption` and
  /// `figureNumber` are those of its last figure.
  package init(
    cell: Cell,
    result: CellResult,
    anchor: String,
    notebook: Notebook,
    options: PageOptions,
    number: Int? = nil,
    caption: [HTMLNode] = [],
    figureNumber: Int? = nil
  ) {
    self.number = number
    self.caption = caption
    self.figureNumber = figureNumber
    self.cell = cell
    self.result = result
    self.anchor = anchor
    self.notebook = notebook
    self.options = options
  }

  /// One `<div class="cell">`, or nothing.
  ///
  /// A failure that nobody asked for is shown even where the options hide the cell: without it the page
  /// would not say why it is incomplete.
  package var nodes: [HTMLNode] {
    let children = cell.options.include ? codeNodes + outputNodes : unexpectedFailures
    return children.isEmpty
      ? [] : [.element("div", ["class": "cell", "id": anchor], children)]
  }

  private var codeNodes: [HTMLNode] {
    let isHidden = !cell.lines.isEmpty && cell.lines.allSatisfy(\.isHidden)
    guard cell.options.echo, !isHidden else { return [] }
    let code = CodeView(
      source: cell.shownCode,
      prompt: number.map { "In [\($0)]:" },
      hasLineNumbers: cell.options.lineNumbers,
      place: SourcePlace(cell, in: notebook, options: options)
    ).node
    return switch cell.options.codeFold {
    case .open: [code]
    case .folded: [.element("details", ["class": "fold"], [codeSummary, code])]
    case .shown: [.element("details", ["class": "fold", "open": ""], [codeSummary, code])]
    }
  }

  private var codeSummary: HTMLNode { .element("summary", [:], cell.options.codeSummary) }

  private var outputNodes: [HTMLNode] {
    let remarks = remark.map { [HTMLNode.element("p", ["class": "remark"], $0)] } ?? []
    guard cell.options.output else { return remarks + unexpectedFailures }
    var outputs = outputViews.flatMap(\.nodes)
    if result.status == .skipped, outputs.isEmpty, let recording = cell.recording {
      outputs = [OutputText(recording.shownText, className: "output", name: outputName).node]
    }
    return remarks + outputs
  }

  /// The caption and the author's alternative text belong to the last figure of the cell.
  private var outputViews: [OutputView] {
    let lastValue = result.outputs.lastIndex { OutputView.isValue($0) }
    let lastFigure = result.outputs.lastIndex { OutputView.isFigure($0) }
    return result.outputs.enumerated().map { index, output in
      var view = OutputView(output, notebook: notebook, options: options)
      view.name = outputName
      if index == lastValue { view.prompt = number.map { "Out[\($0)]:" } }
      view.isExpectedFailure = result.status == .succeeded
      if index == lastFigure {
        view.caption = caption
        view.number = figureNumber
        view.alternative = cell.options.figureAlternative
      }
      return view
    }
  }

  private var outputName: String { "Output of \(cell.options.label ?? anchor)" }

  private var unexpectedFailures: [HTMLNode] {
    guard result.status == .failed else { return [] }
    return result.outputs.flatMap { output -> [HTMLNode] in
      guard case .failure = output else { return [] }
      return OutputView(output, notebook: notebook, options: options).nodes
    }
  }

  private var remark: String? {
    if result.status == .notRun {
      return "not run: \(notebook.hasErrors ? "the lesson has errors" : "an earlier cell failed")"
    }
    return switch cell.mode {
    case .run, .ignore: nil
    case .compileOnly: "compiled, not run"
    case .compileFail: "meant not to compile"
    case .shouldPanic: "meant to stop"
    }
  }
}
