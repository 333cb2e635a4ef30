import LessonCheck
import NotebookModel
import Testing

@Suite struct SteadinessTests {
  private func findings(_ lesson: String, _ first: String, _ second: String) -> [Finding] {
    func run(_ text: String) -> LessonResult {
      TestLesson.result(lesson, [.text(.standardOutput, text)])
    }
    return Steadiness.findings(
      in: run(second),
      comparedWith: run(first),
      path: "lesson.md",
      circumstances: "run 2",
      settings: CheckSettings()
    )
  }

  @Test(arguments: [
    ("3 s\n", "4 s\n", "mask it with `//| normalise: time`"),
    ("3 s in /a/b\n", "4 s in /a/c\n", "mask it with `//| normalise: [time, path]`"),
    (
      "3\n", "4\n",
      "sort what comes in no order, and leave out what depends on the machine or the time; "
        + "a line `...` stands for what may differ"
    ),
  ])
  func namesTheNormaliserThatWouldHelp(_ first: String, _ second: String, _ help: String) {
    let found = findings("```swift\nf()\n```\n", first, second)
    #expect(found.map(\.message) == ["the output of cell 1 differs from run to run: run 2"])
    #expect(found.map(\.help) == [help])
  }

  @Test func namesOnlyWhatTheCellDoesNotMaskYet() {
    let lesson = "```swift\n//| normalise: time\nf()\n```\n"
    #expect(findings(lesson, "3 s\n", "4 s\n") == [])
    #expect(
      findings(lesson, "3 s in /a/b\n", "4 s in /a/c\n").map(\.help) == [
        "mask it with `//| normalise: path`"
      ]
    )
  }

  @Test func namesThePlaceForTheNormaliserOfAValue() {
    #expect(
      findings("It took `{swift} t`.\n", "3 s\n", "4 s\n").map(\.help) == [
        "mask it with `check: {normalise: time}` in the front matter"
      ]
    )
  }
}
