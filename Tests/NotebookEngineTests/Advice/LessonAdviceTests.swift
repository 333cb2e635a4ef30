import NotebookEngine
import NotebookModel
import Testing

@Suite struct LessonAdviceTests {
  @Test(arguments: [
    (["let a = 1", "print(a)\n", "\nlet steps = 10"], "32:1"),
    (["var (x, steps) = (1, 2)\nprint(steps)"], "11:1"), (["func steps() {}"], "11:1"),
  ])
  func namesAParameterThatACellHides(_ cells: [String], _ place: String) {
    let found = LessonAdvice(AdviceLesson.notebook(cells)) { _ in [] }.hiddenParameters(among: [
      "steps"
    ])
    #expect(found.map(\.position?.description) == [place])
    #expect(
      found.map(\.message) == [
        "`-p steps` changes nothing, because `steps` is declared again here before it is used"
      ]
    )
  }

  @Test(arguments: [
    ["print(steps)", "let steps = 10"], ["let steps = steps * 2"], ["func f() { let steps = 1 }"],
    [],
  ])
  func saysNothingOfAParameterThatIsUsed(_ cells: [String]) {
    #expect(
      LessonAdvice(AdviceLesson.notebook(cells)) { _ in [] }.hiddenParameters(among: ["steps"])
        == []
    )
  }

  @Test func namesWhatDiffersAndTheNormaliserThatHelps() {
    let lesson = AdviceLesson.notebook([
      "let start = Date()", "print(1)\nprint(\"at \\(start)\")\nprint(start)",
    ])
    #expect(
      AdviceLesson.warnings(lesson) == [
        "22:13 `start`, which comes from `Date()`, differs from run to run, and the page shows it | mask it with `//| normalise: time`"
      ]
    )
  }

  @Test(arguments: [["time"], ["own"], ["path", "time"]])
  func saysNothingWhereANormaliserMayMaskIt(names: [String]) {
    let lesson = AdviceLesson.notebook(["print(Date())"])
    #expect(AdviceLesson.warnings(lesson, normalisers: Set(names)) == [])
    #expect(AdviceLesson.warnings(lesson, normalisers: ["path"]).count == 1)
  }

  @Test(arguments: [("...\n", 0), ("took ... s\n", 0), ("took \\... s\n", 1), ("took 1 s\n", 1)])
  func saysNothingWhereTheAuthorsDotsStandForIt(recording: String, count: Int) {
    let lesson = AdviceLesson.notebook(["print(Date())"]) { cell in
      cell.recording = Cell.Recording(text: recording, range: cell.range)
    }
    #expect(AdviceLesson.warnings(lesson).count == count)
  }

  @Test func saysNothingOfCellsThatShowNothing() {
    let code = ["print(Date())"]
    #expect(AdviceLesson.warnings(AdviceLesson.notebook(code) { $0.options.output = false }) == [])
    #expect(AdviceLesson.warnings(AdviceLesson.notebook(code) { $0.options.include = false }) == [])
    #expect(AdviceLesson.warnings(AdviceLesson.notebook(code) { $0.options.eval = false }) == [])
    #expect(AdviceLesson.warnings(AdviceLesson.notebook(code) { $0.mode = .ignore }) == [])
    #expect(AdviceLesson.warnings(AdviceLesson.notebook(code) { $0.mode = .compileOnly }) == [])
  }
}
