import Foundation
import NotebookTestSupport
import Testing

@Suite struct CheckReportTests {
  private static let lesson = """
    ```swift
    print("rate 0.5 Hz")
    ```

    ```swift
    //| label: fig-line
    let (fig, ax) = plt.subplots(figsize: (3, 2))
    ax.plot([0.0, 1, 4])
    ```

    ```swift
    //| label: fig-film
    let (sheet, plot) = plt.subplots()
    let anim = splt.animator(Tensor([0, 1, 1, 0], shape: [2, 1, 2]), sheet, plot)
    ```
    """

  @Test func showsAChangedTextFigureAndAnimation() async throws {
    try await withTemporaryFolder { folder in
      let files = ["lesson.md": Data(Self.lesson.utf8), "busy": Data()]
      let workspace = try Workspace(in: folder, files: files)
      func call(_ arguments: [String]) async throws -> Run {
        let status = try await Gate.shared.pass { try await workspace.start(arguments).status }
        try workspace.checkThatNothingIsLeft(#_sourceLocation)
        return try workspace.result(status)
      }
      let accepted = try await call(["accept", "lesson.md"])
      #expect(accepted.status == 0, "\(accepted.standardError)")

      let path = workspace.folder.appending(path: "lesson.md")
      let changed = try String(contentsOf: path, encoding: .utf8)
        .replacing("print(\"rate 0.5", with: "print(\"rate 0.6").replacing("1, 4]", with: "1, 5]")
        .replacing("[0, 1, 1, 0]", with: "[0, 1, 1, 1]")
      try Data(changed.utf8).write(to: path)
      let checked = try await call(["check", "lesson.md", "--report", "Output/report"])
      #expect(checked.status == 1)
      #expect(checked.standardOutput.hasSuffix("differences in Output/report/index.html\n"))
      let page = try #require(checked.pages["report/index"])
      #expect(TagBalance.problem(in: page) == nil)
      #expect(!page.contains(folder.path))
      #expect(page.components(separatedBy: "<article").count == 4)
      #expect(page.contains("rate <del>0.5</del> Hz") && page.contains("rate <ins>0.6</ins> Hz"))
      #expect(page.components(separatedBy: "<svg ").count == 3)
      #expect(page.contains("<figcaption>Frame 2: 1 of 2 pixels differs.</figcaption>"))

      let again = try await call(["check", "lesson.md", "--report", "Output/report"])
      #expect(again.pages == checked.pages)

      let refused = try await call(["check", "lesson.md", "--report", "busy"])
      #expect(refused.status == 1)
      #expect(refused.standardOutput == "")
      #expect(refused.standardError.contains("choose another with --report DIR"))
    }
  }
}
