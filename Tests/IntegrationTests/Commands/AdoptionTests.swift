import Foundation
import NotebookTestSupport
import Testing

/// Four pages of a library, written for four other tools, of which only marked cells run.
@Suite struct AdoptionTests {
  private static let pages = ["index.md", "guide/parsing.md", "reference.md", "migration.md"]

  private static func files() throws -> [String: String] {
    let folder = projectRoot.appending(path: "Tests/Fixtures/adoption/docs")
    var files: [String: String] = [:]
    for name in pages + ["spikenote.yml"] {
      files["docs/\(name)"] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return files
  }

  @Test func checksPagesOfOthersWithoutTouchingTheirFences() async throws {
    try await Workspace.with(files: try Self.files()) { workspace in
      let first = try await workspace.run("check", "docs")
      #expect(first.status == 1)
      #expect(
        first.standardError == """
          docs/guide/parsing.md:22:1: error: the output of cell 1 is not recorded
            + 12.5
            help: record it with `spikenote accept docs/guide/parsing.md`
          docs/guide/parsing.md:38:1: error: the output of cell 2 is not recorded
            + error: Error thrown: UnknownUnit() (line 1, column 1)
            help: record it with `spikenote accept docs/guide/parsing.md`
          docs/reference.md:24:1: error: the output of cell 1 is not recorded
            + [1.0, 2.0, -1.0]
            help: record it with `spikenote accept docs/reference.md`
          docs/reference.md:33:1: error: the output of cell 2 is not recorded
            + error: cannot convert value of type 'String' to specified type 'Double' (line 1, column 22)
            help: record it with `spikenote accept docs/reference.md`

          """
      )
      #expect(try await workspace.run("accept", "docs", "--quiet").status == 0)
      let second = try await workspace.run("check", "docs")
      #expect(second.status == 0)
      #expect(
        second.standardOutput == """
          docs/guide/parsing.md: 2 outputs as recorded in [TIME]
          docs/index.md: 1 output as recorded in [TIME]
          docs/migration.md: 1 output as recorded in [TIME]
          docs/reference.md: 2 outputs as recorded in [TIME]
          4 lessons, all as recorded

          """
      )
      let page = try await workspace.run("run", "docs/reference.md", "docs/index.md", "--strict")
      #expect(page.status == 0)
      let reference = try #require(page.pages["reference"])
      #expect(reference.contains("[1.0, 2.0, -1.0]") && !reference.contains("//#"))
      #expect(page.pages["index"]?.contains("struct Length") == false)
    }
  }

  @Test func reportsWhatNobodySeesAtItsOwnLine() async throws {
    let lesson = """
      # Set-up

      <!-- swift
      let base = 40
      -->

      ```swift
      //# let two = 2
      //# let wrong: Int = "x"
      base + two
      ```

      """
    let run = try await Spikenote.run(lesson)
    #expect(
      run.standardError == """
        lesson.md:9:22: error: cannot convert value of type 'String' to specified type 'Int'
          //# let wrong: Int = "x"
                               ^

        """
    )
    let hidden = lesson.replacing("let base = 40", with: "let base: Int = \"y\"")
    #expect(
      try await Spikenote.run(hidden).standardError.hasPrefix(
        "lesson.md:4:17: error: cannot convert value of type 'String' to specified type 'Int'"
      )
    )
  }

  @Test(arguments: [
    ("func later() {\n  ...\n}", "3:3", "..."), ("func later() { ... }", "2:16", "..."),
    ("let x = …", "2:9", "…"), ("struct A {\n  …\n  var b: Int\n}", "3:3", "…"),
    ("let a = 1\n...\nlet b = 2", "3:1", "..."),
  ])
  func offersToIgnoreCodeThatIsLeftOut(_ code: String, _ place: String, _ mark: String) async throws
  {
    let run = try await Spikenote.run("```swift\n\(code)\n```\n")
    #expect(run.status == 1)
    let lines = run.standardError.split(separator: "\n")
    #expect(
      lines.first
        == "lesson.md:\(place): error: `\(mark)` stands for code that is left out, and cannot be compiled"
    )
    #expect(
      lines.dropFirst(3) == [
        "  help: Write `swift ignore` after the fence to show the code only, or code in its place, such as `fatalError()`"
      ]
    )
  }

  @Test func takesARangeWithoutEndsForWhatItIs() async throws {
    let run = try await Spikenote.run("```swift\nlet all = [1, 2, 3][\n...\n]\nprint(all)\n```\n")
    #expect(run.status == 0)
  }

  @Test func refusesAProjectFileThatItDoesNotUnderstand() async throws {
    let files = [
      "docs/a.md": Data("# A\n".utf8), "docs/spikenote.yml": Data("check: {mod: all}\n".utf8),
    ]
    for command in ["check", "run"] {
      let run = try await Spikenote.call([command, "docs/a.md"], files: files)
      #expect(run.status == 64)
      #expect(
        run.standardError.hasPrefix(
          "Error: docs/spikenote.yml:1:9: `mod` is not a key of `check`. Did you mean `mode`?\n"
        )
      )
    }
  }
}
