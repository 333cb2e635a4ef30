import Foundation
import NotebookTestSupport
import Testing

@Suite struct NormaliserTests {
  /// Prints another number of milliseconds and another name in every run, and the same spikes.
  private static let cell = """
    ```swift
    //| normalise: [time, run-id]
    import Glibc
    struct Machine: RandomNumberGenerator {
      mutating func next() -> UInt64 {
        var word: UInt64 = 0
        let file = open("/dev/urandom", O_RDONLY)
        read(file, &word, 8)
        close(file)
        return word
      }
    }
    var machine = Machine()
    let name = UInt32.random(in: 0x1000_0000...UInt32.max, using: &machine)
    print("run \\(String(name, radix: 16)) took \\(UInt16.random(in: 0...9999, using: &machine)) ms, 14 spikes")
    ```

    """
  private static let file = """
    normalisers:
      run-id: { pattern: 'run [0-9a-f]{8}', replace: 'run <id>' }
    everywhere: [path]

    """

  /// What calls say and write, one after the other in one folder.
  private func calls(
    _ calls: [[String]],
    files: [String: String],
    reading name: String = "in/lesson.md"
  ) async throws -> (runs: [Run], text: String) {
    let files = files.mapValues { Data($0.utf8) }
    return try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: files)
      var runs: [Run] = []
      for arguments in calls {
        let status = try await Gate.shared.pass { try await workspace.start(arguments).status }
        try workspace.checkThatNothingIsLeft(#_sourceLocation)
        runs.append(try workspace.result(status))
      }
      let text = try String(contentsOf: workspace.folder.appending(path: name), encoding: .utf8)
      return (runs, text)
    }
  }

  @Test func recordsWhatTheNextRunGivesToo() async throws {
    // A value in the text stands behind the cell that it needs.
    let lesson =
      "---\ncheck: {normalise: time}\n---\n" + Self.cell
      + "\n```swift\nprint(\"in /usr/lib/x.so\")\n```\n"
      + "\nIt is `{swift} \"\\(UInt16.random(in: 0...9999, using: &machine)) s\"`.\n"
    let (runs, text) = try await calls(
      [["check", "in"], ["accept", "in"], ["check", "in"], ["check", "in/lesson.md"]],
      files: ["in/lesson.md": lesson, "in/normalisers.yml": Self.file]
    )
    #expect(runs.map(\.status) == [1, 0, 0, 0])
    #expect(text.contains("```output\nrun <id> took <time>, 14 spikes\n```\n"))
    #expect(text.contains("```output\nin <path>\n```\n"))
    #expect(
      runs[3].standardError == """
        in/lesson.md:20:1: note: normaliser `time` masked 1 place
        in/lesson.md:20:1: note: normaliser `run-id` masked 1 place
        in/lesson.md:27:1: note: normaliser `path` masked 1 place
        in/lesson.md:31:7: note: normaliser `time` masked 1 place

        """
    )
    #expect(runs[3].standardOutput == "in/lesson.md: 3 outputs as recorded in [TIME]\n")
  }

  @Test func masksTheTextsOfFigures() async throws {
    let lesson = """
      ```swift
      //| label: fig-a
      //| normalise: [time, path]
      plt.plot([1, 2])
      plt.title("took 3 s, 14 spikes")
      plt.xlabel("in /tmp/a/b")
      plt.legend(["began May 6, 2024"])
      plt.text(0, 1, "5 ms")
      plt.xticks([0, 1], ["1 s", "2.5 s"])
      ```
      """
    try await Workspace.with(files: ["lesson.md": lesson]) { workspace in
      #expect(try await workspace.run("accept", "lesson.md").status == 0)
      let recording = try workspace.content(of: "lesson.golden/fig-a.json")
      for text in ["took <time>, 14 spikes", "in <path>", "began <time>"] {
        #expect(recording.contains("\"\(text)\""))
      }
      #expect(recording.contains(#""labels": ["<time>", "<time>"]"#))
      let later = lesson.replacing("took 3 s", with: "took 45.5 s").replacing("/a/b", with: "/c/d")
        .replacing("May 6", with: "Dec 24").replacing("5 ms", with: "7 ms")
        .replacing("1 s", with: "3 s")
      try Data(later.utf8).write(to: workspace.folder.appending(path: "lesson.md"))
      let same = try await workspace.run("check", "lesson.md")
      #expect(same.status == 0, "\(same.standardError)")
      #expect(same.standardError.contains("lesson.md:1:1: note: normaliser `time` masked"))
      let changed = later.replacing("14 spikes", with: "15 spikes")
      try Data(changed.utf8).write(to: workspace.folder.appending(path: "lesson.md"))
      let check = try await workspace.run("check", "lesson.md", "-q")
      #expect(
        check.standardError == """
          lesson.md:1:1: error: the figure of fig-a is not as recorded
            title 'took <time>, 14 spikes' → 'took <time>, 15 spikes'

          """
      )
    }
  }

  @Test(arguments: ["check", "accept"])
  func namesAPatternThatSearchesTooLong(command: String) async throws {
    let lesson = """
      ```swift
      //| normalise: slow
      print(String(repeating: "a", count: 60))
      ```
      """
    let (runs, text) = try await calls(
      [[command, "in"]],
      files: [
        "in/lesson.md": lesson,
        "in/normalisers.yml": "normalisers:\n  slow: {pattern: '(a+)+b'}\n",
      ]
    )
    #expect(runs[0].status == 1)
    #expect(
      runs[0].standardError.contains(
        """
        in/normalisers.yml:2:20: error: the pattern of `slow` was stopped after a second: it tries too many ways to find something
          help: Repeat no group that repeats something itself, as `(a+)+` does

        """
      )
    )
    #expect(text == lesson)
  }

  @Test func findsWhatIsNotMaskedAtItsPlace() async throws {
    let lesson = Self.cell + "```output\nrun 0123abcd took 5 ms, 15 spikes\n```\n"
    let (runs, text) = try await calls(
      [["check", "in", "--quiet"], ["accept", "in", "--quiet"], ["check", "in", "--quiet"]],
      files: ["in/lesson.md": lesson, "normalisers.yml": Self.file]
    )
    #expect(runs.map(\.status) == [1, 0, 0])
    #expect(
      runs[0].standardError == """
        in/lesson.md:18:25: error: the output of cell 1 is not as recorded
          - run <id> took <time>, 15 spikes
          + run <id> took <time>, 14 spikes

        """
    )
    #expect(text == Self.cell + "```output\nrun <id> took <time>, 14 spikes\n```\n")
  }

  @Test(arguments: [["check"], ["accept"], ["accept", "--cell", "cell 1"]])
  func refusesAnUnknownNameAtItsPlace(_ command: [String]) async throws {
    let lesson = "# T\n\n```swift\n//| normalise: [path, tmie]\nprint(\"3 s\")\n```\n"
    let (runs, text) = try await calls([command + ["in"]], files: ["in/lesson.md": lesson])
    #expect(runs[0].status == 1)
    #expect(
      runs[0].standardError.hasPrefix(
        "in/lesson.md:4:23: error: `tmie` is not a normaliser\n  help: Did you mean `time`?\n"
      )
    )
    #expect(!runs[0].standardOutput.contains("everything is as recorded"))
    #expect(text == lesson)
  }

  @Test(arguments: [["check"], ["accept"], ["accept", "--cell", "cell 1"]])
  func failsTheLessonsOfAFileWithMistakes(_ command: [String]) async throws {
    let lesson = "```swift\nprint(1)\n```\n"
    let (runs, text) = try await calls(
      [command + ["in/lesson.md"], ["run", "in/lesson.md"], command + ["other.md"]],
      files: [
        "in/lesson.md": lesson, "in/normalisers.yml": "normalisers:\n  run: {pattern: 'run ('}\n",
        "other.md": lesson + "```output\n1\n```\n",
      ]
    )
    #expect(
      runs[0].standardError.hasPrefix(
        """
        in/normalisers.yml:2:23: error: the pattern of `run` opens a group that is not closed at column 5
          help: Write `\\` before a sign that stands for itself

        """
      )
    )
    #expect(text == lesson)
    // A run does not read the file, and it does not count for lessons beside its folder.
    #expect(runs.map(\.status) == [1, 0, 0])
    #expect(runs[1].standardError == "")
  }

  @Test func saysWhatIsWrongInASharedFileOnce() async throws {
    let lesson = "```swift\nprint(1)\n```\n```output\n1\n```\n"
    let (runs, _) = try await calls(
      [["check", "in", "--quiet"]],
      files: [
        "in/lesson.md": lesson, "in/deep/two.md": lesson, "in/normalisers.yml": "everywere: time\n",
      ]
    )
    #expect(
      runs[0].standardError
        == "in/normalisers.yml:1:1: error: `everywere` is not a key of normalisers.yml\n  help: Did you mean `everywhere`?\n"
    )
    #expect(runs[0].status == 1)
  }

  @Test func takesTheNearestFileUpToTheProjectsFolder() async throws {
    let lesson = "```swift\nprint(\"3 s\")\n```\n```output\n4 s\n```\n"
    let (runs, _) = try await calls(
      [
        ["check", "project/a/lesson.md"], ["check", "project/a/near/lesson.md"],
        ["check", "project/a/inner/deep/lesson.md"], ["check", "./project/a/../a/lesson.md"],
      ],
      files: [
        "normalisers.yml": "broken", "project/.git/HEAD": "",
        "project/normalisers.yml": "everywhere: time\n", "project/a/lesson.md": lesson,
        "project/a/near/lesson.md": lesson, "project/a/near/normalisers.yml": "everywhere: path\n",
        "project/a/inner/.git": "gitdir: x\n", "project/a/inner/deep/lesson.md": lesson,
      ],
      reading: "normalisers.yml"
    )
    #expect(runs.map(\.status) == [0, 1, 1, 0])
    #expect(runs.filter { $0.standardError.contains("broken") }.isEmpty)
  }

  @Test func looksAboveTheWorkingFolder() async throws {
    let lesson = "```swift\nprint(1)\n```\n```output\n1\n```\n"
    let run = try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: ["lesson.md": Data(lesson.utf8)])
      // The working folder is below the test's own.
      try Data("everywhere: [tmie]\n".utf8).write(to: folder.appending(path: "normalisers.yml"))
      let status = try await Gate.shared.pass {
        try await workspace.start(["check", "lesson.md", "--quiet"]).status
      }
      return try workspace.result(status)
    }
    #expect(
      run.standardError
        == "../normalisers.yml:1:14: error: `tmie` is not a normaliser\n  help: Did you mean `time`?\n"
    )
    #expect(run.status == 1)
  }

  @Test func explainsNormalisersInTheHelp() async throws {
    let run = try await Spikenote.call(["check", "--help"])
    #expect(run.standardOutput.contains("//| normalise: [time, path]"))
    #expect(run.standardOutput.contains("normalisers.yml"))
  }
}
