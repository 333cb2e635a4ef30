import Foundation
import NotebookTestSupport
import Testing

/// `watch` as a browser sees it: pages and events.
@Suite struct WatchTests {
  /// A watch that runs, and a stream of its events.
  private struct Watch {
    var workspace: Workspace
    var port: UInt16
    var events: EventStream

    /// Replaces a file as an editor does that writes another one first.
    func save(_ text: String, as name: String = "lesson.md") throws {
      try Data(text.utf8).write(to: workspace.folder.appending(path: name), options: .atomic)
    }

    /// The next version of the page.
    func page() throws -> String { try #require(events.next("page")) }

    /// What the cells of the next version show.
    func outputs() throws -> [[String]] { PageOutputs.cells(of: try page()) }

    /// Expects that the cells of the next version show this.
    func expect(_ outputs: [[String]], at location: SourceLocation = #_sourceLocation) throws {
      let shown = try self.outputs()
      #expect(shown == outputs, sourceLocation: location)
    }

    /// Expects that the next version has this text.
    func expect(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
      let page = try page()
      #expect(page.contains(text), sourceLocation: location)
    }

    /// What the server answers to a request for a path.
    func answer(_ path: String) throws -> String { try EventStream.get(port: port, path) }
  }

  private func watching(
    _ files: [String: String],
    _ argument: String = "lesson.md",
    page: String = "lesson",
    _ body: @Sendable (Watch) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: files.mapValues { Data($0.utf8) })
      try await Gate.shared.pass {
        let running = try workspace.start(["watch", argument])
        var port: UInt16?
        for _ in 0..<6000 where port == nil {
          try await Task.sleep(for: .milliseconds(10))
          let text = try workspace.result(0).standardError
          port = text.firstMatch(of: /localhost:(\d+)/).flatMap { UInt16($0.1) }
        }
        let events = try EventStream(port: try #require(port), "/\(page).events")
        try await body(Watch(workspace: workspace, port: try #require(port), events: events))
        kill(running.identifier, SIGINT)
        #expect(await running.status == 130)
      }
      try workspace.checkThatNothingIsLeft(#_sourceLocation)
      #expect(try workspace.result(0).outputFiles == [])
    }
  }

  private func lesson(_ prose: String, _ code: String) -> String {
    "# Lesson\n\n\(prose)\n\n```swift\n\(code)\n```\n"
  }

  @Test func showsEachVersionOfALesson() async throws {
    let first = lesson("One.", #"print("run", 1 + 1)"#)
    try await watching(["lesson.md": first]) { watch in
      try watch.expect([["run 2"]])
      try watch.save(lesson("One.", #"print("run", 2 + 2)"#))
      try watch.expect([["run 4"]])
      try watch.save(lesson("Two.", #"print("run", 2 + 2)"#))
      let page = try watch.page()
      #expect(page.contains("<p>Two.</p>"))
      let outputs = PageOutputs.cells(of: page)
      #expect(outputs == [["run 4"]])
      try watch.save(lesson("Two.", #"print(none)"#))
      try watch.expect([
        ["failure: Did not compile", "lesson.md:6:7: error: cannot find 'none' in scope"]
      ])
      try watch.save(first)
      try watch.expect([["run 2"]])
    }
  }

  @Test func runsCellsAgainThatMayGiveSomethingElse() async throws {
    // A cell that tells its runs apart.
    let counting = "import Foundation\nprint(ProcessInfo.processInfo.processIdentifier)"
    try await watching(["lesson.md": lesson("One.", counting)]) { watch in
      let first = try watch.outputs()
      try watch.save(lesson("Two.", counting))
      let page = try watch.page()
      #expect(page.contains("<p>Two.</p>"))
      #expect(PageOutputs.cells(of: page) != first)
    }
  }

  @Test func showsWhatACellReadsOutsideTheFolderWhenTheTextIsSaved() async throws {
    let code = "import Foundation\nprint(try String(contentsOfFile: \"../n.txt\", encoding: .utf8))"
    try await watching(["sub/lesson.md": lesson("One.", code), "n.txt": "1"], "sub/lesson.md") {
      watch in
      try watch.expect([["1"]])
      try watch.save("2", as: "n.txt")
      try watch.save(lesson("Two.", code), as: "sub/lesson.md")
      try watch.expect([["2"]])
    }
  }

  @Test func followsIncludedFilesAndDataThatCellsRead() async throws {
    let files = [
      "lesson.md": "{{< include part.md >}}\n\n"
        + lesson(
          "Text.",
          "import Foundation\nprint(try String(contentsOfFile: \"n.txt\", encoding: .utf8))"
        ),
      "part.md": "Part one.\n", "n.txt": "1",
    ]
    try await watching(files) { watch in
      try watch.expect("Part one.")
      try watch.save("Part two.\n", as: "part.md")
      try watch.expect("Part two.")
      try watch.save("2", as: "n.txt")
      try watch.expect([["2"]])
    }
  }

  @Test func tellsNothingOfASaveThatChangesNothing() async throws {
    let text = lesson("One.", "print(1)")
    try await watching(["lesson.md": text]) { watch in
      _ = try watch.page()
      try watch.save(text)
      try watch.save("x", as: ".lesson.md.swp")
      try watch.save(lesson("Two.", "print(1)"))
      try watch.expect("<p>Two.</p>")
    }
  }

  @Test func servesTheLessonsOfAFolder() async throws {
    let files = ["a/one.md": lesson("One.", "print(1)"), "a/b/two.md": lesson("Two.", "print(2)")]
    try await watching(files, "a", page: "b/two") { watch in
      try watch.expect([["2"]])
      let index = try watch.answer("/")
      #expect(index.contains(#"<a href="b/two.html">b/two</a>"#))
      #expect(index.contains(#"<a href="one.html">one</a>"#))
      try watch.save(lesson("New.", "print(3)"), as: "a/b/two.md")
      try watch.expect([["3"]])
    }
  }

  @Test func givesAFileThatACellSavedAndNoOther() async throws {
    let code =
      "import Foundation\ntry \"hello\".write(toFile: \"out.txt\", atomically: true, encoding: .utf8)"
    try await watching(["lesson.md": lesson("One.", code), "secret.txt": "secret"]) { watch in
      try watch.expect([["saved: lesson_files/out.txt"]])
      let saved = try watch.answer("/lesson_files/out.txt")
      #expect(saved.hasSuffix("\r\n\r\nhello"))
      for path in ["/secret.txt", "/lesson.md", "/lesson_files", "/etc/passwd", "/none.html"] {
        let answer = try watch.answer(path)
        #expect(answer.hasPrefix("HTTP/1.1 404 "))
      }
    }
  }
}
