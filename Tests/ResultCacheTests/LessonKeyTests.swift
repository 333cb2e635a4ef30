import NotebookMarkdown
import NotebookModel
import ResultCache
import Testing

@Suite struct LessonKeyTests {
  private func key(_ lesson: String, text: String = "same") -> LessonKey {
    LessonKey(
      NotebookReader().read(lesson, fileName: "lesson.md"),
      text: text,
      circumstances: [LessonKey.Part("the toolchain", "6.3")]
    )
  }

  private static let lesson = "# A\n\n```swift\n//| label: a\nlet x = 1\n```\n\n```swift\nx\n```\n"

  @Test(arguments: [
    ("# A", "# B\n\nMore text.\n\nAnd more.\n"), ("\n```swift\nx", "Text.\n\n```swift\nx"),
    ("x\n```\n", "x\n```\n\n```output\n2\n```\n"),
    ("label: a\n", "label: a\n//| fig-cap: A figure\n"),
    ("label: a\n", "label: a\n//| tags: [slow]\n//| rtol: 0.1\n"),
  ])
  func leavesOutWhatNoCellCanSee(_ old: String, _ new: String) {
    let other = Self.lesson.replacing(old, with: new, maxReplacements: 1)
    #expect(other != Self.lesson)
    let parts = key(other).parts.map(\.digest)
    // A caption makes a figure that is missing a warning.
    if new.contains("fig-cap") {
      #expect(parts != key(Self.lesson).parts.map(\.digest))
    } else {
      #expect(parts == key(Self.lesson).parts.map(\.digest))
    }
  }

  @Test(arguments: [
    ("let x = 1", "let x = 2"), ("let x = 1", "let x = 1 "), ("let x = 1", "\nlet x = 1"),
    ("swift\nx", "swift ignore\nx"), ("label: a", "label: b"), ("label: a", "timeout: 3"),
    ("label: a", "error: true"), ("# A", "---\nseed: 3\n---\n"),
    ("# A", "---\nparams: {tau: 10}\n---\n"), ("\n```swift\nx\n```\n", ""),
    ("let x = 1", "//# let y = 2\nlet x = 1"),
  ])
  func countsWhatCellsDependOn(_ old: String, _ new: String) {
    let other = Self.lesson.replacing(old, with: new, maxReplacements: 1)
    #expect(other != Self.lesson)
    #expect(key(other) != key(Self.lesson))
    #expect(key(other).parts.map(\.digest) != key(Self.lesson).parts.map(\.digest))
  }

  @Test func countsTheWholeTextWhereMessagesNamePlaces() {
    #expect(key(Self.lesson, text: "one") != key(Self.lesson, text: "two"))
  }

  @Test(arguments: [
    ("let a = Date()", "Date"), ("let a = 1\nprint(clock())", "clock"),
    ("print(time(nil))", "time"), ("let id = UUID()", "UUID"),
    ("let p = Process()", "Process"), ("let time = 3\nprint(time)", nil),
    ("let timeSteps = 3", nil), ("let candidate = 1", nil),
  ])
  func findsWhatGivesSomethingElseInEveryRun(_ code: String, _ name: String?) {
    #expect(key("```swift\n\(code)\n```\n").unsteady?.name == name)
  }

  @Test func saysWhereThatIs() {
    let position = key("Text\n\n- ```swift\n  let a = Date()\n  ```\n").unsteady?.position
    #expect(position == SourcePosition(line: 4, column: 11))
  }
}
