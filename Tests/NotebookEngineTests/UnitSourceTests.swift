import CellSyntax
import NotebookEngine
import NotebookModel
import Testing

@Suite struct UnitSourceTests {
  @Test func writesTheSourceOfALesson() {
    var notebook = Notebook(
      fileName: "my \"lesson\".md",
      cells: [
        cell("let a = 1 // one\n  print(\n a)\na", line: 5),
        cell("func f() {}\nlet b = f; b()", line: 12, column: 3),
      ]
    )
    notebook.frontMatter.seed = 7
    notebook.frontMatter.parameters = [
      FrontMatter.Parameter("steps", .integer(3)),
      FrontMatter.Parameter("class", .string("a\"\\\n\u{7F}ü")),
      FrontMatter.Parameter("rate", .number(.infinity)),
    ]
    let planner = UnitPlanner(notebook)
    let source = UnitSource(UnitPlan(role: .run, cells: [0, 1]), of: planner, after: [])
    #expect(
      source.text == #"""
        @_exported import SpikeKit
        @_exported import ElementaryFunctions
        @_silgen_name("spikenote_begin_cell") private func _beginCell(_ index: Swift.Int)
        @_silgen_name("spikenote_reach_statement") private func _reachStatement(_ line: Swift.Int, _ column: Swift.Int)
        @_silgen_name("spikenote_at_end_of_cell") private func _atEndOfCell(_ body: @escaping () -> Swift.Void)
        @_silgen_name("spikenote_end_unit") private func _endUnit()
        let _unit: Swift.Void = ()
        _seedLesson(7)
        let `steps`: Swift.Int = 3
        let `class`: Swift.String = "a\u{22}\u{5c}\u{a}\u{7f}ü"
        let `rate`: Swift.Double = .infinity
        _beginCell(0)
        _reachStatement(5, 1)
        #sourceLocation(file: "my _lesson_.md", line: 5)
        let a = 1 // one
        _reachStatement(6, 3)
        #sourceLocation(file: "my _lesson_.md", line: 6)
          print(
         a)
        _reachStatement(8, 1)
        #sourceLocation(file: "my _lesson_.md", line: 8)
        a
        ~>>> _cellValue
        _beginCell(1)
        #sourceLocation(file: "my _lesson_.md", line: 12)
        func f() {}
        _reachStatement(13, 3)
        #sourceLocation(file: "my _lesson_.md", line: 13)
        let b = f; b()
        ~>>> _cellValue
        #sourceLocation()
        _endUnit()

        """#
    )
  }

  /// The source of the last of some cells, when each is a unit of its own; the preamble left out.
  private func lines(ofLastOf codes: [String]) -> [String] {
    let planner = UnitPlanner(
      Notebook(
        fileName: "lesson.md",
        cells: codes.enumerated().map { cell($1, line: 10 * $0 + 2) }
      )
    )
    let plans = planner.plan(.eachCell)
    let units = plans.dropLast().enumerated().map { index, plan in
      CompiledUnit(plan, of: planner, module: "U\(index + 1)", hasParameters: false)
    }
    return UnitSource(plans[plans.count - 1], of: planner, after: units).text
      .split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("@_silgen_name") && !$0.hasPrefix("#source") }
  }

  @Test func exportsTheUnitBeforeAndOpensThoseThatItNeeds() {
    let lines = lines(ofLastOf: ["struct S { var x = 1 }", "let n = 1", "let m = 2", "S().x"])
    #expect(
      lines.prefix(4) == [
        "@_exported @testable import U3", "@testable import var U1._unit",
        "import struct SpikeKit._CellValue", "let _unit: Swift.Void = ()",
      ]
    )
  }

  @Test func repeatsTheNewestFixityOfAnOperator() {
    let lines = lines(
      ofLastOf: ["infix operator <+>", "infix operator <+>: AdditionPrecedence", "1 <+> 2"]
    )
    #expect(lines.contains("infix operator <+>: AdditionPrecedence"))
  }

  private static let rewritten: [(cells: [String], line: String)] = [
    (["private let a = 1; fileprivate func f() {}"], "        let a = 1;             func f() {}"),
    (
      ["struct S { private var a = 1; fileprivate var b = 2 }"],
      "struct S { private var a = 1;             var b = 2 }"
    ),
    (["import Glibc"], "@_exported import Glibc"),
    (["defer { print(1) }"], "_atEndOfCell { print(1) }"),
    (["func f() { defer { print(1) } }"], "func f() { defer { print(1) } }"),
    (
      ["let x = 1", "let x = x + [1].map { $0 + x }[0]"], "let x = U1.x + [1].map { $0 + U1.x }[0]"
    ),
    (["let x = 1", "let x = [1].map { x in x }"], "let x = [1].map { x in x }"),
    (
      ["let x = 1", "let x: (Int) -> Int = { $0 > 0 ? x($0 - 1) : 0 }"],
      "let x: (Int) -> Int = { $0 > 0 ? x($0 - 1) : 0 }"
    ),
    (["let (a, b) = (1, 2)", "let (a, b) = (b, a)"], "let (a, b) = (U1.b, U1.a)"),
    (["let a = 1", "let b = 2, a = b"], "let b = 2, a = b"),
    (
      ["let t: Int? = 1", "guard let t else { fatalError() }"],
      "guard let _spikenote_t = U1.t else { fatalError() }; let `t` = _spikenote_t"
    ),
    (["await f(); var x = 1"], "await f(); nonisolated(unsafe) var x = 1"),
  ]

  @Test(arguments: rewritten)
  func writesInOtherWordsWhatABorderWouldChange(cells: [String], line: String) {
    #expect(lines(ofLastOf: cells).contains(line))
  }

  @Test func publishesWhatLaterCellsUse() {
    let planner = UnitPlanner(
      Notebook(
        fileName: "lesson.md",
        cells: [
          cell("guard let g = f(), let h = k(g) else { fatalError() }"), cell("async let a = f()"),
          cell("print(g, await a)"),
        ]
      )
    )
    let plans = planner.plan(.eachCell)
    #expect(
      UnitSource(plans[0], of: planner, after: []).text.contains(
        "guard let _spikenote_g = f(), let h = k(_spikenote_g) else { fatalError() }; let `g` = _spikenote_g\n"
      )
    )
    #expect(
      UnitSource(plans[1], of: planner, after: []).text.contains(
        "async let _spikenote_a = f()\nnonisolated(unsafe) let `a` = await _spikenote_a\n"
      )
    )
  }
}
