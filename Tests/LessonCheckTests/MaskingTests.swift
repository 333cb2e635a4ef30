import LessonCheck
import NotebookModel
import Testing

@Suite struct MaskingTests {
  private func printed(_ text: String) -> [CellOutput] { [.text(.standardOutput, text)] }

  private func settings(_ file: String = "") -> CheckSettings {
    CheckSettings(
      normalisers: NormaliserSet(contentsOf: Array(file.utf8)),
      file: "up/normalisers.yml"
    )
  }

  /// What `accept` makes of a lesson, and what a check of that finds in another run.
  private func recorded(
    _ lesson: String,
    _ first: [[CellOutput]],
    then second: [[CellOutput]],
    _ settings: CheckSettings,
    files: [String: String] = [:]
  ) throws -> (lesson: String, files: [String: String], findings: [String]) {
    func result(_ text: String, _ outputs: [[CellOutput]]) -> LessonResult {
      var result = TestLesson.result(text)
      for (index, output) in outputs.enumerated() { result.results[index].outputs = output }
      return result
    }
    let run = result(lesson, first)
    let acceptance = try Acceptance(
      of: TestLesson.verdict(run, files, settings),
      run,
      bytes: Array(lesson.utf8),
      recorded: RecordedLesson(files: files),
      settings: settings
    )
    let text = acceptance.lesson.map { String(decoding: $0, as: UTF8.self) } ?? lesson
    let after = files.merging(acceptance.writes) { $1 }
    let check = TestLesson.verdict(result(text, second), after, settings)
    return (text, after, TestLesson.lines(check))
  }

  private let timed = "```swift\n//| normalise: time\nf()\n```\n"

  @Test func recordsTheMaskedTextAtFirst() throws {
    let run = try recorded(
      timed,
      [printed("took 3 s\n")],
      then: [printed("took 4.5 s\n")],
      settings()
    )
    #expect(run.lesson == timed + "```output\ntook <time>\n```\n")
    #expect(run.findings == [])
  }

