import Foundation
import Testing

/// Reports that must not take the place of something, and those that cannot be written.
@Suite struct ReportPathTests {
  private static let lesson = "```swift\nprint(\"a 1\")\n```\n```output\na 1\n```\n"
  private static let files = [
    "a.md": lesson, "b.md": lesson, "sub/part.txt": "text\n",
    "sub/c.md": "{{< include part.txt >}}\n",
  ]

  @Test(arguments: [
    (["--json", "b.md"], "--json would write to b.md, which is read here"),
    (["--json", "a.md", "b.md"], "--json would write to a.md, which is read here"),
    (["--json", "other.md"], "--json would write to other.md, which is the name of a lesson"),
    (["--junit", "new.MD"], "--junit would write to new.MD, which is the name of a lesson"),
    (["--json", "sub/part.txt"], "--json would write to sub/part.txt, which is read here"),
    (["--json", "link.xml"], "--json would write to link.xml, which is read here"),
    (["--report", "a.md"], "--report would write to a.md, which is read here"),
    (
      ["--json", "a.golden/x.json"],
      "--json would write to a.golden/x.json, which is where the recordings of a lesson are"
    ),
    (
      ["--junit", "a.golden"],
      "--junit would write to a.golden, which is where the recordings of a lesson are"
    ),
    (
      ["--json", "normalisers.yml"],
      "--json would write to normalisers.yml, which is a file of settings"
    ),
    (
      ["--json", "spikenote.yml"],
      "--json would write to spikenote.yml, which is a file of settings"
    ),
    (["--json", "r.xml", "--junit", "./r.xml"], "--junit and --json both write to r.xml"),
    (
      ["--json", "sub/../r.xml", "--junit", "r.xml"],
      "--junit and --json both write to sub/../r.xml"
    ),
    (
      ["--report", "rep", "--json", "rep/index.html"],
      "--json and --report both write to rep/index.html"
    ),
  ])
  func refusesToWriteOver(_ options: [String], _ message: String) async throws {
    try await Workspace.with(files: Self.files) { workspace in
      try FileManager.default.createSymbolicLink(
        atPath: workspace.folder.appending(path: "link.xml").path,
        withDestinationPath: "a.md"
      )
      let run = try await workspace.runAll(["check", "a.md", "b.md", "sub"] + options)
      #expect(run.status == 64)
      #expect(run.standardError.hasPrefix("Error: \(message); name "))
      #expect(try workspace.content(of: "a.md") == Self.lesson)
      #expect(try workspace.content(of: "b.md") == Self.lesson)
    }
  }

