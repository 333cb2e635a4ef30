package import HTMLTree
package import NotebookModel

/// Why a cell stopped: a headline and the messages with their places in the lesson.
package struct FailureView {
  private let failure: CellFailure
  private let isExpected: Bool
  private let notebook: Notebook

  /// Makes the view; `isExpected` when the author asked for the failure.
  package init(failure: CellFailure, isExpected: Bool, notebook: Notebook) {
    self.failure = failure
    self.isExpected = isExpected
    self.notebook = notebook
  }

  /// One `<div class="failure">`: the headline, then each message.
  package var node: HTMLNode {
    .element(
      "div",
      ["class": isExpected ? "failure expected" : "failure"],
      [.element("p", ["class": "label"], failure.headline(isExpected: isExpected))]
        + failure.diagnostics.map { DiagnosticView($0, notebook: notebook).node }
    )
  }
}
