import NotebookEngine
import NotebookModel
import Testing

/// Code that another language means otherwise, and that Swift takes.
@Suite struct SilentHabitTests {
  private func warnings(_ cells: String...) -> [String] {
    AdviceLesson.warnings(AdviceLesson.notebook(cells))
  }

  @Test(arguments: [
    ("let a = 7 // 2", "11:11", "`// 2` is a comment"),
    ("let n = 7\nlet a = n // 2", "12:11", "`// 2` is a comment"),
    ("var a = 7\na = 9//2", "12:6", "`// 2` is a comment"),
    ("let n = 7\nlet k = 2\nlet m = n // k", "13:11", "`// k` is a comment"),
    ("let n = 3\nn^2", "12:2", "`n ^ 2` combines the bits"),
    ("let n = 3\nprint(2 ^ n)", "12:9", "`2 ^ n` combines the bits"),
    ("print(10^3)", "11:9", "`10 ^ 3` combines the bits"),
    ("let n = 3\nprint(\"{n}\")", "12:8", "`{n}` stands for itself"),
    ("let n = 3\nprint(\"n = {n:.2f} mV\")", "12:12", "`{n:.2f}` stands for itself"),
    ("func f(x: Int) { print(\"x: {x}\") }", "11:28", "`{x}` stands for itself"),
  ])
  func warnsOfWhatMeansSomethingElse(_ code: String, _ place: String, _ message: String) {
    let found = warnings(code)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(place) \(message)") ?? false, "\(found)")
  }

  @Test func knowsTheVariablesOfTheCellsBefore() {
    #expect(
      warnings("let rate = 0.5", "print(\"rate {rate}\")") == [
        "21:13 `{rate}` stands for itself in a string: the value of `rate` is not put in | write `\\(rate)`"
      ]
    )
  }

  @Test(arguments: [
    // Results that an author notes.
    "print(7 + 2) // 9", "let a = 7  // 2", "let a = 7 // seven", "let a = [1, 2].count // 2",
    "let a = 7 // 2 of them",
    "let a = 7 / 2 // 3", "let n = 2\nf(n) // 2",
    // Bits.
    "let a = 5\na ^ 1", "let a = 0xF ^ 2", "let a = 5\n(a ^ 2) & 7 | 1 ^ 3", "let b = true ^ false",
    // Braces that mean themselves.
    "print(\"{n}\")", "let n = 3\nprint(\"\\(n) {n}\")", "let n = 3\nax.setTitle(\"$x_{n}$\")",
    "let n = 3\nax.setTitle(\"x_{n}\")",
    "let n = 3\nprint(#\"{n}\"#)", "let n = 3\nprint(\"{n}\".replacing(\"{n}\", with: \"3\"))",
    "let n = 3\nprint(\"{ n }\")",
    "let a = 3\nlet json = \"{\\\"a\\\": 1}\"",
  ])
  func saysNothingOfWhatIsMeant(_ code: String) {
    #expect(warnings(code) == [])
  }
}
