import CellSyntax
import NotebookEngine
import NotebookModel
import Testing

@Suite struct UnitPlannerTests {
  private static let plans: [(cells: [Cell], plan: [UnitPlan])] = [
    ([], []),
    (
      [cell("let a = 1"), cell("a"), cell("func f() {}")], [UnitPlan(role: .run, cells: [0, 1, 2])]
    ),
    (
      [cell("let a = 1"), cell("let b = 1"), cell("var a = 2"), cell("b")],
      [UnitPlan(role: .run, cells: [0, 1]), UnitPlan(role: .run, cells: [2, 3])]
    ),
    (
      [cell("func f(x: Int) {}"), cell("func f(x: Float) {}"), cell("func f(x: Int) {}")],
      [UnitPlan(role: .run, cells: [0, 1]), UnitPlan(role: .run, cells: [2])]
    ),
    (
      [cell("1"), cell("2", mode: .shouldPanic), cell("3"), cell("4")],
      [
        UnitPlan(role: .run, cells: [0]), UnitPlan(role: .guarded, cells: [1]),
        UnitPlan(role: .run, cells: [2, 3]),
      ]
    ),
    (
      [cell("1", mode: .compileOnly), cell("2", mode: .compileFail), cell("3", error: true)],
      [
        UnitPlan(role: .compileOnly, cells: [0]), UnitPlan(role: .compileFail, cells: [1]),
        UnitPlan(role: .guarded, cells: [2]),
      ]
    ),
    // A variable has no value before its declaration, whoever asks.
    (
      [cell("print(y)"), cell("let y = 5"), cell("y")],
      [UnitPlan(role: .run, cells: [0]), UnitPlan(role: .run, cells: [1, 2])]
    ),
    (
      [cell("func f() -> Int { g() }; func g() -> Int { y }"), cell("f()"), cell("let y = 5")],
      [UnitPlan(role: .run, cells: [0, 1]), UnitPlan(role: .run, cells: [2])]
    ),
    (
      [cell("func f() -> Int { y }"), cell("let y = 5"), cell("f()")],
      [UnitPlan(role: .run, cells: [0, 1, 2])]
    ),
    (
      [cell("a.y + b[\\.y]"), cell("f(y: 1)"), cell("let y = 5")],
      [UnitPlan(role: .run, cells: [0, 1, 2])]
    ),
    (
      [cell("if let y { }"), cell("let (x, y) = (1, 2)")],
      [UnitPlan(role: .run, cells: [0]), UnitPlan(role: .run, cells: [1])]
    ),
    (
      [cell("print(\"\\(y)\")"), cell("func y() {}")],
      [UnitPlan(role: .run, cells: [0, 1])]
    ),
    (
      [cell("1"), cell("2", mode: .ignore), cell("3", eval: false), cell("4")],
      [UnitPlan(role: .run, cells: [0, 3])]
    ),
    (
      [cell("1"), cell("if true {"), cell("3")],
      [
        UnitPlan(role: .run, cells: [0]), UnitPlan(role: .run, cells: [1]),
        UnitPlan(role: .run, cells: [2]),
      ]
    ),
  ]

  @Test(arguments: plans)
  func usesAsFewUnitsAsItCan(cells: [Cell], plan: [UnitPlan]) {
    #expect(UnitPlanner(Notebook(fileName: "lesson.md", cells: cells)).plan() == plan)
  }

  @Test func beginsAUnitForANameThatIsAParameter() {
    var notebook = Notebook(fileName: "lesson.md", cells: [cell("let steps = 5")])
    notebook.frontMatter.parameters = [FrontMatter.Parameter("steps", .integer(3))]
    #expect(UnitPlanner(notebook).plan().map(\.cells) == [[0]])
  }
}

/// A cell of one line of code per line of `code`, from line `line` and column 1 on.
func cell(
  _ code: String,
  mode: Cell.Mode = .run,
  error: Bool = false,
  eval: Bool = true,
  line: Int = 2,
  column: Int = 1
) -> Cell {
  var options = CellOptions()
  options.error = error
  options.eval = eval
  let lines = code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
    offset,
    text in
    Cell.Line(String(text), at: SourcePosition(line: line + offset, column: column))
  }
  let end = SourcePosition(line: line + lines.count, column: 3)
  return Cell(
    mode: mode,
    options: options,
    lines: lines,
    range: SourceRange(SourcePosition(line: line - 1, column: 1), end)
  )
}
