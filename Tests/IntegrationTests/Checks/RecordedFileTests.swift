import Foundation
import Testing

@Suite struct RecordedFileTests {
  private static let lesson = """
    # Files

    ```swift
    //| label: fig-a
    let (fig, ax) = plt.subplots()
    ax.plot([1, 2, 3])
    try fig.savefig("a.svg")
    try fig.savefig("deep/a.png", dpi: 40)
    ```
    """

  private func replace(_ old: String, _ new: String, in workspace: Workspace) throws {
    let text = try workspace.content(of: "lesson.md").replacing(old, with: new)
    try Data(text.utf8).write(to: workspace.folder.appending(path: "lesson.md"))
  }

  @Test func findsThatASavedFileChangedAndAcceptsIt() async throws {
    try await Workspace.with(files: ["lesson.md": Self.lesson]) { workspace in
      let first = try await workspace.run("accept", "lesson.md")
      #expect(first.status == 0)
      #expect(
        first.standardOutput == """
          lesson.md:3:1: recorded the figure of fig-a (fig-a.json)
          lesson.md:3:1: recorded the file a.svg of fig-a
          lesson.md:3:1: recorded the file deep/a.png of fig-a

          """
      )
      #expect(try await workspace.run("check", "lesson.md", "--repeat", "2").status == 0)
      // Another size of the same figure: nothing but the file differs.
      try replace("dpi: 40", "dpi: 41", in: workspace)
      let changed = try await workspace.run("check", "lesson.md", "-q")
      #expect(changed.status == 1)
      #expect(
        changed.standardError.hasPrefix(
          "lesson.md:3:1: error: the file deep/a.png of fig-a is not as recorded\n  "
        )
      )
      #expect(changed.standardError.contains(" bytes → "))
      #expect(try await workspace.run("accept", "lesson.md").status == 0)
      #expect(try await workspace.run("check", "lesson.md").status == 0)
    }
  }

  @Test func namesFilesThatAreNewOrSavedNoMore() async throws {
    try await Workspace.with(files: ["lesson.md": Self.lesson]) { workspace in
      #expect(try await workspace.run("accept", "lesson.md").status == 0)
      try replace("\"deep/a.png\"", "\"b.png\"", in: workspace)
      let check = try await workspace.run("check", "lesson.md", "-q")
      #expect(
        check.standardError == """
          lesson.md:1:1: error: the file deep/a.png is recorded, but no cell saves it any more
            help: remove it with `spikenote accept lesson.md`
          lesson.md:3:1: error: the file b.png of fig-a is not recorded
            help: record it with `spikenote accept lesson.md`

          """
      )
      #expect(try await workspace.run("accept", "lesson.md").status == 0)
      let recording = try workspace.content(of: "lesson.golden/saved.files.json")
      #expect(recording.contains(#""path": "b.png""#))
      #expect(!recording.contains("deep"))
      try replace("try fig.savefig(\"a.svg\")\n", "", in: workspace)
      try replace("try fig.savefig(\"b.png\", dpi: 40)\n", "", in: workspace)
      #expect(try await workspace.run("accept", "lesson.md").status == 0)
      let files = try FileManager.default.contentsOfDirectory(
        atPath: workspace.folder.appending(path: "lesson.golden").path
      )
      #expect(files == ["fig-a.json"])
    }
  }

  @Test func givesACommandThatCanBePasted() async throws {
    try await Workspace.with(files: ["lesson one.md": Self.lesson]) { workspace in
      let check = try await workspace.run("check", "lesson one.md", "-q")
      let help = "  help: record it with `spikenote accept 'lesson one.md'`\n"
      #expect(check.standardError.components(separatedBy: help).count == 4)
    }
  }

  @Test func namesARecordingThatIsDamaged() async throws {
    try await Workspace.with(files: ["lesson.md": Self.lesson]) { workspace in
      #expect(try await workspace.run("accept", "lesson.md").status == 0)
      let good = try workspace.content(of: "lesson.golden/saved.files.json")
      let file = workspace.folder.appending(path: "lesson.golden/saved.files.json")
      try Data(good.replacing("sha256", with: "sha").utf8).write(to: file)
      let check = try await workspace.run("check", "lesson.md", "-q")
      #expect(
        check.standardError == """
          lesson.md:1:1: error: the recording saved.files.json cannot be read: the file a.svg lacks its text or its size and hash
            help: record the files again with `spikenote accept lesson.md`

          """
      )
      #expect(try await workspace.run("accept", "lesson.md").status == 0)
      #expect(try workspace.content(of: "lesson.golden/saved.files.json") == good)
    }
  }
}
