import Foundation
import NotebookTestSupport
import Testing

@Suite struct MarkdownOutputTests {
  private static let lesson = """
    # One

    ![A square](p.png)

    ```swift
    //| label: fig-a
    //| fig-cap: A line
    import SpikeKit
    plt.plot([1, 2])
    ```

    ```swift
    print("text")
    ```

    """

  private static func files() throws -> [String: Data] {
    let png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
    return ["lesson.md": Data(lesson.utf8), "p.png": try #require(Data(base64Encoded: png))]
  }

  private static let text = """
    <!-- Made with Spikenote from lesson.md: change that file, not this one. -->

    # One

    ![A square](lesson_files/p.png)

    **Figure 1:** A square

    <a id="fig-a"></a>

    ```swift
    import SpikeKit
    plt.plot([1, 2])
    ```

    ![Line through 2 points. x from 0 to 1, y from 1 to 2.](lesson_files/fig-a.svg)

    **Figure 2:** A line

    <details>
    <summary>Data</summary>

    | x | y |
    | --- | --- |
    | 0 | 1 |
    | 1 | 2 |

    </details>

    ```swift
    print("text")
    ```

    ```text
    text
    ```

    """

  @Test(arguments: [["--format", "md"], ["--format", "md", "--format", "md"]])
  func writesMarkdownWithItsFigures(_ options: [String]) async throws {
    let run = try await Spikenote.call(["run", "lesson.md"] + options, files: Self.files())
    #expect(run.standardError == "")
    #expect(run.standardOutput == "lesson.md: 2 cells in [TIME], page in Output/lesson.md\n")
    #expect(
      run.outputFiles == [
        "lesson.md", "lesson_files", "lesson_files/fig-a.svg", "lesson_files/p.png",
      ]
    )
    #expect(run.markdown == ["lesson": Self.text])
    #expect(run.status == 0)
  }

  @Test(arguments: [["--format", "html,md"], ["--format", "html", "--format", "md"]])
  func writesSeveralFormatsInOneRun(_ options: [String]) async throws {
    let files = try Self.files()
    let run = try await Spikenote.call(["run", "lesson.md"] + options, files: files)
    #expect(
      run.standardOutput
        == "lesson.md: 2 cells in [TIME], pages in Output/lesson.html and Output/lesson.md\n"
    )
    #expect(run.markdown == ["lesson": Self.text])
    #expect(run.page == (try await Spikenote.call(["run", "lesson.md"], files: files)).page)
  }

  @Test func saysOnceWhatIsWrongWithTheLesson() async throws {
    let run = try await Spikenote.call(
      ["run", "lesson.md", "--format", "html,md"],
      files: ["lesson.md": Data("[nowhere](#nowhere)\n".utf8)]
    )
    #expect(
      run.standardError.split(separator: "\n").filter { $0.contains("warning:") } == [
        "lesson.md:1:1: warning: `#nowhere`: lesson.html has no anchor `nowhere`"
      ]
    )
  }

  @Test func failsWithTheLesson() async throws {
    let run = try await Spikenote.run("```swift\nnope\n```\n", "--format", "md", "-q")
    #expect(run.status == 1)
    #expect(
      run.markdown["lesson"]?.hasSuffix(
        "> [!CAUTION]\n> **Did not compile**\n>\n> ```text\n"
          + "> lesson.md:2:1: error: cannot find 'nope' in scope\n>   nope\n>   ^\n> ```\n"
      ) == true
    )
  }

  @Test func failsWhereMarkdownCannotHoldTheLesson() async throws {
    let lesson = "```swift\nprint(\"\\u{1B}[31mred\")\n```\n"
    let run = try await Spikenote.run(lesson, "--format", "md", "--strict")
    #expect(run.status == 1)
    #expect(
      run.standardError == """
        lesson.md:1:1: warning: the colours of the cell's output are not in the Markdown
          ```swift
          ^
          help: GitHub shows printed text in one colour

        """
    )
  }

  @Test(arguments: [
    (
      ["lesson.md": "Text\n"], "lesson.md", ".",
      "./lesson.md, which is read here; choose another folder with -o DIR."
    ),
    (
      ["lesson.md": "{{< include part/lesson.md >}}\n", "part/lesson.md": "Text\n"], "lesson.md",
      "part", "part/lesson.md, which is read here; choose another folder with -o DIR."
    ),
    (
      ["a/lesson.md": "Text\n", "lesson.md": "Other\n"], "a/lesson.md", ".",
      "./lesson.md, which it has not written; choose another folder with -o DIR, or remove the file."
    ),
  ])
  func writesOverNoLesson(
    _ files: [String: String],
    _ lesson: String,
    _ folder: String,
    _ end: String
  ) async throws {
    try await withTemporaryFolder { parent in
      let workspace = try Workspace(in: parent, files: files.mapValues { Data($0.utf8) })
      let status = try await workspace.start(
        ["run", lesson, "--format", "md", "-o", folder]
      ).status
      let run = try workspace.result(status)
      #expect(run.status == 64)
      #expect(run.standardError.hasPrefix("Error: --format md would write over \(end)\n"))
      for (file, text) in files {
        let now = try String(contentsOf: workspace.folder.appending(path: file), encoding: .utf8)
        #expect(now == text)
      }
    }
  }

  @Test func writesOverWhatItHasWritten() async throws {
    let earlier = "<!-- Made with Spikenote from lesson.md: change that file, not this one. -->\n"
    let run = try await Spikenote.call(
      ["run", "lesson.md", "--format", "md", "-q"],
      files: ["lesson.md": Data("# New\n".utf8), "Output/lesson.md": Data(earlier.utf8)]
    )
    #expect(run.status == 0)
    #expect(run.markdown == ["lesson": earlier + "\n# New\n"])
  }

  @Test(arguments: ["pdf", "html,pdf", "", "html,"])
  func refusesAFormatThatItDoesNotKnow(_ format: String) async throws {
    let run = try await Spikenote.run("Text\n", "--format", format)
    #expect(run.status == 64)
    #expect(
      run.standardError.hasPrefix(
        "Error: --format is \(format), but must be html or md, or both with a comma.\n"
      )
    )
  }
}
