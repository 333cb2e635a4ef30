internal import HTMLTree
import NotebookModel

/// A value in running text: what its cell gave, or its expression where there is no value.
struct InlineValueView {
  let cell: Cell
  let result: CellResult

  /// The text alone.
  var text: String? {
    for output in result.outputs.reversed() {
      switch output {
      case .display(let data):
        if let text = data.text(of: "text/plain") { return TerminalText.plain(text) }
      case .text(.standardOutput, let text):
        return TerminalText.plain(text).trimmingWhitespace
      default: continue
      }
    }
    return nil
  }

  /// What stands where there is no value.
  var expression: String { cell.code.trimmingWhitespace }

  var node: HTMLNode {
    if result.status == .succeeded, let text {
      return .element("span", ["class": "inline-value"], text)
    }
    let isMissing = result.status == .failed || result.status == .notRun
    return .element(
      "code",
      [
        "class": isMissing ? "missing" : nil,
        "title": isMissing ? "This value could not be computed" : nil,
      ],
      expression
    )
  }
}

extension String {
  fileprivate var trimmingWhitespace: String {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}
