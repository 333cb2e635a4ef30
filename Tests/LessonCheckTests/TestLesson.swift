import LessonCheck
import NotebookMarkdown
import NotebookModel
import NotebookTestSupport
import Plotting
import RecordedFigures

/// Lessons with made-up outputs.
enum TestLesson {
  /// The result of a lesson whose cells succeed with these outputs.
  static func result(_ markdown: String, _ outputs: [CellOutput]...) -> LessonResult {
    let notebook = NotebookReader().read(contentsOf: Array(markdown.utf8), fileName: "lesson.md")
    let results = notebook.cells.indices.map { index in
      CellResult(status: .succeeded, outputs: outputs.indices.contains(index) ? outputs[index] : [])
    }
    return LessonResult(notebook: notebook, results: results)
  }

  /// A figure of one line through `values`, as the runtime sends it.
  static func figure(_ values: [Double]) throws -> CellOutput {
    let json = try recording(values)
    return .display(
      DisplayData([
        .init(mediaType: "image/svg+xml", data: Array("<svg/>".utf8)),
        .init(mediaType: "text/plain", data: Array("a line".utf8)),
        .init(mediaType: FigureRecording.mediaType, data: Array(json.utf8)),
      ])
    )
  }

  /// The recording of that figure.
  static func recording(_ values: [Double]) throws -> String {
    try FigureRecording(render(TestFigure.line(values, color: 0))).json()
  }

  static func verdict(
    _ result: LessonResult,
    _ files: [String: String] = [:],
    _ settings: CheckSettings = CheckSettings()
  ) -> LessonVerdict {
    LessonChecker.verdict(
      on: result,
      path: "lesson.md",
      recorded: RecordedLesson(files: files),
      settings: settings
    )
  }

  /// `12:1 changed: the output of cell 1 is not as recorded`.
  static func lines(_ verdict: LessonVerdict) -> [String] {
    verdict.findings.map {
      "\($0.place.line):\($0.place.column) \($0.kind.rawValue): \($0.message)"
    }
  }
}
