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
        import SpikeKit
        @_silgen_name("spikenote_begin_cell") private func _beginCell(_ index: Swift.Int)
        @_silgen_name("spikenote_reach_statement") private func _reachStatement(_ line: Swift.Int, _ column: Swift.Int)
        @_silgen_name("spikenote_end_unit") private func _endUnit()
        manualSeed(7)
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

  @Test func importsTheNewestOfEachName() {
    let planner = UnitPlanner(Notebook(fileName: "lesson.md", cells: [cell("x")]))
    let source = UnitSource(
      UnitPlan(role: .run, cells: [0]),
      of: planner,
      after: [
        UnitSource.Predecessor(
          module: "Lesson",
          names: [DeclaredName(.var, "x"), DeclaredName(.struct, "S")],
          imports: ["import Glibc"]
        ),
        UnitSource.Predecessor(
          module: "Lesson2",
          names: [DeclaredName(.func, "x"), DeclaredName(.var, "y")],
          imports: ["import Glibc", "import Foundation"]
        ),
        UnitSource.Predecessor(module: "Lesson3", names: [DeclaredName(.enum, "S")], imports: []),
      ]
    )
    #expect(
      source.text.hasPrefix(
        """
        import SpikeKit
        import Glibc
        @testable import Lesson
        import Foundation
        @testable import Lesson2
        @testable import Lesson3
        @testable import func Lesson2.`x`
        @testable import enum Lesson3.`S`
        @_silgen_name
        """
      )
    )
    #expect(!source.text.contains("manualSeed"))
  }
}
