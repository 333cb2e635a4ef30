import NotebookEngine
import NotebookModel
import Testing

@Suite struct LessonAdviceTests {
  /// A lesson whose cells stand ten lines apart, the first in line 11.
  private func notebook(_ cells: [String], _ change: (inout Cell) -> Void = { _ in }) -> Notebook {
    var notebook = Notebook(fileName: "lesson.md", cells: [])
    for (index, code) in cells.enumerated() {
      let first = 10 * (index + 1)
      let lines = code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        Cell.Line(String($1), at: SourcePosition(line: first + 1 + $0, column: 1))
      }
      var cell = Cell(
        mode: .run,
        options: CellOptions(),
        lines: lines,
        range: SourceRange(
          SourcePosition(line: first, column: 1),
          SourcePosition(line: first + lines.count + 1, column: 4)
        )
      )
      change(&cell)
      notebook.cells.append(cell)
    }
    return notebook
  }

  private func warnings(_ notebook: Notebook, normalisers: Set<String> = []) -> [String] {
    LessonAdvice(notebook) { normalisers.union($0.normalisers.map(\.name)) }.warnings.map {
      let place = $0.position.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(place) \($0.message) | \($0.help ?? "")"
    }
  }

  @Test(arguments: [
    (["let a = 1", "print(a)\n", "\nlet steps = 10"], "32:1"),
    (["var (x, steps) = (1, 2)\nprint(steps)"], "11:1"), (["func steps() {}"], "11:1"),
  ])
  func namesAParameterThatACellHides(_ cells: [String], _ place: String) {
    let found = LessonAdvice(notebook(cells)) { _ in [] }.hiddenParameters(among: ["steps"])
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
    #expect(LessonAdvice(notebook(cells)) { _ in [] }.hiddenParameters(among: ["steps"]) == [])
  }

  @Test func namesWhatDiffersAndTheNormaliserThatHelps() {
    let lesson = notebook(["let start = Date()", "print(1)\nprint(\"at \\(start)\")\nprint(start)"])
    #expect(
      warnings(lesson) == [
        "22:13 `start`, which comes from `Date()`, differs from run to run, and the page shows it | mask it with `//| normalise: time`"
      ]
    )
  }

  @Test(arguments: [["time"], ["own"], ["path", "time"]])
  func saysNothingWhereANormaliserMayMaskIt(names: [String]) {
    let lesson = notebook(["print(Date())"])
    #expect(warnings(lesson, normalisers: Set(names)) == [])
    #expect(warnings(lesson, normalisers: ["path"]).count == 1)
  }

  @Test(arguments: [("...\n", 0), ("took ... s\n", 0), ("took \\... s\n", 1), ("took 1 s\n", 1)])
  func saysNothingWhereTheAuthorsDotsStandForIt(recording: String, count: Int) {
    let lesson = notebook(["print(Date())"]) { cell in
      cell.recording = Cell.Recording(text: recording, range: cell.range)
    }
    #expect(warnings(lesson).count == count)
  }

  @Test func saysNothingOfCellsThatShowNothing() {
    let code = ["print(Date())"]
    #expect(warnings(notebook(code) { $0.options.output = false }) == [])
    #expect(warnings(notebook(code) { $0.options.include = false }) == [])
    #expect(warnings(notebook(code) { $0.options.eval = false }) == [])
    #expect(warnings(notebook(code) { $0.mode = .ignore }) == [])
    #expect(warnings(notebook(code) { $0.mode = .compileOnly }) == [])
  }

  @Test(
    arguments: [
      (
        ["let n = 100\nfunc steps() -> Int { n }", "let n = 200", "print(steps())"],
        "21:1 `n` is declared again, but `steps` of line 12 keeps the `n` of line 11 | declare `steps` again below this line, or make `n` a `var` and assign to it"
      ),
      (
        [
          "let n = 100", "func a() -> Int { n }\nfunc b() -> Int { a() }",
          "let n = 200\nprint(b())",
        ],
        "31:1 `n` is declared again, but `a` of line 21 keeps the `n` of line 11 | declare `a` again below this line, or make `n` a `var` and assign to it"
      ),
      (
        [
          "func f() -> Int { 1 }", "struct Net { var x: Int { f() } }", "func f() -> Int { 2 }",
          "Net().x",
        ],
        "31:1 `f` is declared again, but `Net` of line 21 keeps the `f` of line 11 | declare `Net` again below this line"
      ),
      (
        ["let n = 1", "let double = { (x: Int) in x * n }", "let n = 2", "double(3)"],
        "31:1 `n` is declared again, but `double` of line 21 keeps the `n` of line 11 | declare `double` again below this line, or make `n` a `var` and assign to it"
      ),
      (
        ["let n = 1", "var twice: Int { n * 2 }", "let n = 2", "twice"],
        "31:1 `n` is declared again, but `twice` of line 21 keeps the `n` of line 11 | declare `twice` again below this line, or make `n` a `var` and assign to it"
      ),
    ] as [([String], String)]
  )
  func namesTheFunctionThatKeepsAnOldValue(_ cells: [String], _ warning: String) {
    #expect(warnings(notebook(cells)) == [warning])
  }

  @Test(
    arguments: [
      // Nobody uses it again, or it is declared again as well.
      ["let n = 1\nfunc f() -> Int { n }\nprint(f())", "let n = 2\nprint(n)"],
      ["let n = 1\nfunc f() -> Int { n }", "let n = 2\nfunc f() -> Int { n }", "f()"],
      ["let n = 1\nfunc f() -> Int { n }", "let n = 2", "func f() -> Int { n }\nprint(f())"],
      // It has a name of its own, or a value and no code.
      ["let n = 1\nfunc f(n: Int) -> Int { n }", "let n = 2", "f(n: 3)"],
      ["let n = 1\nlet m = n * 2", "let n = 2", "m"],
      ["var n = 1\nfunc f() -> Int { n }", "n = 2", "f()"],
      // An overload stands beside the older function.
      ["func g(_ x: Int) {}\nfunc f() { g(1) }", "func g(_ x: String) {}", "f()"],
    ] as [[String]]
  )
  func saysNothingWhereNoOldValueIsUsed(_ cells: [String]) {
    #expect(warnings(notebook(cells)) == [])
  }
}
