import Foundation
import NotebookTestSupport
import Testing

@Suite struct CheckTests {
  /// Runs the binary several times in one folder and gives the last run.
  private func runs(
    _ lesson: String,
    _ calls: [[String]],
    body: (Run, URL) throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: ["lesson.md": Data(lesson.utf8)])
      var run: Run?
      for call in calls {
        let status = try await Gate.shared.pass { try await workspace.start(call).status }
        run = try workspace.result(status)
      }
      try workspace.checkThatNothingIsLeft(#_sourceLocation)
      try body(try #require(run), workspace.folder)
    }
  }

  @Test func recordsAFirstRunAndPassesThen() async throws {
    let lesson = "# T\n\n```swift\nprint(1)\nplt.plot([1, 2])\n```\n"
    try await runs(lesson, [["accept", "lesson.md"], ["check", "lesson.md"]]) { run, folder in
      #expect(run.status == 0)
      #expect(run.standardOutput == "lesson.md: 2 outputs as recorded in [TIME]\n")
      #expect(run.standardError == "")
      let recorded = try String(contentsOf: folder.appending(path: "lesson.md"), encoding: .utf8)
      #expect(recorded == lesson + "```output\n1\n```\n")
      let golden = folder.appending(path: "lesson.golden").path
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: golden).sorted()
          == ["figure-75c92a2d.json", "figure.cells.json"]
      )
    }
  }

  @Test func writesNothingInADryRun() async throws {
    let lesson = "# T\n\n```swift\nprint(1)\nplt.plot([1, 2])\n```\n"
    try await runs(lesson, [["accept", "lesson.md", "--dry-run"]]) { run, folder in
      #expect(run.status == 0)
      #expect(
        run.standardOutput == """
          lesson.md:3:1: would record the output of cell 1
          lesson.md:3:1: would record the figure of cell 1 (figure-75c92a2d.json)

          """
      )
      let unchanged = try String(contentsOf: folder.appending(path: "lesson.md"), encoding: .utf8)
      #expect(unchanged == lesson)
      #expect(
        !FileManager.default.fileExists(atPath: folder.appending(path: "lesson.golden").path)
      )
    }
  }

  @Test func refusesToRecordALessonThatHasChangedSinceItRan() async throws {
    // A cell changes its lesson only on a way that nobody would take by mistake.
    let lesson = #"""
      ```swift
      import Foundation
      let folder = "/proc/self/root" + FileManager.default.currentDirectoryPath
      let file = FileHandle(forWritingAtPath: folder + "/lesson.md")!
      try file.seekToEnd()
      try file.write(contentsOf: Data("more".utf8))
      print("done")
      ```

      """#
    try await runs(lesson, [["accept", "lesson.md"]]) { run, folder in
      #expect(run.status == 1)
      #expect(
        run.standardError
          == "error: lesson.md: the file has changed since the run; nothing is recorded, run accept again\n"
      )
      let text = try String(contentsOf: folder.appending(path: "lesson.md"), encoding: .utf8)
      #expect(text == lesson + "more")
    }
  }

  @Test func recordsNothingOfALessonThatFails() async throws {
    let lesson = "```swift\nprint(1)\n```\n\n```swift\nprecondition(false, \"no\")\n```\n"
    try await runs(lesson, [["accept", "lesson.md"]]) { run, folder in
      #expect(run.status == 1)
      #expect(run.standardError.contains("lesson.md:6:1: error: no\n"))
      #expect(run.standardError.contains("nothing is recorded, because cells failed\n"))
      let text = try String(contentsOf: folder.appending(path: "lesson.md"), encoding: .utf8)
      #expect(text == lesson)
    }
  }

  @Test func namesTheCellWhoseOutputDiffersFromRunToRun() async throws {
    let lesson = """
      ```swift
      //| label: steady
      print(Tensor.rand(2))
      ```
      ```output
      tensor([0.4963, 0.7682])
      ```
      ```swift
      //| label: zone
      import Foundation
      var start = 0
      print(localtime(&start)!.pointee.tm_hour)
      ```
      ```output
      0
      ```
      """
    try await runs(lesson, [["check", "lesson.md", "--repeat", "5"]]) { run, _ in
      #expect(run.status == 1)
      #expect(
        run.standardError.contains("the output of zone differs from run to run: run 2, with other")
      )
      #expect(!run.standardError.contains("steady"))
    }
  }

  @Test func findsAPageThatTheLessonDoesNotGiveAnyMore() async throws {
    let lesson = "# T\n\n```swift\nplt.plot([1, 2])\ntry plt.gcf().savefig(\"a.svg\")\n```\n"
    let calls = [
      ["run", "lesson.md"], ["accept", "lesson.md"], ["check", "lesson.md", "--rendered"],
    ]
    try await runs(lesson, calls) { run, _ in #expect(run.status == 0, "\(run.standardError)") }
    let changed = calls.dropLast() + [["check", "lesson.md", "--rendered", "-o", "Elsewhere"]]
    try await runs(lesson, Array(changed)) { run, _ in
      #expect(run.status == 1)
      #expect(
        run.standardError == """
          Elsewhere/lesson.html:1:1: error: there is no such file, but lesson.md gives it
            help: write it again with `spikenote run lesson.md -o Elsewhere`
          Elsewhere/lesson_files/a.svg:1:1: error: there is no such file, but lesson.md gives it
            help: write it again with `spikenote run lesson.md -o Elsewhere`

          """
      )
    }
  }

  @Test(arguments: [
    ["check", "missing.md"], ["check", "lesson.md", "--repeat", "0"],
    ["accept", "lesson.md", "--cell", "nobody"], ["check"],
  ])
  func refusesWrongCalls(_ call: [String]) async throws {
    try await runs("```swift\nprint(1)\n```\n", [call]) { run, _ in #expect(run.status == 64) }
  }
}
