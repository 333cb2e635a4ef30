internal import HTMLTree
import NotebookModel
internal import Wording

/// The box at the top of a lesson that did not read or run as it should.
struct ProblemsView {
  let result: LessonResult
  let cellAnchors: [String]

  var nodes: [HTMLNode] {
    let diagnostics = result.notebook.diagnostics
    let failed = zip(result.notebook.cells, zip(result.results, cellAnchors)).compactMap {
      cell,
      outcome -> HTMLNode? in
      let (cellResult, anchor) = outcome
      guard cellResult.status == .failed else { return nil }
      if cell.isInline { return failureNode(of: cellResult) }
      return .element(
        "p",
        [:],
        [
          .text("The cell at \(place(of: cell)) failed: "),
          .element("a", ["href": "#\(anchor)"], "see its messages"),
        ]
      )
    }
    guard let headline else { return [] }
    return [
      .element(
        "section",
        [
          "class": isMild ? "problems mild" : "problems",
          "aria-label": "Problems of this lesson",
        ],
        [.element("p", ["class": "label"], headline)]
          + diagnostics.map { DiagnosticView($0, notebook: result.notebook).node } + failed
      )
    ]
  }

  /// A value in the text has no place of its own for its messages.
  private func failureNode(of result: CellResult) -> HTMLNode? {
    for case .failure(let failure) in result.outputs {
      return FailureView(failure: failure, isExpected: false, notebook: self.result.notebook).node
    }
    return nil
  }

  /// The line of a cell, with the file's name where it is an included one.
  func place(of cell: Cell) -> String {
    let origin = result.notebook.sourceMap.origin(of: cell.range.start)
    let line = "line \(origin.position.line)"
    guard let file = origin.file, file != result.notebook.fileName else { return line }
    return "\(line) of \(file)"
  }

  /// Whether nothing failed.
  var isMild: Bool { failureCount == 0 && !result.notebook.hasErrors }

  /// How many failed cells have messages.
  private var failureCount: Int {
    zip(result.notebook.cells, result.results).count { cell, given in
      let isTold = given.outputs.contains { if case .failure = $0 { true } else { false } }
      return given.status == .failed && (!cell.isInline || isTold)
    }
  }

  /// `1 error, 2 warnings`; `nil` where nothing is wrong.
  var headline: String? {
    let severities = result.notebook.diagnostics.map(\.severity)
    if severities.isEmpty, failureCount == 0 { return nil }
    let errors = severities.count { $0 == .error } + failureCount
    let warnings = severities.count { $0 == .warning }
    let counts = [(errors, "error"), (warnings, "warning")].compactMap { count, name in
      count == 0 ? nil : counted(count, name)
    }
    return counts.isEmpty ? "Notes" : counts.joined(separator: ", ")
  }
}
