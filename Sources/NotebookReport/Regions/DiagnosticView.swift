package import HTMLTree
package import NotebookModel

/// A message with its place, the line it is about, and what to do.
package struct DiagnosticView {
  private let diagnostic: Diagnostic
  private let notebook: Notebook

  /// Makes the view; file name and source line come from `notebook`.
  package init(_ diagnostic: Diagnostic, notebook: Notebook) {
    self.diagnostic = diagnostic
    self.notebook = notebook
  }

  /// One `<div class="diagnostic">`; it shows no source line when there is no position.
  package var node: HTMLNode {
    let severity = diagnostic.severity.rawValue
    let message = HTMLNode.element(
      "p",
      ["class": "message"],
      [
        .element("span", ["class": "place"], "\(place): "),
        .element("strong", ["class": severity], "\(severity):"),
        .text(" \(TerminalText.plain(diagnostic.message))"),
      ]
    )
    let help = diagnostic.help.map { help in
      HTMLNode.element(
        "p",
        ["class": "help"],
        [.element("strong", [:], "help:"), .text(" \(TerminalText.plain(help))")]
      )
    }
    return .element(
      "div",
      ["class": "diagnostic"],
      [message] + sourceNodes + [help].compactMap(\.self)
    )
  }

  private var place: String {
    notebook.place(of: diagnostic.position)
  }

  private var sourceNodes: [HTMLNode] {
    guard let position = diagnostic.position,
      notebook.sourceLines.indices.contains(position.line - 1)
    else { return [] }
    let line = notebook.sourceLines[position.line - 1]
    let caret = CaretLine.under(line, column: position.column)
    return [
      .element(
        "pre",
        [
          "class": "source", "tabindex": Scrolling.mayBeNeeded(for: line + caret) ? "0" : nil,
        ],
        [.text(line + "\n"), .element("span", ["class": "caret", "aria-hidden": "true"], caret)]
      )
    ]
  }
}
