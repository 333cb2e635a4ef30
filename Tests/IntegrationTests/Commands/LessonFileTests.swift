import Foundation
import NotebookTestSupport
import Testing

@Suite struct LessonFileTests {
  @Test func warnsAboutAnEmptyLesson() async throws {
    let run = try await Spikenote.run("", name: "empty.md")
    #expect(
      run.standardError == """
        empty.md:1:1: warning: empty lesson: there is no text
          help: Write Markdown with Swift cells between lines ```swift and ```

        """
    )
    #expect(run.standardOutput == "empty.md: 0 cells in [TIME], page in Output/empty.html\n")
    #expect(run.status == 0)
  }

  @Test(
    arguments: [
      (
        [0x7F, 0x45, 0x4C, 0x46, 0x00],
        """
        lesson.md:1:5: error: the file holds a NUL byte and is not text
          help: Give the path of a Markdown file saved as UTF-8

        """
      ),
      (
        Array("text\nb\u{E4}r ".utf8) + [0xE9],
        """
        lesson.md:2:6: error: byte 0xE9 is not UTF-8
          help: Save the file as UTF-8

        """
      ),
    ] as [([UInt8], String)]
  )
  func refusesWhatIsNoText(bytes: [UInt8], message: String) async throws {
    let run = try await Spikenote.call(["run", "lesson.md"], files: ["lesson.md": Data(bytes)])
    #expect(run.standardError == message)
    #expect(run.status == 1)
  }

  @Test func saysWhatIsWrongBeforeAnythingRuns() async throws {
    let run = try await Spikenote.run(
      "---\ntimout: 3\n---\n\n```swift\n//| errror: true\nprint(1)\n```\n"
    )
    #expect(run.standardError.contains("lesson.md:2:1: "))
    #expect(run.standardError.contains("lesson.md:6:5: "))
    #expect(!run.page.contains("<pre class=\"output\">") || run.status == 0)
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func refusesAFileThatCannotBeRead() async throws {
    try await withTemporaryFolder { folder in
      let lesson = folder.appending(path: "secret.md")
      try Data("text".utf8).write(to: lesson)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: lesson.path)
      let run = try await Spikenote.call(["run", lesson.path])
      #expect(
        run.standardError.hasPrefix(
          "\(lesson.path): error: the file cannot be read: Permission denied\n"
        )
      )
      #expect(run.status == 1)
    }
  }

  @Test func refusesAnOutputFolderThatCannotBeMade() async throws {
    let run = try await Spikenote.call(
      ["run", "lesson.md", "-o", "file/Output"],
      files: [
        "lesson.md": Data("```swift\nimport Glibc\nunlink(\"mark\")\n```\n".utf8), "file": Data(),
        "mark": Data(),
      ]
    )
    #expect(run.standardError.hasPrefix("error: cannot make the folder file/Output: "))
    #expect(run.standardError.hasSuffix("; choose another with -o DIR\n"))
    #expect(run.status == 1)
  }

  @Test func replacesThePageAsAWhole() async throws {
    let old = Data("stale page".utf8)
    let run = try await Spikenote.call(
      ["run", "lesson.md"],
      files: ["lesson.md": Data("# New\n".utf8), "Output/lesson.html": old]
    )
    #expect(run.page.contains("New") && !run.page.contains("stale"))
    #expect(run.outputFiles == ["lesson.html"])
  }

  @Test func keepsThePageWhenTheToolFails() async throws {
    let run = try await Spikenote.call(
      ["run", "lesson.md"],
      files: [
        "lesson.md": Data("```swift\n1\n```\n".utf8), "Output/lesson.html": Data("old".utf8),
      ],
      environment: ["PATH": "/nowhere"]
    )
    #expect(run.page == "old")
    #expect(run.status == 1)
  }
}
