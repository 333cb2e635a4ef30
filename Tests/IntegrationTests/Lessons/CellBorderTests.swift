import Foundation
import NotebookTestSupport
import Testing

/// The lessons of `Tests/Fixtures/cells`, each a kind of what a border between two cells could change.
@Suite struct CellBorderTests {
  /// Each second-level heading of the fixtures and what stands below it, by the name of a file.
  private static func lessons() throws -> [String: String] {
    let folder = projectRoot.appending(path: "Tests/Fixtures/cells")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var lessons: [String: String] = [:]
    for name in names.sorted() where name.hasSuffix(".md") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for (index, part) in text.components(separatedBy: "\n## ").dropFirst().enumerated() {
        lessons["\(name.dropLast(3))-\(index + 1).md"] = "# \(part)"
      }
    }
    return lessons
  }

  @Test(arguments: [[], ["--each-cell"]])
  func givesWhatTheFixturesSay(division: [String]) async throws {
    let lessons = try Self.lessons()
    #expect(lessons.count >= 60)
    try await Workspace.with(files: lessons) { workspace in
      let arguments = ["check", "."] + division
      let status = try await Gate.shared.pass { try await workspace.start(arguments).status }
      let run = try workspace.result(status)
      #expect(status == 0, "\(run.standardOutput)\(run.standardError)")
    }
  }

  /// The project's settings reach every cell.
  @Test func givesTheSameWhereCellsAreOptimized() async throws {
    var files = try Self.lessons()
    files["spikenote.yml"] = "optimize: true\n"
    try await Workspace.with(files: files) { workspace in
      let status = try await Gate.shared.pass {
        try await workspace.start(["check", "."]).status
      }
      let run = try workspace.result(status)
      #expect(status == 0, "\(run.standardOutput)\(run.standardError)")
    }
  }

  @Test func writesTheSamePagesHoweverTheFixturesAreDivided() async throws {
    let comparison = try await BorderComparison(of: Self.lessons())
    #expect(comparison.differences == [])
    #expect(comparison.failures == [])
  }

  /// The compiler crashes where a function behind a `throw` uses a variable before it.
  @Test func runsCellsThatTheCompilerTakesOneByOneOnly() async throws {
    let lesson = """
      ```swift
      let items = 1
      throw CancellationError()
      ```

      ```swift
      func count() -> Int { items }
      ```
      """
    let run = try await Spikenote.run(lesson)
    #expect(
      run.standardError.contains("lesson.md:3:1: error: Error thrown: CancellationError()"),
      "\(run.standardError)"
    )
    let comparison = try await BorderComparison(of: ["lesson.md": lesson])
    #expect(comparison.differences == [])
  }
}
