import Foundation
import Testing

/// A lesson of which nothing has changed does not run again, and its page is what another run would write.
@Suite struct EarlierRunTests {
  private static let plain = "# A\n\n```swift\nlet x = 1\n```\n\n```swift\nprint(x + 1)\n```\n"

  private static func isKnown(_ run: Run) -> Bool {
    run.standardOutput.contains("as in an earlier run")
  }

  @Test(arguments: [
    plain,
    "```swift\nlet fig = plt.figure()\nplt.plot([1, 2, 4])\n```\n\n```swift\n//| error: true\nlet a = [1][3]\n```\n",
    "---\nseed: 4\nparams: {n: 3}\n---\n\n```swift\nprint(Tensor.rand(n))\n```\n\nThe value `{swift} n`.\n",
    "```swift\nlet unused: Int? = 3\nprint(unused)\n```\n",
  ])
  func givesTheSameAgainWithoutRunning(_ lesson: String) async throws {
    try await Workspace.with(files: ["lesson.md": lesson]) { workspace in
      let first = try await workspace.run("run", "lesson.md")
      let second = try await workspace.run("run", "lesson.md")
      #expect(first.status == 0)
      #expect(!Self.isKnown(first) && Self.isKnown(second))
      #expect(second.page == first.page)
      #expect(second.standardError == first.standardError)
      let third = try await workspace.run("run", "lesson.md", "--no-cache")
      #expect(!Self.isKnown(third))
      #expect(third.page == first.page)
    }
  }

