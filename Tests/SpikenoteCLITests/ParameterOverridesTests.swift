import NotebookModel
import SpikenoteCLI
import Testing

@Suite struct ParameterOverridesTests {
  private static func notebook(_ parameters: [(String, ParameterValue)]) -> Notebook {
    var notebook = Notebook(fileName: "lesson.md")
    notebook.frontMatter.parameters = parameters.map { FrontMatter.Parameter($0.0, $0.1) }
    return notebook
  }

  @Test(arguments: [
    (ParameterValue.integer(3), "-50", ParameterValue.integer(-50)),
    (.number(0.5), "1e2", .number(100)),
    (.number(0.5), "3", .number(3)), (.bool(false), "true", .bool(true)),
    (.string("a"), "", .string("")),
    (.string("a"), "b=c ü", .string("b=c ü")),
  ])
  func keepsTheTypeOfTheLesson(old: ParameterValue, text: String, new: ParameterValue) throws {
    var notebook = Self.notebook([("other", .integer(1)), ("name", old)])
    try ParameterOverrides(["name=\(text)"]).apply(to: &notebook)
    #expect(notebook.frontMatter.parameters.map(\.value) == [.integer(1), new])
  }

  @Test func takesTheLastOfSeveral() throws {
    var notebook = Self.notebook([("n", .integer(1))])
    try ParameterOverrides(["n=2", "n=3"]).apply(to: &notebook)
    #expect(notebook.frontMatter.parameters.map(\.value) == [.integer(3)])
  }

  @Test(arguments: ["", "n", "=3"])
  func refusesWhatIsNoAssignment(text: String) {
    #expect(throws: UsageError("-p \(text) is not of the form NAME=VALUE.")) {
      try ParameterOverrides([text])
    }
  }

  @Test(arguments: [
    (ParameterValue.integer(3), "3.5", "Int (3)"), (.integer(3), "", "Int (3)"),
    (.bool(true), "yes", "Bool (true)"),
    (.number(0.5), "half", "Double (0.5)"),
  ])
  func refusesAnotherType(old: ParameterValue, text: String, declared: String) {
    var notebook = Self.notebook([("n", old)])
    let error = UsageError("-p n=\(text): lesson.md declares n as \(declared), which this is not.")
    #expect(throws: error) { try ParameterOverrides(["n=\(text)"]).apply(to: &notebook) }
  }

  @Test func refusesAnUnknownName() {
    var none = Self.notebook([])
    #expect(
      throws: UsageError(
        "-p n: lesson.md has no such parameter; its front matter has no `params:`."
      )
    ) {
      try ParameterOverrides(["n=1"]).apply(to: &none)
    }
    var some = Self.notebook([("a", .integer(1)), ("b", .bool(true))])
    #expect(throws: UsageError("-p n: lesson.md has no such parameter; it has a, b.")) {
      try ParameterOverrides(["n=1"]).apply(to: &some)
    }
  }
}
