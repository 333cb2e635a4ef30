import Foundation
import NotebookTestSupport
import Testing

/// What cells write under a relative path is beside the page, whoever writes it, and the lesson's folder stays as it was.
@Suite struct SavedFileTests {
  private static let files = [
    "data.csv": "a,b\n", "sub/in.txt": "in\n", "sub/deeper/x.txt": "x\n",
  ]

  /// Runs cells beside `files`; gives the run and what is in the folder afterwards, without what the run printed.
  private static func run(_ cells: String...) async throws -> (run: Run, folder: [String: String]) {
    let lesson = cells.map { "```swift\n\($0)\n```\n" }.joined(separator: "\n")
    return try await Workspace.with(files: files.merging(["lesson.md": lesson]) { $1 }) {
      workspace in
      let run = try await workspace.run("run", "lesson.md")
      var folder: [String: String] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: workspace.folder.path)
      where !path.hasPrefix("Output") {
        folder[path] = try? workspace.content(of: path)
      }
      return (run, folder)
    }
  }

  @Test(
    arguments: [
      #"import Foundation; try "x".write(toFile: "f.txt", atomically: true, encoding: .utf8)"#,
      #"import Foundation; try "x".write(toFile: "f.txt", atomically: false, encoding: .utf8)"#,
      #"import Foundation; try Data("x".utf8).write(to: URL(fileURLWithPath: "f.txt"))"#,
      #"import Foundation; try Data("x".utf8).write(to: URL(fileURLWithPath: "./f.txt"), options: .atomic)"#,
      #"import Foundation; _ = FileManager.default.createFile(atPath: "f.txt", contents: Data("x".utf8))"#,
      #"import Glibc; let f = fopen("f.txt", "w")!; fputs("x", f); fclose(f);"#,
      #"import Glibc; let f = open("f.txt", O_CREAT | O_WRONLY, 0o644); write(f, "x", 1); close(f);"#,
      #"import Glibc; let f = creat("f.txt", 0o644); write(f, "x", 1); close(f);"#,
      """
      import Foundation
      try "x".write(toFile: "g.txt", atomically: true, encoding: .utf8)
      try FileManager.default.moveItem(atPath: "g.txt", toPath: "f.txt")
      """,
      """
      import Foundation
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.arguments = ["-c", "printf x > f.txt"]
      try shell.run(); shell.waitUntilExit()
      """,
      """
      import Foundation
      let path = FileManager.default.currentDirectoryPath + "/f.txt"
      try "x".write(toFile: path, atomically: true, encoding: .utf8)
      """,
    ]
  )
  func putsBesideThePageWhatAnybodyWrites(cell: String) async throws {
    let (run, folder) = try await Self.run(cell)
    #expect(run.standardError == "")
    #expect(run.cells.first == ["saved: lesson_files/f.txt"])
    #expect(run.savedFiles == ["lesson_files/f.txt": Data("x".utf8)])
    #expect(folder.filter { $0.key != "lesson.md" } == Self.files)
  }

  @Test(
    arguments: [
      (#"try "new".write(toFile: "data.csv", atomically: true, encoding: .utf8)"#, "new"),
      (#"try "new".write(toFile: "data.csv", atomically: false, encoding: .utf8)"#, "new"),
      (#"let f = fopen("data.csv", "a")!; fputs("c", f); fclose(f)"#, "a,b\nc"),
      (#"let f = fopen("data.csv", "r+")!; fputs("z", f); fclose(f)"#, "z,b\n"),
      (#"let f = open("data.csv", O_WRONLY | O_TRUNC); write(f, "t", 1); close(f)"#, "t"),
      (#"truncate("data.csv", 1)"#, "a"),
      // A listing puts links in the place of the lesson's files.
      (
        #"try "x".write(toFile: "x", atomically: false, encoding: .utf8); _ = try FileManager.default.contentsOfDirectory(atPath: "."); try FileManager.default.removeItem(atPath: "x"); let f = fopen("data.csv", "w")!; fputs("n", f); fclose(f)"#,
        "n"
      ),
      (
        #"try "x".write(toFile: "x", atomically: false, encoding: .utf8); _ = try FileManager.default.contentsOfDirectory(atPath: "."); try FileManager.default.removeItem(atPath: "x"); let f = fopen("data.csv", "a")!; fputs("n", f); fclose(f)"#,
        "a,b\nn"
      ),
    ]
  )
  func changesACopyOfALessonsFile(cell: String, content: String) async throws {
    let (run, folder) = try await Self.run(
      "import Foundation\nimport Glibc\n\(cell)",
      #"print(try String(contentsOfFile: "data.csv", encoding: .utf8), terminator: "")"#
    )
    #expect(run.standardError == "")
    #expect(run.savedFiles == ["lesson_files/data.csv": Data(content.utf8)])
    #expect(run.cells.last == [content.trimmingCharacters(in: .newlines)])
    #expect(folder.filter { $0.key != "lesson.md" } == Self.files)
  }

  @Test func changesNothingOfTheLessonThroughAnOpenFileOrANewKindOfFile() async throws {
    let (run, folder) = try await Self.run(
      """
      import Glibc
      let f = open("data.csv", O_RDONLY)
      print(fchmod(f, 0o600), futimens(f, nil), mkfifo("pipe", 0o600), mknod("plain", S_IFREG | 0o600, 0))
      """
    )
    #expect(run.standardError == "")
    #expect(run.cells.first?.first == "-1 -1 0 0")
    #expect(folder.filter { $0.key != "lesson.md" } == Self.files)
  }

  @Test func showsCellsTheFolderWithWhatTheyHaveWritten() async throws {
    let (run, _) = try await Self.run(
      """
      import Foundation
      let files = FileManager.default
      try files.createDirectory(atPath: "sub/new/deep", withIntermediateDirectories: true)
      try "1".write(toFile: "sub/new/deep/a.txt", atomically: true, encoding: .utf8)
      try "2".write(toFile: "b.txt", atomically: true, encoding: .utf8)
      """,
      """
      print(try files.contentsOfDirectory(atPath: ".").filter { $0.first != "." && $0 != "Output" }.sorted())
      print(try files.contentsOfDirectory(atPath: "sub").sorted())
      print((files.enumerator(atPath: "sub")!.allObjects as! [String]).sorted())
      print(files.fileExists(atPath: "sub/in.txt"), files.fileExists(atPath: "sub/new/deep/a.txt"))
      print(files.changeCurrentDirectoryPath("sub/new"), files.fileExists(atPath: "deep/a.txt"))
      print(files.fileExists(atPath: "../in.txt"), files.currentDirectoryPath.hasSuffix("work/sub/new"))
      """,
      """
      try files.removeItem(atPath: "../../b.txt")
      try files.removeItem(atPath: "deep")
      print(files.fileExists(atPath: "deep"))
      """
    )
    #expect(run.standardError == "")
    #expect(
      run.cells[1] == [
        """
        ["b.txt", "data.csv", "lesson.md", "sub"]
        ["deeper", "in.txt", "new"]
        ["deeper", "deeper/x.txt", "in.txt", "new", "new/deep", "new/deep/a.txt"]
        true true
        true true
        true true
        """
      ]
    )
    #expect(run.cells[2] == ["false"])
    // What was removed is linked nowhere.
    #expect(run.cells[0] == [])
    #expect(run.savedFiles == [:])
  }

  @Test func letsNoCellRemoveWhatBelongsToTheLesson() async throws {
    let (run, folder) = try await Self.run(
      """
      import Glibc
      print(unlink("data.csv"), errno == EROFS, rename("data.csv", "c.csv"), errno == EROFS, rmdir("sub/deeper"))
      // Behind a listing, too, which needs something that was written.
      fclose(fopen("sub/new.txt", "w"))
      let listing = opendir("sub")!; while readdir(listing) != nil {}; closedir(listing)
      print(unlink("sub/deeper/x.txt"), unlink("sub/in.txt"), rmdir("sub/deeper"), errno == EROFS, rename("sub/deeper", "d"))
      let changed = fopen("sub/deeper/x.txt", "w")!; fputs("changed", changed); fclose(changed)
      print(mkdir("sub", 0o777), errno == EEXIST, open("data.csv", O_CREAT | O_EXCL | O_WRONLY, 0o644), errno == EEXIST)
      """
    )
    #expect(
      run.cells == [
        [
          "-1 true -1 true -1\n-1 -1 -1 true -1\n-1 true -1 true",
          "saved: lesson_files/sub/deeper/x.txt", "saved: lesson_files/sub/new.txt",
        ]
      ]
    )
    #expect(folder.filter { $0.key != "lesson.md" } == Self.files)
  }

  @Test func readsNothingOfAnEarlierRun() async throws {
    let lesson = """
      ```swift
      import Foundation
      print(FileManager.default.fileExists(atPath: "cache"))
      try "x".write(toFile: "cache", atomically: true, encoding: .utf8)
      ```
      """
    let outputs = try await Workspace.with(files: ["lesson.md": lesson]) { workspace in
      try await [workspace.run("run", "lesson.md").cells, workspace.run("run", "lesson.md").cells]
    }
    #expect(
      outputs == [
        [["false", "saved: lesson_files/cache"]], [["false", "saved: lesson_files/cache"]],
      ]
    )
  }

  @Test func linksWhatACellThatMayFailHasWritten() async throws {
    let lesson = """
      ```swift should_panic
      import Foundation
      try! "x".write(toFile: "f.txt", atomically: true, encoding: .utf8)
      fatalError("as expected")
      ```

      ```swift
      //| error: true
      try "y".write(toFile: "g.txt", atomically: true, encoding: .utf8)
      throw CancellationError()
      ```
      """
    let run = try await Spikenote.run(lesson)
    #expect(run.status == 0)
    #expect(
      run.savedFiles.mapValues { String(decoding: $0, as: UTF8.self) } == [
        "lesson_files/f.txt": "x", "lesson_files/g.txt": "y",
      ]
    )
    #expect(
      run.cells.map { $0.filter { $0.hasPrefix("saved") } } == [
        ["saved: lesson_files/f.txt"], ["saved: lesson_files/g.txt"],
      ]
    )
  }
}
