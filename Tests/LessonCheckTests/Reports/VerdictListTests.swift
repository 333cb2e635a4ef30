import LessonCheck
import RecordedFigures
import Testing

@Suite struct VerdictListTests {
  private func sharded(
    _ index: Int,
    _ count: Int,
    _ lessons: LessonVerdict...
  ) throws -> VerdictList {
    let shard: Shard = try #require(Shard(index: index, count: count))
    return VerdictList(lessons, shard: shard)
  }

  private func lesson(_ path: String, seconds: Double = 0) -> LessonVerdict {
    LessonVerdict(lesson: path, seconds: seconds)
  }

  // MARK: - The file

  @Test func writesKeysInAFixedOrderAndSecondsInMilliseconds() throws {
    var verdict = SampleVerdicts.passing
    verdict.seconds = 0.123_456
    #expect(
      try sharded(2, 4, verdict).json() == """
        {
          "schema": 1,
          "kind": "verdicts",
          "shards": {"count": 4, "indices": [2]},
          "lessons": [
            {
              "lesson": "in/a.md",
              "compared": [
                {"subject": "text", "cell": 0, "cellName": "cell 1"},
                {"subject": "value", "cell": 1, "cellName": "`n`", "recording": "inline.values.json"}
              ],
              "findings": [],
              "masked": [],
              "seconds": 0.123
            }
          ]
        }

        """
    )
  }

  @Test func readsBackWhatItWrote() throws {
    let list = VerdictList([SampleVerdicts.passing, SampleVerdicts.failing])
    let json = try list.json()
    #expect(try VerdictList(json: json) == list)
    #expect(json.contains(#""actual": "100% \u001b[1m\"0.6\"\u000d\n""#))
    let shard = try sharded(3, 3, SampleVerdicts.failing)
    #expect(try VerdictList(json: shard.json()) == shard)
    #expect(try VerdictList(json: VerdictList([]).json()) == VerdictList([]))
  }

  @Test(arguments: [
    ("", "it is not JSON at line 1"),
    ("[]", "it is not a result of `spikenote check --json`"),
    (
      #"{"schema": 1, "kind": "figure"}"#, "it is not a result of `spikenote check --json`"
    ),
    (
      #"{"schema": 2, "kind": "verdicts", "lessons": []}"#,
      "it is of schema 2, and this version reads 1; write it again with the same version of spikenote"
    ),
    (#"{"schema": 1, "kind": "verdicts"}"#, "it has no lessons"),
    (#"{"schema": 1, "kind": "verdicts", "lessons": {}}"#, "it has no list at "),
    (#"{"schema": 1, "kind": "verdicts", "lessons": [{}]}"#, "it has no lesson"),
    (
      #"{"schema": 1, "kind": "verdicts", "lessons": [{"lesson": "a", "compared": [], "findings": [], "masked": [], "seconds": "nan"}]}"#,
      "a lesson's seconds are no time"
    ),
    (
      #"{"schema": 1, "kind": "verdicts", "lessons": [], "shards": {"count": 2, "indices": [3]}}"#,
      "its shards are not ascending numbers from 1 to their count"
    ),
    (
      #"{"schema": 1, "kind": "verdicts", "lessons": [], "shards": {"count": 999999999, "indices": [1]}}"#,
      "its shards are not ascending numbers from 1 to their count"
    ),
  ])
  func saysWhyAFileCannotBeRead(json: String, reason: String) {
    #expect(throws: RecordingError(reason)) { try VerdictList(json: json) }
  }

  // MARK: - Merging

  @Test func mergesInTheOrderOfPaths() throws {
    let merged = try VerdictList.merged([
      ("2.json", sharded(2, 2, lesson("b.md"), lesson("ä.md"))),
      ("1.json", sharded(1, 2, lesson("a.md"), lesson("c.md"))),
    ])
    #expect(merged.lessons.map(\.lesson) == ["a.md", "b.md", "c.md", "ä.md"])
    #expect(merged.shards == VerdictList.Shards(count: 2, indices: [1, 2]))
    #expect(merged.shards?.missing == [])
  }

  @Test func knowsWhichShardsAreMissingThroughSeveralMerges() throws {
    let first = try VerdictList.merged([("3", sharded(3, 5)), ("1", sharded(1, 5))])
    #expect(first.shards?.missing.map(\.index) == [2, 4, 5])
    let second = try VerdictList.merged([
      ("first", VerdictList(json: first.json())), ("2", sharded(2, 5)), ("4", sharded(4, 5)),
    ])
    #expect(second.shards?.missing.map(\.description) == ["shard 5 of 5"])
  }

  @Test(arguments: ["line", "column"])
  func refusesPlacesThatAreNone(_ key: String) throws {
    let json = try VerdictList([SampleVerdicts.failing]).json()
      .replacing(try Regex("\"\(key)\": [0-9]+"), with: "\"\(key)\": -1")
    let problem = #expect(throws: RecordingError.self) { try VerdictList(json: json) }
    #expect(problem.map { "\($0)" } == "a place's line or column is not a number from 1")
  }

  @Test func mergesResultsWithoutShardsToo() throws {
    let merged = try VerdictList.merged([
      ("b", VerdictList([lesson("b.md")])), ("a", VerdictList([lesson("a.md")])),
    ])
    #expect(merged == VerdictList([lesson("a.md"), lesson("b.md")]))
  }

  @Test func takesALessonTwiceOnlyWithTheSameVerdict() throws {
    let results: [VerdictList.Named] = [
      ("1.json", VerdictList([lesson("a.md", seconds: 1)])),
      ("2.json", VerdictList([lesson("a.md", seconds: 2)])),
    ]
    #expect(try VerdictList.merged(results) == VerdictList([lesson("a.md", seconds: 1)]))
    var other = lesson("a.md")
    other.compared = [ComparedOutput(.text, cell: 0, cellName: "cell 1")]
    let problem = #expect(throws: MergeProblem.self) {
      try VerdictList.merged(results + [("3.json", VerdictList([other]))])
    }
    #expect(
      problem?.description
        == "1.json and 3.json have different verdicts on a.md; merge the results of one run only"
    )
  }

  @Test func refusesShardsOfDifferentSplits() throws {
    let results = [("1.json", try sharded(1, 2)), ("2.json", try sharded(2, 3))]
    let problem = #expect(throws: MergeProblem.self) { try VerdictList.merged(results) }
    #expect(
      problem?.description
        == "1.json is of 2 shards and 2.json of 3; merge the results of one split only"
    )
  }
}
