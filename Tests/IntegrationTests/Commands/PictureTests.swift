import Foundation
import NotebookTestSupport
import Testing

/// A page is a single file that loads nothing, and what it lacks is told.
@Suite struct PictureCommandTests {
  /// A red square of one pixel.
  private static let png = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
  )
  private static let lesson = """
    # Picture

    ![A red square](p.png) ![Not there](missing.png) [file](data.csv) [nowhere](#nowhere) [undefined][nope]

    """

  private static func files() throws -> [String: Data] {
    [
      "lesson.md": Data(lesson.utf8), "p.png": try #require(png), "data.csv": Data("a\n".utf8),
    ]
  }

  private static let warnings = [
    "lesson.md:3:24: warning: `missing.png` does not exist",
    "lesson.md:3:67: warning: `#nowhere`: lesson.html has no anchor `nowhere`",
    "lesson.md:3:87: warning: nothing defines `[nope]`, so that the link is shown as it is typed",
  ]

  private static func warnings(of run: Run) -> [String] {
    run.standardError.split(separator: "\n").map(String.init).filter { $0.hasPrefix("lesson.md:") }
  }

  @Test func holdsThePictureAndTellsWhatIsMissing() async throws {
    let run = try await Spikenote.call(["run", "lesson.md"], files: try Self.files())
    #expect(run.status == 0)
    #expect(Self.warnings(of: run) == Self.warnings)
    let address = "data:image/png;base64," + (try #require(Self.png).base64EncodedString())
    #expect(
      run.page.contains("<img src=\"\(address)\" alt=\"A red square\" width=\"1\" height=\"1\">")
    )
    #expect(run.page.contains("<a href=\"lesson_files/data.csv\">file</a>"))
    #expect(run.savedFiles == ["lesson_files/data.csv": Data("a\n".utf8)])
  }

  @Test func failsWhereItIsStrict() async throws {
    let run = try await Spikenote.call(["run", "lesson.md", "--strict"], files: try Self.files())
    #expect(run.status == 1)
  }

  @Test func keepsPicturesBesideThePageWhereItIsAsked() async throws {
    let run = try await Spikenote.call(
      ["run", "lesson.md", "--link-images"],
      files: try Self.files()
    )
    #expect(run.page.contains("<img src=\"lesson_files/p.png\" alt=\"A red square\">"))
    #expect(run.page.contains("img-src 'self' data:"))
    #expect(run.savedFiles.keys.sorted() == ["lesson_files/data.csv", "lesson_files/p.png"])
  }

  @Test func saysInACheckWhatIsMissingBesideTheLesson() async throws {
    let run = try await Spikenote.call(["check", "lesson.md"], files: try Self.files())
    #expect(run.status == 1)
    #expect(
      run.standardOutput.contains("lesson.md:3:24: warning: `missing.png` does not exist")
        || run.standardError.contains("`missing.png` does not exist")
    )
  }

  @Test func comparesPagesWithTheirPictures() async throws {
    var files = try Self.files()
    files["lesson.md"] = Data("![A red square](p.png) [file](data.csv)\n".utf8)
    try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: files)
      _ = try await workspace.run("run", "lesson.md")
      #expect(try await workspace.run("check", "lesson.md", "--rendered").status == 0)
      try Data("b\n".utf8).write(to: workspace.folder.appending(path: "data.csv"))
      let changed = try await workspace.run("check", "lesson.md", "--rendered")
      #expect(changed.status == 1)
    }
  }

  @Test func showsAPictureThatACellHasWritten() async throws {
    let run = try await Spikenote.run(
      """
      ```swift
      plt.plot([1, 2])
      try plt.savefig("a.svg")
      try plt.savefig("b.txt.png")
      ```

      ![Saved](a.svg) [b](b.txt.png) [later](lesson_files/a.svg)
      """
    )
    #expect(run.standardError == "")
    #expect(run.page.contains("<img src=\"data:image/svg+xml;base64,"))
    #expect(run.page.contains("<a href=\"lesson_files/b.txt.png\">b</a>"))
  }

  @Test func checksAnchorsOfOtherLessons() async throws {
    let run = try await Spikenote.call(
      ["run", "lesson.md"],
      files: [
        "lesson.md": Data("[a](other.md#here) [b](other.md#there) [c](other.html#fig-x)\n".utf8),
        "other.md": Data("# Here\n\n```swift\n//| label: fig-x\n//| echo: false\n1\n```\n".utf8),
      ]
    )
    #expect(
      Self.warnings(of: run) == [
        "lesson.md:1:20: warning: `other.md#there`: other.html has no anchor `there`"
      ]
    )
    #expect(run.page.contains("<a href=\"other.html#here\">a</a>"))
  }
}