  @Test func saysThatNothingRan() async throws {
    try await Workspace.with(files: ["lesson.md": Self.plain]) { workspace in
      _ = try await workspace.run("run", "lesson.md")
      let run = try await workspace.run("run", "lesson.md")
      #expect(
        run.standardOutput
          == "lesson.md: 2 cells as in an earlier run, in [TIME], page in Output/lesson.html\n"
      )
      let explained = try await workspace.run("explain", "lesson.md")
      #expect(
        explained.standardOutput
          == "lesson.md: does not run: nothing has changed since an earlier run\n"
      )
    }
  }

  /// A change of what is beside a lesson, which its cells read in some way.
  struct Change: Sendable {
    var code: String
    var path: String
    var content: String?
    var environment: [String: String] = [:]
    var reason: String
  }

  @Test(arguments: [
    Change(
      code: "print(try! String(contentsOfFile: \"a.csv\", encoding: .utf8))",
      path: "a.csv",
      content: "1,3",
      reason: "[FOLDER]/a.csv has changed"
    ),
    Change(
      code: "print(FileManager.default.fileExists(atPath: \"b.csv\"))",
      path: "b.csv",
      content: "",
      reason: "[FOLDER]/b.csv has changed"
    ),
    Change(
      code: "print(try! FileManager.default.contentsOfDirectory(atPath: \"sub\").sorted())",
      path: "sub/new.txt",
      content: "",
      reason: "[FOLDER]/sub has changed"
    ),
    Change(
      code: "let f = fopen(\"a.csv\", \"r\")!\nprint(fgetc(f))",
      path: "a.csv",
      content: "9",
      reason: "[FOLDER]/a.csv has changed"
    ),
    Change(
      code: "print(getenv(\"LEVEL\") == nil)",
      path: "c.csv",
      environment: ["LEVEL": "3"],
      reason: "the variable LEVEL has another value"
    ),
    Change(
      code: "var s = stat()\nlstat(\"a.csv\", &s)\nprint(s.st_size, s.st_nlink)",
      path: "a.csv",
      content: "1,2345",
      reason: "[FOLDER]/a.csv has changed"
    ),
    Change(
      code: "let o = open(\"sub\", O_RDONLY)\nprint(openat(o, \"in.txt\", O_RDONLY) >= 0)",
      path: "sub/in.txt",
      content: nil,
      reason: "[FOLDER]/sub/in.txt has changed"
    ),
  ])
  func runsAgainWhereSomethingHasChangedThatACellReads(_ change: Change) async throws {
    let lesson = "```swift\nimport Foundation\n\(change.code)\n```\n"
    let files = ["lesson.md": lesson, "a.csv": "1,2", "sub/in.txt": "in"]
    try await Workspace.with(files: files) { workspace in
      let first = try await workspace.run("run", "lesson.md")
      #expect(Self.isKnown(try await workspace.run("run", "lesson.md")))
      let file = workspace.folder.appending(path: change.path)
      if let content = change.content {
        try Data(content.utf8).write(to: file)
      } else {
        try? FileManager.default.removeItem(at: file)
      }
      let explained = try await workspace.run(
        "explain",
        "lesson.md",
        environment: change.environment
      )
      let text = explained.standardOutput
      #expect(text.contains("  \(change.reason)\n"), "\(text)")
      let second = try await workspace.run("run", "lesson.md", environment: change.environment)
      #expect(!Self.isKnown(second))
      #expect(second.page != first.page)
    }
  }

  @Test func keepsWhatTheLessonDoesNotRead() async throws {
    try await Workspace.with(files: ["lesson.md": Self.plain, "a.csv": "1"]) { workspace in
      _ = try await workspace.run("run", "lesson.md")
      try Data("2".utf8).write(to: workspace.folder.appending(path: "a.csv"))
      #expect(Self.isKnown(try await workspace.run("run", "lesson.md")))
    }
  }

  @Test func runsNoCellWhereTheTextHasChanged() async throws {
    try await Workspace.with(files: ["lesson.md": Self.plain]) { workspace in
      _ = try await workspace.run("run", "lesson.md")
      let other = Self.plain.replacing("# A", with: "# B\n\nMore text, with $x^2$.")
      try Data(other.utf8).write(to: workspace.folder.appending(path: "lesson.md"))
      let run = try await workspace.run("run", "lesson.md")
      #expect(Self.isKnown(run))
      #expect(run.page == (try await workspace.run("run", "lesson.md", "--no-cache")).page)
    }
  }

  @Test(arguments: [
    ("print(Date() > Date(timeIntervalSince1970: 0))", "`Date` in lesson.md:3:7"),
    ("let p = Process()\np.executableURL = URL(fileURLWithPath: \"/bin/true\")", "`Process` in"),
    ("print(NSDate().timeIntervalSince1970 > 0)", "a clock was read"),
    ("print(Calendar.current.component(.year, from: .now) > 2000)", "a clock was read"),
    ("var times = tms()\nprint(sysconf(3), Glibc.times(&times) > 0)", "a clock was read"),
    ("var disk = statvfs()\nprint(statvfs(\"/tmp\", &disk))", "a disk's space was asked for"),
    ("print(system(\"true\"))", "another program was started"),
    ("print(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) > 0)", "a socket was opened"),
    ("let f = fopen(\"/dev/urandom\", \"r\")!\nprint(fgetc(f) >= 0)", "/dev/urandom was read"),
    ("_ = mkdir(\"../made\", 0o755)", "made was changed"),
    ("fatalError(\"x\")", "the lesson failed"),
  ])
  func runsEveryTimeWhatMayGiveSomethingElse(_ code: String, _ reason: String) async throws {
    try await Self.check("```swift\nimport Foundation\n\(code)\n```\n", reason)
  }

  private static func check(_ lesson: String, _ reason: String) async throws {
    try await Workspace.with(files: ["lesson.md": lesson]) { workspace in
      let first = try await workspace.run("run", "lesson.md")
      let second = try await workspace.run("run", "lesson.md")
      #expect(!isKnown(second))
      #expect(second.page == first.page)
      let explained = try await workspace.run("explain", "lesson.md")
      #expect(explained.standardOutput.contains("its last run was not kept: "))
      #expect(explained.standardOutput.contains(reason), "\(explained.standardOutput)")
    }
  }

  @Test func writesSavedFilesAgain() async throws {
    let lesson = """
      ```swift
      import Foundation
      try "one".write(toFile: "a.txt", atomically: true, encoding: .utf8)
      try FileManager.default.createDirectory(atPath: "sub", withIntermediateDirectories: true)
      try Data([0, 255]).write(to: URL(fileURLWithPath: "sub/b.bin"))
      ```

      """
    try await Workspace.with(files: ["lesson.md": lesson]) { workspace in
      let first = try await workspace.run("run", "lesson.md")
      try FileManager.default.removeItem(at: workspace.folder.appending(path: "Output"))
      let second = try await workspace.run("run", "lesson.md")
      #expect(Self.isKnown(second))
      #expect(second.savedFiles == first.savedFiles)
      #expect(second.savedFiles.count == 2)
      #expect(second.page == first.page)
    }
  }

  @Test func keepsThePermissionsOfSavedFiles() async throws {
    let lesson = """
      ```swift
      import Foundation
      try "echo 1".write(toFile: "a.sh", atomically: true, encoding: .utf8)
      chmod("a.sh", 0o750)
      ```

      """
    try await Workspace.with(files: ["lesson.md": lesson]) { workspace in
      _ = try await workspace.run("run", "lesson.md")
      #expect(Self.isKnown(try await workspace.run("run", "lesson.md", "-o", "Other")))
      let file = workspace.folder.appending(path: "Other/lesson_files/a.sh").path
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect(attributes[.posixPermissions] as? Int == 0o750)
    }
  }

  /// The cell itself reaches past the folder that takes what it writes: as if somebody else had changed it meanwhile.
  @Test(arguments: [
    "symlink(\"new\", \"/proc/self/root\\(folder)/sub/new\")",
    "chmod(\"/proc/self/root\\(folder)/sub/in.txt\", 0o600)",
    "rename(\"/proc/self/root\\(folder)/sub/in.txt\", \"/proc/self/root\\(folder)/sub/on.txt\")",
  ])
  func keepsNothingThatWasChangedWhileTheLessonRan(_ change: String) async throws {
    let lesson = """
      ```swift
      import Foundation
      let folder = FileManager.default.currentDirectoryPath
      print(try FileManager.default.contentsOfDirectory(atPath: "sub"))
      print(access("sub/in.txt", R_OK))
      print(\(change))
      ```

      """
    try await Workspace.with(files: ["lesson.md": lesson, "sub/in.txt": "in"]) { workspace in
      let first = try await workspace.run("run", "lesson.md")
      #expect(first.status == 0, "\(first.standardError)")
      let second = try await workspace.run("run", "lesson.md")
      #expect(!Self.isKnown(second))
    }
  }

  @Test func checksWithoutRunning() async throws {
    let lesson = Self.plain + "\n```output\n2\n```\n"
    try await Workspace.with(files: ["lesson.md": lesson]) { workspace in
      #expect(try await workspace.run("check", "lesson.md").status == 0)
      #expect(try await workspace.run("check", "lesson.md").status == 0)
      let wrong = lesson.replacing("output\n2", with: "output\n3")
      try Data(wrong.utf8).write(to: workspace.folder.appending(path: "lesson.md"))
      #expect(try await workspace.run("check", "lesson.md").status == 1)
    }
  }

  @Test func isRightWhateverIsInTheCache() async throws {
    try await Workspace.with(files: ["lesson.md": Self.plain]) { workspace in
      let first = try await workspace.run("run", "lesson.md")
      let cache = workspace.cacheFolder.appending(path: "spikenote/results").path
      let files = try FileManager.default.subpathsOfDirectory(atPath: cache)
        .filter { $0.contains("/") }.sorted()
      #expect(files.count >= 3)
      for file in files {
        let url = URL(fileURLWithPath: "\(cache)/\(file)")
        for content in [Data(), Data("x\n{}".utf8), Data(count: 1000)] {
          try content.write(to: url)
          #expect(try await workspace.run("run", "lesson.md").page == first.page)
        }
      }
      #expect(Self.isKnown(try await workspace.run("run", "lesson.md")))
    }
  }

  @Test func clearsTheCache() async throws {
    try await Workspace.with(files: ["lesson.md": Self.plain]) { workspace in
      _ = try await workspace.run("run", "lesson.md")
      let size = try await workspace.run("cache", "--size").standardOutput
      #expect((Int(size.dropLast()) ?? 0) > 100)
      let cleared = try await workspace.run("cache", "--clear")
      #expect(cleared.standardOutput.hasPrefix("removed 4 files, "))
      #expect(try await workspace.run("cache", "--size").standardOutput == "0\n")
      #expect(!Self.isKnown(try await workspace.run("run", "lesson.md")))
    }
  }

  @Test(arguments: [
    ("let x = 1", "let x = 2", "lesson.md", "cell 1 is another (lesson.md:3:1)"),
    ("print(x", "print(2 * x", "lesson.md:1", "only cells below it have changed"),
    ("# A\n", "---\nseed: 3\n---\n", "lesson.md", "the seed or a parameter is another"),
  ])
  func explainsWhatHasChanged(
    _ old: String,
    _ new: String,
    _ lesson: String,
    _ reason: String
  ) async throws {
    try await Workspace.with(files: ["lesson.md": Self.plain]) { workspace in
      let before = try await workspace.run("explain", lesson)
      #expect(before.standardOutput == "\(lesson): runs:\n  no earlier run of it is known\n")
      _ = try await workspace.run("run", "lesson.md")
      let other = Self.plain.replacing(old, with: new)
      try Data(other.utf8).write(to: workspace.folder.appending(path: "lesson.md"))
      let after = try await workspace.run("explain", lesson)
      #expect(after.standardOutput.contains(reason), "\(after.standardOutput)")
    }
  }
}
