import LessonCheck
import NotebookModel
import Testing

@Suite struct RecordedTextTests {
  private func text(_ result: CellResult, _ lesson: String = "# T\n\n```swift\nf()\ng()\n```\n")
    -> String
  {
    let notebook = TestLesson.result(lesson).notebook
    return RecordedText(of: result, cell: 0, in: notebook).text
  }

  @Test func keepsTheOrderOfTextsAndValues() {
    let value = DisplayData([.init(mediaType: "text/plain", data: Array("42".utf8))])
    let figure = DisplayData([
      .init(mediaType: "image/svg+xml", data: Array("<svg/>".utf8)),
      .init(mediaType: "text/plain", data: Array("a figure".utf8)),
    ])
    #expect(
      text(
        CellResult(
          status: .succeeded,
          outputs: [
            .text(.standardOutput, "a"), .display(value), .text(.standardError, "b\n"),
            .display(figure), .file("lesson_files/a.svg"), .notice("cut off"),
          ]
        )
      ) == "a\n42\nb\ncut off\n"
    )
  }

  @Test func countsTheLinesOfTheCellInPlacesOfErrors() {
    let diagnostics = [
      Diagnostic(.error, "no `x`", at: SourcePosition(line: 5, column: 2)),
      Diagnostic(.note, "somewhere"),
    ]
    let failure = CellOutput.failure(CellFailure(.compileError, diagnostics))
    #expect(
      text(CellResult(status: .succeeded, outputs: [failure]))
        == "error: no `x` (line 2, column 2)\nnote: somewhere\n"
    )
    #expect(
      text(
        CellResult(status: .succeeded, outputs: [failure]),
        "> # T\n>\n> ```swift\n> f()\n> g()\n> ```\n"
      ) == "error: no `x` (line 2, column 1)\nnote: somewhere\n"
    )
  }

  @Test func beginsWithWarningsOfTheCompiler() {
    let warning = Diagnostic(.warning, "never used", at: SourcePosition(line: 4, column: 1))
    #expect(
      text(
        CellResult(
          status: .succeeded,
          outputs: [.text(.standardOutput, "a\n")],
          warnings: [warning]
        )
      ) == "warning: never used (line 1, column 1)\na\n"
    )
  }
}