  @Test func masksOnlyWhereACellAsksForIt() {
    let lesson = "```swift\nf()\n```\n```output\n3 s\n```\n" + timed + "```output\n3 s\n```\n"
    let verdict = TestLesson.verdict(
      TestLesson.result(lesson, printed("4 s\n"), printed("4 s\n"))
    )
    #expect(TestLesson.lines(verdict) == ["5:1 changed: the output of cell 1 is not as recorded"])
    #expect(
      verdict.masked.map { "\($0.place) \($0.normaliser) \($0.count)" } == ["lesson.md:11:1 time 1"]
    )
  }

  @Test func saysWhatItMaskedInTheOrderOfTheLesson() {
    let verdict = TestLesson.verdict(
      TestLesson.result(
        "---\ncheck: {normalise: [uuid, time]}\n---\n`{swift} a`\n\n```swift\nf()\n```\n",
        printed("3 s\n"),
        printed("1 ms, 2 ms\n")
      ),
      [:],
      settings("everywhere: path\n")
    )
    #expect(
      verdict.masked.map { "\($0.place) \($0.normaliser) \($0.count)" } == [
        "lesson.md:4:1 time 1", "lesson.md:6:1 time 2",
      ]
    )
    #expect(verdict.findings.map(\.actual) == ["<time>", "<time>, <time>\n"])
  }

  @Test func leavesLinesAloneThatDifferInWhatIsMasked() throws {
    let lesson = timed + "```output\nbegan 12:00:01\ntook 3 s, 14 spikes\nend 12:00:09\n```\n"
    let run = try recorded(
      lesson,
      [printed("began 12:30:00\ntook 44 s, 15 spikes\nend 13:00:00\n")],
      then: [printed("began 13:30:00\ntook 5 s, 15 spikes\nend 14:00:00\n")],
      settings()
    )
    #expect(
      run.lesson == timed + "```output\nbegan 12:00:01\ntook <time>, 15 spikes\nend 12:00:09\n```\n"
    )
    #expect(run.findings == [])
  }

  @Test(arguments: [
    // Before, behind and between what is masked.
    ("saw 14 in 10 ms", "saw 15 in 9 ms", "6:5"), ("took 10 ms, 14", "took 9 ms, 15", "6:13"),
    ("10 ms, 14, 7 s", "9 ms, 15, 12 s", "6:1"), ("10 ms, é 14", "9 ms, é 15", "6:11"),
    ("<time>, 14", "9 ms, 15", "6:9"),
  ])
  func findsThePlaceInTheRecordedText(_ recorded: String, _ actual: String, _ place: String) {
    let result = TestLesson.result(timed + "```output\n\(recorded)\n```\n", printed(actual + "\n"))
    #expect(
      TestLesson.verdict(result).findings.map { "\($0.place.line):\($0.place.column)" } == [place]
    )
  }

  @Test(arguments: [
    // The second pass would find another path behind the mask of the first.
    ("everywhere: path", "a /x/y//b/c\n", "a /x/z//b/c\n"),
    // A replacement that its own pattern finds again.
    ("normalisers: {n: {pattern: '(\\d+)', replace: '<$1>'}}\neverywhere: n", "1\na\n", "1\na\n"),
    // Lines that become one, and one that becomes two.
    (
      "normalisers: {n: {pattern: 'log:\\n(.+\\n)+', replace: \"log\\n\"}}\neverywhere: n",
      "log:\na\nb\n\n1\n", "log:\nx\n\n1\n"
    ),
    ("normalisers: {n: {pattern: '; ', replace: \"\\n\"}}\neverywhere: n", "a; b\n", "a; b\n"),
    // What vanishes.
    ("normalisers: {n: {pattern: 'x.*\\n', replace: ''}}\neverywhere: n", "xa\n", "xb\n"),
  ])
  func passesAfterWhatItHasAccepted(_ file: String, _ first: String, _ second: String) throws {
    let lesson = "```swift\nf()\n```\n"
    let settings = settings(file)
    #expect(settings.normalisers.diagnostics == [])
    let run = try recorded(lesson, [printed(first)], then: [printed(second)], settings)
    #expect(run.findings == [])
    // From a recording that was made before, with one more line that differs.
    let old = lesson + "```output\n\(first)old\n```\n"
    let changed = try recorded(
      old,
      [printed(first + "new\n")],
      then: [printed(second + "new\n")],
      settings
    )
    #expect(changed.lesson != old)
    #expect(changed.findings == [])
  }

  @Test func recordsMaskedValuesOfRunningText() throws {
    let lesson = "---\ncheck: {normalise: time}\n---\nIn `{swift} t` saw `{swift} n`.\n"
    let run = try recorded(
      lesson,
      [printed("3 s\n"), printed("14\n")],
      then: [printed("4 s\n"), printed("15\n")],
      settings()
    )
    let values = try #require(run.files["inline.values.json"])
    #expect(values.contains(#"{"code": "t", "text": "<time>"}"#))
    #expect(run.findings == ["4:20 changed: the value of `n` in the text is not as recorded"])
    let again = try recorded(
      lesson,
      [printed("5 s\n"), printed("15\n")],
      then: [printed("6 s\n"), printed("15\n")],
      settings(),
      files: run.files
    )
    #expect(again.files["inline.values.json"] == values.replacing("14", with: "15"))
    #expect(again.findings == [])
  }

  @Test func comparesNothingWhereTheFileOfTheNormalisersIsWrong() {
    let result = TestLesson.result(timed + "```output\n3 s\n```\n", printed("other\n"))
    let verdict = TestLesson.verdict(result, [:], settings("everywhere: [tmie]\n"))
    #expect(verdict.findings.map(\.place.description) == ["up/normalisers.yml:1:14"])
    #expect(verdict.findings.map(\.message) == ["`tmie` is not a normaliser"])
    #expect(verdict.findings.map(\.help) == ["Did you mean `time`?"])
    #expect(verdict.outputs == 0)
  }

  @Test func callsAnErrorOfTheLessonByItsMessageAlone() {
    let result = TestLesson.result("```swift\n//| echo: 1\n```\n")
    #expect(
      TestLesson.lines(TestLesson.verdict(result)) == [
        "2:11 lesson: `echo` must be true or false, but is `1`"
      ]
    )
  }
}
