import CellSyntax
import NotebookEngine
import NotebookModel
import Testing

@Suite struct MissingValuesTests {
  private func values(_ cells: [String]) -> MissingValues {
    var line = 2
    let cells = cells.map { code in
      defer { line += code.split(separator: "\n").count + 3 }
      return cell(code, line: line)
    }
    let notebook = Notebook(fileName: "lesson.md", cells: cells)
    return MissingValues(notebook, notebook.cells.map { ParsedCell(parsing: $0.code) })
  }

  /// The use in a last cell of what the first one declares, which stopped, as `LINE:COLUMN NAME of VARIABLE`.
  private func use(_ cells: [String], at line: Int? = nil) -> String? {
    var values = values(cells)
    values.stop(0, at: line.map { SourcePosition(line: $0, column: 1) })
    for cell in 1..<cells.count - 1 { values.run(cell) }
    return values.use(in: [cells.count - 1]).map {
      "\($0.position.line):\($0.position.column) \($0.name) of \($0.variable)"
    }
  }

  @Test(
    arguments: [
      (["let k = 42; while true {}", "print(k)"], "6:7 k of k"),
      (["let z = 1\nfunc f() -> Int { z }", "f()"], "7:1 f of z"),
      (["let z = 1\nfunc f() -> Int { z }", "func g() -> Int { f() }", "1\ng()"], "12:1 g of z"),
      (["let z = 1\nextension Int { func t() -> Int { self * z } }", "3.t()"], "7:3 t of z"),
      (["let z = 1", "let z = z + 1"], "6:5 z of z"),
      (["guard let v = Int(\"7x\") else { fatalError() }", "v + 1"], "6:1 v of v"),
      (["let (a, b) = (1, 2)", "b"], "6:1 b of b"),
    ]
  )
  func findsWhatHasNoValue(cells: [String], expected: String) {
    #expect(use(cells) == expected)
  }

  @Test(arguments: [
    ["let k = 42", "print(1)"],
    ["func f() -> Int { 1 }\nlet k = 2", "f()"],
    ["let k = 42", "let k = 1", "print(k)"],
    ["let k = 42\nfunc f() -> Int { k }", "func f() -> Int { 2 }", "f()"],
    ["let k = 42", "func f(k: Int) -> Int { k }\nf(k: 1)"],
    ["struct Layer {}", "Layer()"],
  ])
  func letsRunWhatUsesNoneOfIt(cells: [String]) {
    #expect(use(cells) == nil)
  }

  @Test func keepsWhatWasDoneBeforeAnErrorWasThrown() {
    let cells = ["let a = 1\nlet h = try half(3)\nlet m = 7"]
    #expect(use(cells + ["a"], at: 3) == nil)
    #expect(use(cells + ["h"], at: 3) == "8:1 h of h")
    #expect(use(cells + ["m"], at: 3) == "8:1 m of m")
  }
}
