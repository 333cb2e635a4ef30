package import HTMLTree
package import NotebookModel

/// A cell: its code and its outputs, as far as its options show them.
package struct CellView {
  private let cell: Cell
  private let shown: ShownCell
  private let anchor: String
  private let notebook: Notebook
  private let options: PageOptions
  private let number: Int?
  private let captions: CellCaptions
  private let figureNumber: Int?
  private let listingNumber: Int?

  /// Makes the view; `anchor` becomes the cell's `id` on the page, `number` is that of its prompts; `figureNumber` is that of its
  /// last figure, `listingNumber` that of its code.
  package init(
    cell: Cell,
    result: CellResult,
    anchor: String,
    notebook: Notebook,
    options: PageOptions,
    number: Int? = nil,
    captions: CellCaptions = CellCaptions(),
    figureNumber: Int? = nil,
    listingNumber: Int? = nil
  ) {
    self.number = number
    self.captions = captions
    self.figureNumber = figureNumber
    self.listingNumber = listingNumber
    self.cell = cell
    shown = ShownCell(cell, result, in: notebook)
    self.anchor = anchor
    self.notebook = notebook
    self.options = options
  }

  /// One `<div class="cell">`, or nothing.
  package var nodes: [HTMLNode] {
    let children = codeNodes + outputNodes
    return children.isEmpty
      ? [] : [.element("div", ["class": "cell", "id": anchor], children)]
  }

  private var codeNodes: [HTMLNode] {
    guard let source = shown.code else { return [] }
    let code = CodeView(
      source: source,
      prompt: number.map { "In [\($0)]:" },
      hasLineNumbers: cell.options.lineNumbers,
      place: SourcePlaceView(cell, in: notebook, options: options)
    ).node
    let folded: HTMLNode =
      switch cell.options.codeFold {
      case .open: code
      case .folded: .element("details", ["class": "fold"], [codeSummary, code])
      case .shown: .element("details", ["class": "fold", "open": ""], [codeSummary, code])
      }
    let heading = cell.options.heading
    return [
      ListingView(
        heading: heading,
        caption: captions.code,
        number: listingNumber,
        anchor: heading.label.map(AnchorRegister.anchor),
        code: folded
      ).node
    ]
  }

  private var codeSummary: HTMLNode { .element("summary", [:], cell.options.codeSummary) }

  private var outputNodes: [HTMLNode] {
    let remarks = shown.remark.map { [HTMLNode.element("p", ["class": "remark"], $0)] } ?? []
    var outputs = outputViews.flatMap(\.nodes)
    if outputs.isEmpty, let recording = shown.recording {
      outputs = [OutputText(recording, className: "output", name: outputName).node]
    }
    return remarks + outputs
  }

  /// The caption and the author's alternative text belong to the last figure of the cell.
  private var outputViews: [OutputView] {
    shown.outputs.enumerated().map { index, output in
      var view = OutputView(output, notebook: notebook, options: options)
      view.name = outputName
      if index == shown.lastValue { view.prompt = number.map { "Out[\($0)]:" } }
      view.isExpectedFailure = shown.isExpectedFailure
      if index == shown.lastFigure {
        view.caption = captions.figure
        view.number = figureNumber
        view.alternative = cell.options.figureAlternative
      }
      return view
    }
  }

  private var outputName: String { "Output of \(cell.options.label ?? anchor)" }
}