  @Test func writesTheOtherReportsWhereOneCannotBeWritten() async throws {
    try await Workspace.with(files: Self.files) { workspace in
      let run = try await workspace.run(
        "check",
        "a.md",
        "--json",
        "/dev/full",
        "--junit",
        "j.xml",
        "--report",
        "sub/part.txt/rep"
      )
      #expect(run.status == 1)
      #expect(
        run.standardError == """
          error: cannot make the folder sub/part.txt/rep: sub/part.txt is a file; choose another with --report DIR
          error: cannot write /dev/full: No space left on device

          """
      )
      #expect(try workspace.content(of: "j.xml").hasSuffix("</testsuites>\n"))
      var information = stat()
      #expect(unsafe stat("/dev/full", &information) == 0)
      #expect(information.st_mode & S_IFMT == S_IFCHR)
      let folder = try await workspace.run("check", "a.md", "--json", "sub", "--junit", "k.xml")
      #expect(folder.status == 1)
      #expect(folder.standardError == "error: cannot write sub: it is a folder\n")
      #expect(try workspace.content(of: "k.xml").hasSuffix("</testsuites>\n"))
    }
  }

  @Test(arguments: ["--json", "--junit", "--report"])
  func refusesAnEmptyName(_ option: String) async throws {
    try await Workspace.with(files: Self.files) { workspace in
      let run = try await workspace.run("check", "a.md", option, "")
      #expect(run.status == 64)
      #expect(
        run.standardError.hasPrefix("Error: \(option) names no file; write \(option) FILE.\n")
      )
    }
  }

  @Test(arguments: ["o", "o/", "./o", "p/q/", "p//q", "ä/b"])
  func makesFoldersOfAnyName(_ folder: String) async throws {
    try await Workspace.with(files: Self.files) { workspace in
      let run = try await workspace.run("run", "a.md", "-o", folder, "-q")
      #expect(run.status == 0)
      let page = workspace.folder.appending(path: folder).appending(path: "a.html")
      #expect(FileManager.default.fileExists(atPath: page.path))
    }
  }

  @Test func refusesAnEmptyFolderForPages() async throws {
    try await Workspace.with(files: Self.files) { workspace in
      let run = try await workspace.run("run", "a.md", "-o", "")
      #expect(run.status == 1)
      #expect(
        run.standardError
          == "error: cannot make the folder : its name is empty; choose another with -o DIR\n"
      )
    }
  }

  @Test func refusesToMergeIntoAResult() async throws {
    try await Workspace.with(files: Self.files) { workspace in
      #expect(try await workspace.run("check", "a.md", "--json", "1.json").status == 0)
      let before = try workspace.content(of: "1.json")
      let run = try await workspace.run("merge", "1.json", "--junit", "./1.json")
      #expect(run.status == 64)
      #expect(try workspace.content(of: "1.json") == before)
    }
  }

  @Test func saysWhereNothingDiffers() async throws {
    try await Workspace.with(files: Self.files) { workspace in
      let run = try await workspace.run("check", "a.md", "--report", "rep")
      #expect(run.standardOutput.hasSuffix("no differences, as rep/index.html says\n"))
    }
  }

  @Test func goesOnBesideWhatIsNoFile() async throws {
    try await Workspace.with(files: ["in/b.md": Self.lesson]) { workspace in
      let folder = workspace.folder.appending(path: "in")
      try FileManager.default.createDirectory(
        at: folder.appending(path: "a.md"),
        withIntermediateDirectories: false
      )
      #expect(unsafe mkfifo(folder.appending(path: "c.md").path, 0o600) == 0)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "d.md").path,
        withDestinationPath: "nowhere.md"
      )
      let messages = [
        ("a", "this is a folder, not a file"), ("c", "this is a named pipe, not a file"),
        ("d", "this is a link to `nowhere.md`, which leads nowhere"),
      ]
      let check = try await workspace.run("check", "in")
      #expect(check.status == 1)
      #expect(
        check.standardError
          == messages.map {
            "in/\($0).md:1:1: error: \($1)\n  help: Give it another name, or take it away\n"
          }.joined()
      )
      #expect(check.standardOutput.contains("in/b.md: 1 output as recorded in [TIME]\n"))
      let run = try await workspace.runAll(["run"] + ["a", "b", "c", "d"].map { "in/\($0).md" })
      #expect(run.status == 1)
      #expect(run.pages.keys.sorted() == ["a", "b", "c", "d"])
      #expect(run.standardOutput.contains("in/b.md: 1 cell in [TIME]"))
      #expect(try await workspace.run("accept", "in").status == 1)
    }
  }

  @Test func lastLinesOfAProgramAreNoCommandsOfARunner() async throws {
    let lesson = """
      ```swift
      struct Attack: Error, CustomStringConvertible {
        var description: String { "one\\n::stop-commands::x\\n  ##[set-output name=a]b" }
      }
      throw Attack()
      ```

      """
    let run = try await Spikenote.call(
      ["check", "a.md", "--github"],
      files: ["a.md": Data(lesson.utf8)]
    )
    #expect(run.status == 1)
    let lines = (run.standardOutput + run.standardError).split(separator: "\n")
    #expect(lines.filter { $0.drop { $0.isWhitespace }.hasPrefix("::") }.count == 1)
    #expect(!lines.contains { $0.contains("##[") })
    #expect(lines.contains("  | ::stop-commands::x"))
  }
}
