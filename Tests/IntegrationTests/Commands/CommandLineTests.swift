import Foundation
import Testing

@Suite struct CommandLineTests {
  private static let lesson = [
    "lesson.md": Data("---\nparams: { steps: 3 }\n---\n\n```swift\nsteps\n```\n".utf8)
  ]

  /// Calls that are refused, and what is said before the usage.
  private static let refusals: [(arguments: [String], message: String)] = [
    (["run"], "Error: Missing expected argument '<LESSON.md> ...'"),
    (["run", "missing.md"], "Error: missing.md: there is no such file."),
    (["run", "."], "Error: . is a folder; name the lessons in it: ./*.md"),
    (["run", "lesson.md", "--nope"], "Error: Unknown option '--nope'."),
    (["run", "lesson.md", "-p", "steps"], "Error: -p steps is not of the form NAME=VALUE."),
    (["run", "lesson.md", "-p", "=3"], "Error: -p =3 is not of the form NAME=VALUE."),
    (
      ["run", "lesson.md", "-p", "stepz=3"],
      "Error: -p stepz: lesson.md has no such parameter; it has steps."
    ),
    (
      ["run", "lesson.md", "-p", "steps=many"],
      "Error: -p steps=many: lesson.md declares steps as Int (3), which this is not."
    ),
    (
      ["run", "lesson.md", "--timeout", "0"],
      "Error: --timeout is 0.0, but must be more than 0 seconds and at most 1000000."
    ),
    (["run", "lesson.md", "--jobs", "0"], "Error: --jobs is 0, but must be at least 1."),
    (
      ["run", "lesson.md", "./lesson.md"],
      "Error: lesson.md and ./lesson.md would both be written to Output/lesson.html; run them with different -o "
        + "folders."
    ),
    (
      ["fetch", "nope"],
      "Error: nope is not a dataset that can be fetched: choose fashion-mnist, kmnist, mnist."
    ),
    (["bogus"], "Error: Unexpected argument 'bogus'"),
  ]

  @Test(arguments: refusals)
  func refusesWrongUsage(arguments: [String], message: String) async throws {
    let run = try await Spikenote.call(arguments, files: Self.lesson)
    #expect(run.standardError.split(separator: "\n").first.map(String.init) == message)
    #expect(run.standardOutput == "")
    #expect(run.status == 64)
    #expect(run.outputFiles == [])
  }

  @Test(arguments: [
    (["--help"], "OVERVIEW: Run Markdown lessons whose Swift cells are real Swift."),
    (["run", "--help"], "OVERVIEW: Run lessons and write their pages."),
    (["site", "--help"], "OVERVIEW: Run the lessons of a folder and write a site."),
    (["new", "--help"], "OVERVIEW: Begin a lesson that runs."),
    (["fetch", "--help"], "OVERVIEW: Get a dataset's files, check them and store them."),
    (["doctor", "--help"], "OVERVIEW: Say what is found, what is missing and how to get it."),
    (["help", "run"], "OVERVIEW: Run lessons and write their pages."),
    (["--version"], "0.1.0"),
  ])
  func explainsItself(arguments: [String], firstLine: String) async throws {
    let run = try await Spikenote.call(arguments)
    #expect(run.standardOutput.split(separator: "\n").first.map(String.init) == firstLine)
    #expect(run.standardError == "")
    #expect(run.status == 0)
  }

  @Test func findsWhatItNeeds() async throws {
    let run = try await Spikenote.call(["doctor"])
    let names = run.standardOutput.split(separator: "\n").map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "ok       spikenote", "ok       Swift", "ok       frontend", "ok       linker",
        "ok       backtraces",
        "ok       cmark", "ok       worker", "ok       runtime", "ok       modules",
        "ok       compile server",
        "ok       data folder",
      ]
    )
    #expect(run.status == 0)
  }

  @Test func missesTheCompiler() async throws {
    let message =
      "swiftc is not on the PATH: install Swift from https://www.swift.org/install and try again"
    let doctor = try await Spikenote.call(["doctor"], environment: ["PATH": "/nowhere"])
    #expect(doctor.standardOutput.contains("missing  Swift: \(message)\n"))
    #expect(doctor.status == 1)
    let run = try await Spikenote.call(
      ["run", "lesson.md"],
      files: Self.lesson,
      environment: ["PATH": "/nowhere"]
    )
    #expect(run.standardError == "error: \(message)\n")
    #expect(run.status == 1)
  }

  @Test func printsNothingWhenQuiet() async throws {
    let run = try await Spikenote.call(["run", "lesson.md", "--quiet"], files: Self.lesson)
    #expect(run.standardOutput == "" && run.standardError == "")
    #expect(run.cells == [["value: 3"]])
    let failed = try await Spikenote.run("```swift\nnope\n```\n", "--quiet")
    #expect(failed.standardOutput == "")
    #expect(
      failed.standardError == "lesson.md:2:1: error: cannot find 'nope' in scope\n  nope\n  ^\n"
    )
  }

  @Test func runsSeveralLessonsAtOnce() async throws {
    var files: [String: Data] = [:]
    for name in ["a", "b", "c", "d"] {
      files["in/\(name).md"] = Data("```swift\nprint(\"\(name)\")\n```\n".utf8)
    }
    files["in/b.md"] = Data("```swift\nfatalError(\"b\")\n```\n".utf8)
    let run = try await Spikenote.call(
      ["run", "in/a.md", "in/b.md", "in/c.md", "in/d.md", "--jobs", "2", "-o", "Output/site"],
      files: files
    )
    #expect(run.pages.keys.sorted() == ["site/a", "site/b", "site/c", "site/d"])
    #expect(run.pages["site/d"].map { PageOutputs.cells(of: $0) } == [["d"]])
    #expect(run.standardError == "in/b.md:2:1: error: b\n  fatalError(\"b\")\n  ^\n")
    #expect(
      run.standardOutput.split(separator: "\n").sorted() == [
        "in/a.md: 1 cell in [TIME], page in Output/site/a.html",
        "in/b.md: 1 cell in [TIME], 1 failed, page in Output/site/b.html",
        "in/c.md: 1 cell in [TIME], page in Output/site/c.html",
        "in/d.md: 1 cell in [TIME], page in Output/site/d.html",
      ]
    )
    #expect(run.status == 1)
  }
}
