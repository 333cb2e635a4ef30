import Foundation
import Testing

@Suite struct VerdictReportTests {
  private static let lessons = [
    "in/a.md": "```swift\nprint(\"a 1\")\n```\n```output\na 1\n```\n",
    "in/b.md": "```swift\nprint(\"b 1\")\n```\n```output\nb 2\n```\n",
    "in/c.md": "```swift\nprint(\"c\")\n```\n```output\nc\n```\n",
  ]

  private static let changed = """
    in/b.md:5:3: error: the output of cell 1 is not as recorded
      - b 2
      + b 1

    """
  private static let summary = """
    in/a.md: 1 output as recorded in [TIME]
    in/b.md: 1 finding in 1 output in [TIME]
    in/c.md: 1 output as recorded in [TIME]
    3 lessons, 1 not as recorded

    """
  private static let annotation =
    "::error file=in/b.md,line=5,col=3,title=spikenote (changed)::the output of cell 1 is not as recorded%0A- b 2%0A+ b 1\n"

  /// A report without the seconds, the only thing in it that differs from run to run.
  private static func timeless(_ report: String) -> String {
    report.replacing(/time="\d+\.\d{3}"/, with: "time=\"0\"")
      .replacing(/"seconds": [\d.]+/, with: "\"seconds\": 0")
  }

