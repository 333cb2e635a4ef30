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
    (
      [cell("1"), cell("2", mode: .ignore), cell("3", eval: false), cell("4")],
      [UnitPlan(role: .run, cells: [0, 3])]
    ),
    // What uses a name of a cell that may stop begins a unit, until the name is declared again.
    (
      [
        cell("let y = f()", error: true), cell("1"), cell("print(y)"), cell("let y = 2"),
        cell("y"),
      ],
      [
        UnitPlan(role: .guarded, cells: [0]), UnitPlan(role: .run, cells: [1]),
        UnitPlan(role: .run, cells: [2]), UnitPlan(role: .run, cells: [3, 4]),
      ]
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
  func givesCellsThatMayFailAUnitOfTheirOwn(cells: [Cell], plan: [UnitPlan]) {
    #expect(UnitPlanner(Notebook(fileName: "lesson.md", cells: cells)).plan() == plan)
  }

  @Test func keepsApartWhatIsOptimizedAndWhatIsNot() {
    let cells = [("1", false), ("2", true), ("3", true), ("4", false)].map { code, optimizes in
      var cell = cell(code)
      cell.options.optimizes = optimizes
      return cell
    }
    let plan = UnitPlanner(Notebook(fileName: "lesson.md", cells: cells)).plan()
    #expect(plan.map(\.cells) == [[0], [1, 2], [3]])
  }

  /// For the last of some cells, whether it may join the others: one row for each clause of the rule.
  private static let joins: [(isAllowed: Bool, cells: [String])] = [
    // What is used, and what is not.
    (false, ["print(y)", "let y = 5"]),
    (false, ["func f() -> Int { y }", "let y = 5"]),
    (false, ["print(\"\\(y)\")", "func y() {}"]),
    (false, ["if let y { }", "let (x, y) = (1, 2)"]),
    (false, ["let f = { [y] in 1 }", "let y = 1"]),
    (false, ["max(3, 5)", "func max(_ a: Int, _ b: Int) -> Int { -1 }"]),
    (false, ["func show(_ x: Array<Int>) {}", "struct Array {}"]),
    (false, ["1 <+> 2", "infix operator <+>"]),
    (false, ["[1].reduce(0, +)", "func + (a: Int, b: Int) -> Int { 0 }"]),
    (false, ["@Wrapped struct S {}", "@propertyWrapper struct Wrapped {}"]),
    (true, ["a.y + b[\\.y]", "let y = 5"]),
    (true, ["f(y: 1)", "let y = 5"]),
    (true, ["func f(y: Int) -> Int { y }", "let y = 5"]),
    (true, ["let f = { y in y + 1 }", "let y = 5"]),
    (true, ["for y in 0..<3 { print(y) }", "let y = 5"]),
    (false, ["for x in y { }", "let y = 5"]),
    (true, ["func f() { let y = 1; print(y) }", "let y = 5"]),
    (false, ["func f() { print(y); let y = 1 }", "let y = 5"]),
    (false, ["func f() { guard let y else { return print(y) } }", "let y: Int? = 5"]),
    (true, ["struct S { var y = 1; func f() -> Int { y } }", "let y = 5"]),
    (true, ["do { try f() } catch { print(error) }", "let error = 5"]),
    // Names that are declared again.
    (false, ["let a = 1", "var a = 2"]),
    (false, ["func f(x: Int) {}", "func f(x: Int) -> Int { 1 }"]),
    (false, ["func f<T>(x: T) {}", "func f<U>(x: U) {}"]),
    (true, ["func f(x: Int) {}", "func f(x: Float) {}"]),
    (true, ["func f<T: Equatable>(x: T) {}", "func f<T>(x: T) {}"]),
    (false, ["infix operator **", "infix operator **: AdditionPrecedence"]),
    (false, ["struct S {}", "typealias S = Int"]),
    // Extensions.
    (true, ["print(1)", "extension Int { func twice() -> Int { self * 2 } }"]),
    (false, ["1.twice()", "extension Int { func twice() -> Int { self * 2 } }"]),
    (false, ["print(1)", "extension Int { init(_ text: [String]) { self = 1 } }"]),
    (false, ["print(1)", "extension Array { subscript(_ key: String) -> Int { 1 } }"]),
    (false, ["struct S {}", "extension S: Equatable {}"]),
    (false, ["print(1)", "extension Int: Error {}"]),
    (true, ["struct S {}", "protocol P {}; extension S: P {}"]),
    (false, ["struct S {}", "protocol P: Equatable {}; extension S: P {}"]),
    (true, ["print(1)", "struct S {}; extension S: Equatable {}"]),
    (false, ["struct S: P {}", "extension P { func greet() {} }"]),
    (false, ["struct S: Sequence {}", "extension S { func other() {} }"]),
    (true, ["struct S {}", "extension S { func other() {} }"]),
    (
      false,
      [
        "print(1)",
        "extension String.StringInterpolation { mutating func appendInterpolation(_ x: Int) {} }",
      ]
    ),
    (false, ["3.twice()", "protocol P {}; extension P { func twice() {} }; extension Int: P {}"]),
    (true, ["3.twice()", "struct S {}; extension S { func twice() {} }"]),
    (
      false,
      [
        "true + 1",
        "struct V: ExpressibleByIntegerLiteral { static func + (a: V, b: V) -> V { a } }",
      ]
    ),
    // What a type lacks, or has in another way already.
    (false, ["struct S: Equatable {}", "func == (a: S, b: S) -> Bool { false }"]),
    (false, ["enum E { case a }", "func == (a: E, b: E) -> Bool { false }"]),
    (true, ["let a = 1", "func ** (a: Int, b: Int) -> Int { 1 }"]),
    (false, ["struct S {}", "protocol P where Self: Error {}; extension S: P {}"]),
    (
      false,
      ["print(5.f(2))", "protocol P {}; extension P { func f(_ x: Int) {} }; extension Int: P {}"]
    ),
    (false, ["print(5.f())", "protocol P { func f() }; extension Int: P {}"]),
    (true, ["print(5.f())", "protocol P {}; extension P { func g() {} }; extension Int: P {}"]),
    // What is private to a type that the cell extends.
    (false, ["struct S { private var n = 1 }", "extension S { func f() -> Int { n } }"]),
    (true, ["struct S { private var n = 1 }", "extension S { func f() -> Int { 1 } }"]),
    (false, ["extension Int { private func h() {} }", "extension Int { func f() { h() } }"]),
    (false, ["class C { private init() {} }", "extension C { static func f() -> Any { C() } }"]),
    (false, ["struct S { @W var n = 1 }", "extension S { func f() -> Any { _n } }"]),
    // Constants without a value.
    (false, ["let x: Int", "x = 5"]),
    (false, ["let x: Int", "print(x)"]),
    (true, ["let x: Int\nx = 5", "print(1)"]),
    (true, ["var x: Int", "x = 5"]),
    // What cannot be told.
    (false, ["print(1)", "import Glibc"]),
    (true, ["import Glibc; print(1)", "import Glibc"]),
    (false, ["print(1)", "#if DEBUG\nlet x = 1\n#endif"]),
    (false, ["print(1.5)", "typealias FloatLiteralType = Float"]),
    (false, ["print(1)", "await f()"]),
    (true, ["await f()", "for await x in g() {}"]),
  ]

  @Test(arguments: joins)
  func joinsOnlyWhatTheCellsBeforeCannotSee(isAllowed: Bool, cells: [String]) {
    let notebook = Notebook(fileName: "lesson.md", cells: cells.map { cell($0) })
    #expect((UnitPlanner(notebook).plan().count == 1) == isAllowed)
  }

  @Test func beginsAUnitForANameThatIsAParameter() {
    var notebook = Notebook(
      fileName: "lesson.md",
      cells: [cell("print(1)"), cell("let steps = 5")]
    )
    notebook.frontMatter.parameters = [FrontMatter.Parameter("steps", .integer(3))]
    #expect(UnitPlanner(notebook).plan().map(\.cells) == [[0], [1]])
  }

  @Test func dividesAsItIsTold() {
    let notebook = Notebook(fileName: "lesson.md", cells: (0..<20).map { cell("print(\($0))") })
    let planner = UnitPlanner(notebook)
    #expect(planner.plan(.eachCell).map(\.cells) == (0..<20).map { [$0] })
    let random = planner.plan(.random(seed: 7))
    #expect(random == planner.plan(.random(seed: 7)))
    #expect(random != planner.plan(.random(seed: 8)))
    #expect(random.flatMap(\.cells) == Array(0..<20))
    #expect((2..<20).contains(random.count))
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
