import Foundation
import NotebookTestSupport
import Testing

/// Lessons whose recordings once said something else than their pages.
@Suite struct RecordingCaseTests {
  /// Runs the binary with each of the calls in a folder with `files`, and gives what the last one said.
  private func runs(
    _ files: [String: String],
    _ steps: [Step],
    body: (Run, URL) throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: files.mapValues { Data($0.utf8) })
      var run: Run?
      for step in steps {
        switch step {
        case .call(let call):
          let status = try await Gate.shared.pass { try await workspace.start(call).status }
          run = try workspace.result(status)
        case .exchange(let name, let old, let new):
          let file = workspace.folder.appending(path: name)
          let text = try String(contentsOf: file, encoding: .utf8)
          try #require(text.contains(old))
          try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: file)
        }
      }
      try body(try #require(run), workspace.folder)
    }
  }

  private enum Step {
    case call([String])
    case exchange(String, String, String)
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  private static let ranges =
    "# Ranges\n\n```swift\nprint(0...5)\nprint(\"...\")\nprint(\"from 1...3\")\n```\n"

  @Test func recordsDotsThatMatchThemselvesAlone() async throws {
    try await runs(["a.md": Self.ranges], [.call(["accept", "a.md"]), .call(["check", "a.md"])]) {
      run,
      folder in
      #expect(run.status == 0)
      let recorded = try text("a.md", in: folder)
      #expect(recorded == Self.ranges + "```output\n0\\...5\n\\...\nfrom 1\\...3\n```\n")
    }
    let changed: [Step] = [
      .call(["accept", "a.md"]), .exchange("a.md", "0...5", "0...3995"),
      .exchange("a.md", "1...3", "1...73"), .call(["check", "a.md"]),
    ]
    try await runs(["a.md": Self.ranges], changed) { run, _ in
      #expect(run.status == 1)
      #expect(
        run.standardError == """
          a.md:9:6: error: the output of cell 1 is not as recorded
            - 0...5
            + 0...3995
            - from 1...3
            + from 1...73

          """
      )
    }
  }

  @Test func keepsTheDotsThatAnAuthorWrote() async throws {
    let lesson = "```swift\nprint(\"a\", 1...2)\nprint(\"b\")\n```\n```output\na 1...\nc\n```\n"
    try await runs(["a.md": lesson], [.call(["accept", "a.md"]), .call(["check", "a.md"])]) {
      run,
      folder in
      #expect(run.status == 0)
      let recorded = try text("a.md", in: folder)
      #expect(recorded == lesson.replacing("\nc\n", with: "\nb\n"))
    }
  }

  @Test func runsACellBehindATabAsItIsTyped() async throws {
    let lesson = "- item\n\n\t```swift\n\tprint(\"a\")\n\t```\n"
    try await runs(["a.md": lesson], [.call(["accept", "a.md"]), .call(["check", "a.md"])]) {
      run,
      folder in
      #expect(run.status == 0)
      let recorded = try text("a.md", in: folder)
      #expect(recorded == lesson + "\t```output\n\ta\n\t```\n")
    }
    try await runs(["a.md": lesson], [.call(["run", "a.md"])]) { run, folder in
      #expect(run.status == 0)
      let page = try text("Output/a.html", in: folder)
      #expect(page.contains("<pre class=\"output\">a</pre>"))
      #expect(page.replacing(/<[^>]+>/, with: "").contains("\nprint(\"a\")"))
    }
  }

  @Test func recordsWhatThePageShowsOfAProgressBar() async throws {
    let lesson = """
      # Progress

      ```swift
      for i in 1...3 { print("\\rstep \\(i) of 3", terminator: "") }
      print("\\u{1B}[31m, done\\u{1B}[0m")
      ```

      """
    try await runs(["a.md": lesson], [.call(["accept", "a.md"]), .call(["check", "a.md"])]) {
      run,
      folder in
      #expect(run.status == 0)
      let recorded = try text("a.md", in: folder)
      #expect(recorded == lesson + "```output\nstep 3 of 3, done\n```\n")
    }
    try await runs(["a.md": lesson], [.call(["run", "a.md"])]) { _, folder in
      let page = try text("Output/a.html", in: folder)
      #expect(
        page.contains(
          "<pre class=\"output\">step 3 of 3<span style=\"color:light-dark(#cd3131,#da6565)\">, done</span></pre>"
        )
      )
    }
  }

  private static let figures = """
    # Figures without labels

    ```swift
    plt.bar(["a", "b"], [1, 2])
    ```

    ```swift
    plt.plot([1, 2, 3])
    ```

    ```swift
    print("text")
    ```

    """

  @Test func followsCellsThatAreInsertedAndNamesThoseThatAreGone() async throws {
    let accept = Step.call(["accept", "a.md"])
    let inserted: [Step] = [
      accept, .exchange("a.md", "labels\n\n", "labels\n\n```swift\nlet x = 1\n```\n\n"),
      .call(["check", "a.md"]),
    ]
    try await runs(["a.md": Self.figures], inserted) { run, _ in
      #expect(run.status == 0, "\(run.standardError)")
    }
    let bar = "```swift\nplt.bar([\"a\", \"b\"], [1, 2])\n```\n\n"
    let removed = inserted.dropLast() + [.exchange("a.md", bar, "")]
    try await runs(["a.md": Self.figures], removed + [.call(["check", "a.md"])]) { run, _ in
      #expect(run.status == 1)
      #expect(
        run.standardError == """
          a.md:1:1: error: the recording figure-c4d5468d.json belongs to no figure any more
            its cell, which is gone, was `plt.bar(["a", "b"], [1, 2])`
            help: remove it with `spikenote accept a.md`

          """
      )
    }
    try await runs(["a.md": Self.figures], removed + [accept]) { run, _ in
      #expect(run.status == 0)
      #expect(
        run.standardOutput == """
          a.md:1:1: removed the recording (figure-c4d5468d.json)
            its cell, which is gone, was `plt.bar(["a", "b"], [1, 2])`

          """
      )
    }
  }

  @Test func recordsCellsOfIncludedFilesThere() async throws {
    let part = "Shared words.\n\n```swift\nprint(\"from the part\")\n```\n"
    let files = [
      "_part.md": part, "lesson one.md": "# Lesson\n\n{{< include _part.md >}}\n",
      "-two.md": "{{< include _part.md >}}\n",
    ]
    let check = Step.call(["check", "--", "lesson one.md", "-two.md"])
    try await runs(files, [check]) { run, _ in
      #expect(run.status == 1)
      #expect(
        run.standardError == """
          _part.md:3:1: error: the output of cell 1 is not recorded
            + from the part
            help: record it with `spikenote accept ./-two.md`
          _part.md:3:1: error: the output of cell 1 is not recorded
            + from the part
            help: record it with `spikenote accept 'lesson one.md'`

          """
      )
    }
    try await runs(files, [.call(["accept", "--", "lesson one.md", "-two.md"]), check]) {
      run,
      folder in
      #expect(run.status == 0)
      let recorded = try text("_part.md", in: folder)
      #expect(recorded == part + "```output\nfrom the part\n```\n")
    }
  }

  @Test func leavesOutWhatGitIgnores() async throws {
    let cell = "```swift\nlet x = 1\n```\n"
    let files = [
      "a.md": cell, "build/b.md": cell, "c/d.md": cell, ".gitignore": "build/\n",
      ".git/HEAD": "ref: refs/heads/main\n", ".git/refs/x": "", ".git/objects/x": "",
    ]
    try await runs(files, [.call(["check", "."])]) { run, _ in
      #expect(run.status == 0, "\(run.standardError)")
      #expect(run.standardError == ".: note: left out, as Git ignores it: build/b.md\n")
      #expect(!run.standardOutput.contains("b.md"))
      #expect(run.standardOutput.contains("2 lessons, all as recorded"))
    }
  }

  @Test func checksAnIgnoredFolderThatIsNamed() async throws {
    let files = [
      "build/b.md": "```swift\nlet x = 1\n```\n", ".gitignore": "build/\n",
      ".git/HEAD": "ref: refs/heads/main\n", ".git/refs/x": "", ".git/objects/x": "",
    ]
    try await runs(files, [.call(["check", "build"])]) { run, _ in
      #expect(run.status == 0, "\(run.standardError)")
      #expect(run.standardOutput == "build/b.md: 0 outputs as recorded in [TIME]\n")
    }
  }

  /// What a cell prints, and its place in the lesson: what stands above it, and before each of its lines.
  private static let printed: [(text: String, above: String, prefix: String)] = [
    ("0...5 [...] \\... 1.2.3", "", ""), ("```\n~~~\n````output", "- list\n\n", "  "),
    ("a  \n\n\n\tb\t", "> quote\n>\n", "> "), ("^x.*$ (\\d+) $1", "- tab\n\n", "\t"),
    ("1%\r50%\r100%", "1. one\n   - two\n\n", "\t "),
    ("\u{1B}[1;38;5;9mred\u{1B}[0m .", "| a |\n|---|\n| b |\n", ""), ("# h\n> q\n:::", "", ">\t"),
    ("{{< include x.md >}}\n`{swift} 1`\n$x$", "::: {.callout-note}\n\n", ""),
  ]

  private static var manyPlaces: String {
    printed.enumerated().map { index, cell in
      let code = "```swift\nprint(\"\(cell.text.literal)<\(index)>\")\n```"
      let lines = code.split(separator: "\n").map { cell.prefix + $0 + "\n" }.joined()
      let end = cell.above.hasPrefix(":::") ? "\n:::\n" : ""
      return "## \(index)\n\n\(cell.above)\(lines)\(end)\n"
    }.joined()
  }

  @Test(arguments: ["\n", "\r\n"])
  func passesWhatItAcceptedAndFindsEachChange(_ lineEnd: String) async throws {
    let lesson = Self.manyPlaces.replacing("\n", with: lineEnd)
    let accepted: [Step] = [.call(["accept", "a.md"]), .call(["check", "a.md"])]
    try await runs(["a.md": lesson], accepted) { run, _ in
      #expect(run.status == 0, "\(run.standardError)")
    }
    let changes = Self.printed.indices.map { Step.exchange("a.md", "<\($0)>", "<\($0)!") }
    try await runs(["a.md": lesson], accepted.dropLast() + changes + [.call(["check", "a.md"])]) {
      run,
      _ in
      #expect(run.status == 1)
      #expect(
        run.standardOutput.hasPrefix(
          "a.md: \(Self.printed.count) findings in \(Self.printed.count) outputs "
        )
      )
    }
  }

  @Test func checksLessonsInTheOrderOfTheirPaths() async throws {
    let cell = "```swift\nlet x = 1\n```\n"
    try await runs(["a.md": cell, "b.md": cell], [.call(["check", "b.md", "a.md"])]) { run, _ in
      #expect(
        run.standardOutput.split(separator: "\n").map { $0.prefix(4) } == ["a.md", "b.md", "2 le"]
      )
    }
  }
}

extension String {
  /// The text within a string literal of Swift.
  fileprivate var literal: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case _ where scalar.value < 0x20: "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }.joined()
  }
}
