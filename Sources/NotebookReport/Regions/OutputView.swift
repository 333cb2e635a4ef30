package import HTMLTree
package import NotebookModel

/// One output of a cell.
package struct OutputView {
  private let output: CellOutput
  private let notebook: Notebook
  private let options: PageOptions
  /// The text under a figure.
  package var caption: [HTMLNode] = []
  /// The author's text alternative of a figure, in place of the generated one.
  package var alternative: String?
  /// The number of a figure with a caption.
  package var number: Int?
  /// The `Out[n]:` of a value.
  package var prompt: String?
  /// What a long output is called for those who do not see it.
  package var name = "Output"
  /// Whether a failure is what the author wanted to show.
  package var isExpectedFailure = false

  /// Makes the view; a figure's caption and text alternative are set afterwards.
  package init(_ output: CellOutput, notebook: Notebook, options: PageOptions) {
    self.output = output
    self.notebook = notebook
    self.options = options
  }

  /// What the page shows, which is nothing for printed text without visible characters.
  package var nodes: [HTMLNode] {
    switch output {
    case .text(.standardOutput, let text): textNodes(text)
    case .text(.standardError, let text):
      [
        labelled(
          "stderr",
          className: "stderr",
          OutputText(text, className: "error-output", name: "\(name), stderr")
            .node
        )
      ]
    case .display(let data):
      DisplayView(
        data: data,
        caption: caption,
        number: number,
        alternative: alternative,
        prompt: prompt,
        name: name,
        options: options
      ).nodes
    case .file(let path):
      [
        .element(
          "p",
          ["class": "saved"],
          [
            .text("Saved "),
            .element("a", ["href": LinkDestination.file(path)], [.element("code", [:], path)]),
          ]
        )
      ]
    case .notice(let text): [.element("p", ["class": "remark"], text)]
    case .failure(let failure):
      [FailureView(failure: failure, isExpected: isExpectedFailure, notebook: notebook).node]
    }
  }

  private func textNodes(_ text: String) -> [HTMLNode] {
    let output = OutputText(text, className: "output", name: name)
    return output.isEmpty ? [] : [output.node]
  }

  private func labelled(_ label: String, className: String, _ content: HTMLNode) -> HTMLNode {
    .element(
      "div",
      ["class": className],
      [.element("p", ["class": "label"], label), content]
    )
  }
}