  @Test func writesEveryReportBesideWhatTheTerminalShows() async throws {
    try await Workspace.with(files: Self.lessons) { workspace in
      let run = try await workspace.run(
        "check",
        "in",
        "--junit",
        "reports/junit.xml",
        "--json",
        "reports/check.json",
        "--github"
      )
      #expect(run.status == 1)
      #expect(run.standardError == Self.changed)
      #expect(run.standardOutput == Self.summary + Self.annotation)
      #expect(
        Self.timeless(try workspace.content(of: "reports/junit.xml")) == """
          <?xml version="1.0" encoding="UTF-8"?>
          <testsuites name="spikenote check" tests="6" failures="1" errors="0" time="0">
            <testsuite name="in/a.md" tests="2" failures="0" errors="0" time="0">
              <testcase classname="in/a" name="lesson" file="in/a.md" line="1" time="0"/>
              <testcase classname="in/a" name="output of cell 1" file="in/a.md" line="1" time="0"/>
            </testsuite>
            <testsuite name="in/b.md" tests="2" failures="1" errors="0" time="0">
              <testcase classname="in/b" name="lesson" file="in/b.md" line="1" time="0"/>
              <testcase classname="in/b" name="output of cell 1" file="in/b.md" line="5" time="0"><failure message="the output of cell 1 is not as recorded" type="changed">in/b.md:5:3: the output of cell 1 is not as recorded
          - b 2
          + b 1</failure></testcase>
            </testsuite>
            <testsuite name="in/c.md" tests="2" failures="0" errors="0" time="0">
              <testcase classname="in/c" name="lesson" file="in/c.md" line="1" time="0"/>
              <testcase classname="in/c" name="output of cell 1" file="in/c.md" line="1" time="0"/>
            </testsuite>
          </testsuites>

          """
      )
      let json = try workspace.content(of: "reports/check.json")
      #expect(json.hasPrefix("{\n  \"schema\": 1,\n  \"kind\": \"verdicts\",\n  \"lessons\": [\n"))
      #expect(json.contains(#""expected": "b 2\n""#) && json.contains(#""actual": "b 1\n""#))
    }
  }

  @Test func printsAnnotationsOnlyWhenAsked() async throws {
    try await Workspace.with(files: Self.lessons) { workspace in
      let onGitHub = ["GITHUB_ACTIONS": "true"]
      let run = try await workspace.run("check", "in/b.md", environment: onGitHub)
      #expect(run.standardOutput == "in/b.md: 1 finding in 1 output in [TIME]\n")
      let quiet = try await workspace.run("check", "in", "--quiet", "--github")
      #expect(quiet.standardOutput == Self.annotation)
    }
  }

  @Test func leavesStandardOutputToAReportThatIsWrittenThere() async throws {
    try await Workspace.with(files: Self.lessons) { workspace in
      let run = try await workspace.run("check", "in", "--json", "-")
      #expect(run.status == 1)
      #expect(
        run.standardError
          == "in/a.md: 1 output as recorded in [TIME]\n\(Self.changed)" + """
            in/b.md: 1 finding in 1 output in [TIME]
            in/c.md: 1 output as recorded in [TIME]
            3 lessons, 1 not as recorded

            """
      )
      let value = try JSONSerialization.jsonObject(with: Data(run.standardOutput.utf8))
      let lessons = (value as? [String: Any])?["lessons"] as? [[String: Any]]
      #expect(lessons?.compactMap { $0["lesson"] as? String } == ["in/a.md", "in/b.md", "in/c.md"])
      let again = try await workspace.run("check", "in", "--json", "-", "--quiet", "--jobs", "1")
      #expect(Self.timeless(again.standardOutput) == Self.timeless(run.standardOutput))
      #expect(again.standardError == Self.changed)
    }
  }

  @Test func saysWhyAReportCannotBeWritten() async throws {
    try await Workspace.with(files: Self.lessons) { workspace in
      let run = try await workspace.run("check", "in/a.md", "--junit", "in/a.md/report.xml")
      #expect(run.status == 1)
      #expect(run.standardError.hasPrefix("error: cannot write in/a.md/report.xml: "))
    }
  }

  // MARK: - Shards

  @Test func mergesShardsIntoWhatOneCheckGives() async throws {
    try await Workspace.with(files: Self.lessons) { workspace in
      let first = try await workspace.run("check", "in", "--shard", "1/2", "--json", "1.json")
      #expect(first.status == 0)
      #expect(
        first.standardOutput
          == "in/a.md: 1 output as recorded in [TIME]\nin/c.md: 1 output as recorded in [TIME]\n2 lessons, all as recorded\n"
      )
      let second = try await workspace.run("check", "in", "--shard", "2/2", "--json", "2.json")
      #expect(second.status == 1)
      _ = try await workspace.run("check", "in", "--json", "whole.json", "--junit", "whole.xml")
      let merged = try await workspace.run(
        "merge",
        "2.json",
        "1.json",
        "--json",
        "merged.json",
        "--junit",
        "merged.xml",
        "--github"
      )
      #expect(merged.status == 1)
      #expect(merged.standardOutput == Self.summary + Self.annotation)
      #expect(merged.standardError == Self.changed)
      #expect(
        Self.timeless(try workspace.content(of: "merged.xml"))
          == Self.timeless(try workspace.content(of: "whole.xml"))
      )
      let shards = "\n  \"shards\": {\"count\": 2, \"indices\": [1, 2]},"
      let json = try workspace.content(of: "merged.json")
      #expect(json.contains(shards))
      #expect(
        Self.timeless(json.replacing(shards, with: ""))
          == Self.timeless(try workspace.content(of: "whole.json"))
      )
    }
  }

  @Test func failsWhereAShardIsMissing() async throws {
    try await Workspace.with(files: Self.lessons) { workspace in
      _ = try await workspace.run("check", "in", "--shard", "3/4", "--json", "3.json")
      let empty = try await workspace.run("check", "in", "--shard", "4/4", "--json", "4.json")
      #expect(empty.status == 0)
      #expect(empty.standardOutput == "shard 4 of 4: no lessons\n")
      let run = try await workspace.run("merge", "3.json", "4.json", "--junit", "merged.xml")
      #expect(run.status == 1)
      #expect(run.standardOutput == "in/c.md: 1 output as recorded in [TIME]\n")
      #expect(
        run.standardError
          == "error: the results of shard 1 of 4 are missing\nerror: the results of shard 2 of 4 are missing\n"
      )
      #expect(
        try workspace.content(of: "merged.xml").contains(
          "<testsuite name=\"shards\" tests=\"2\" failures=\"0\" errors=\"2\" time=\"0.000\">"
        )
      )
    }
  }

  @Test func passesWhereAllShardsPass() async throws {
    try await Workspace.with(files: Self.lessons) { workspace in
      _ = try await workspace.run(
        "check",
        "in/a.md",
        "in/c.md",
        "--shard",
        "1/2",
        "--json",
        "1.json"
      )
      _ = try await workspace.run(
        "check",
        "in/c.md",
        "in/a.md",
        "--shard",
        "2/2",
        "--json",
        "2.json"
      )
      let run = try await workspace.run("merge", "1.json", "2.json", "--quiet")
      #expect(run.status == 0)
      #expect(run.standardOutput == "" && run.standardError == "")
    }
  }

  // MARK: - Refusals

  private static let result =
    #"{"schema": 1, "kind": "verdicts", "lessons": [{"lesson": "a.md", "compared": [], "findings": [], "masked": [], "seconds": 0}]}"#
  private static let files = lessons.merging([
    "1.json": result, "2.json": result.replacing(#""masked": []"#, with: ""),
    "3.json": result.replacing(
      #""compared": []"#,
      with: #""compared": [{"subject": "text", "cell": 0, "cellName": "cell 1"}]"#
    ),
    "old.json": result.replacing(#""schema": 1"#, with: #""schema": 0"#),
    "1of2.json": result.replacing(
      #""lessons""#,
      with: #""shards": {"count": 2, "indices": [1]}, "lessons""#
    ),
    "1of3.json": result.replacing(
      #""lessons""#,
      with: #""shards": {"count": 3, "indices": [1]}, "lessons""#
    ),
  ]) { $1 }

  private static let refusals: [(arguments: [String], message: String)] = [
    (
      ["check", "in", "--shard", "0/3"],
      "--shard is 0/3, but must be I/N with I from 1 to N, and N at most 10000, such as 2/4."
    ),
    (
      ["check", "in", "--shard", "4/3"],
      "--shard is 4/3, but must be I/N with I from 1 to N, and N at most 10000, such as 2/4."
    ),
    (
      ["check", "in", "--shard", "a/b"],
      "--shard is a/b, but must be I/N with I from 1 to N, and N at most 10000, such as 2/4."
    ),
    (
      ["check", "in", "--json", "-", "--github"],
      "--github prints to standard output, which another report has already; name a file in place of -."
    ),
    (
      ["check", "in", "--json", "out", "--junit", "out"],
      "--junit and --json both write to out; name different files."
    ),
    (["merge"], "Missing expected argument '<RESULT.json> ...'"),
    (
      ["merge", "in/a.md"], "in/a.md: cannot be read: it is not JSON at line 1."
    ),
    (["merge", "1.json", "2.json"], "2.json: cannot be read: it is not JSON at line 1."),
    (
      ["merge", "old.json"],
      "old.json: cannot be read: it is of schema 0, and this version reads 1; write it again with the same version of spikenote."
    ),
    (
      ["merge", "1.json", "3.json"],
      "1.json and 3.json have different verdicts on a.md; merge the results of one run only."
    ),
    (
      ["merge", "1of2.json", "1of3.json"],
      "1of2.json is of 2 shards and 1of3.json of 3; merge the results of one split only."
    ),
  ]

  @Test(arguments: refusals)
  func refusesWrongUsage(arguments: [String], message: String) async throws {
    let run = try await Spikenote.call(
      arguments,
      files: Self.files.mapValues { Data($0.utf8) }
    )
    #expect(run.standardError.split(separator: "\n").first.map(String.init) == "Error: " + message)
    #expect(run.standardOutput == "")
    #expect(run.status == 64)
  }

  @Test func refusesAResultThatIsNotThere() async throws {
    let run = try await Spikenote.call(["merge", "missing.json"])
    #expect(run.standardError.hasPrefix("Error: missing.json: cannot be read: "))
    #expect(run.status == 64)
  }

  // MARK: - Order

  @Test func remembersTimesWithoutShowingThem() async throws {
    try await Workspace.with(files: Self.lessons) { workspace in
      let first = try await workspace.run("check", "in", "--jobs", "2")
      let times = try String(
        contentsOf: workspace.cacheFolder.appending(path: "spikenote/times.json"),
        encoding: .utf8
      )
      #expect(times.contains("\(workspace.folder.path)/in/a.md"))
      let second = try await workspace.run("check", "in", "--jobs", "2")
      #expect(first.standardOutput == Self.summary)
      #expect(second.standardOutput == Self.summary)
      #expect(first.standardError == Self.changed && second.standardError == Self.changed)
    }
  }

  @Test func beginsWithTheLessonThatTookLongest() async throws {
    var files: [String: String] = [:]
    for name in ["a", "b", "c"] {
      let note =
        "if let file = fopen(\"../order.txt\", \"a\") { fputs(\"\(name) \", file); fclose(file) }"
      files["\(name).md"] = "```swift\nimport Glibc\n\(note)\n```\n"
    }
    try await Workspace.with(files: files) { workspace in
      let path = workspace.folder.path
      let times =
        #"{"schema":1,"lessons":[{"path":"\#(path)/a.md","seconds":1},{"path":"\#(path)/c.md","seconds":2}]}"#
      let cache = workspace.folder.appending(path: "cache/spikenote")
      try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
      try Data(times.utf8).write(to: cache.appending(path: "times.json"))
      let run = try await workspace.run(
        "check",
        "a.md",
        "b.md",
        "c.md",
        "--jobs",
        "1",
        environment: ["XDG_CACHE_HOME": "\(path)/cache"]
      )
      #expect(try workspace.content(of: "../order.txt") == "b c a ")
      #expect(run.status == 0)
      #expect(
        run.standardOutput == """
          a.md: 0 outputs as recorded in [TIME]
          b.md: 0 outputs as recorded in [TIME]
          c.md: 0 outputs as recorded in [TIME]
          3 lessons, all as recorded

          """
      )
    }
  }
}
