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
      [.element("p", ["class": "label"], isExpected ? "\(headline), as expected" : headline)]
        + failure.diagnostics.map { DiagnosticView($0, notebook: notebook).node }
    )
  }

  private var headline: String {
    switch failure.cause {
    case .compileError: "Did not compile"
    case .trap: "Stopped by a run-time error"
    case .thrownError: "Stopped by an error that nothing caught"
    case .timeout: "Stopped: out of time"
    case .exit: "Ended the process"
    case .unexpectedSuccess: "Did not fail, though it should"
    case .internalError: "Did not run"
    }
  }
}
