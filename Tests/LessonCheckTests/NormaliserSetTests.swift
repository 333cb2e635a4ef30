import LessonCheck
import NotebookModel
import OutputComparison
import Testing

@Suite struct NormaliserSetTests {
  private func messages(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.position.map { "\($0)" } ?? "-"
      return "\(place): \(diagnostic.message) | \(diagnostic.help ?? "")"
    }
  }

  private func set(_ text: String) -> NormaliserSet { NormaliserSet(contentsOf: Array(text.utf8)) }

  @Test func knowsTheBuiltInOnesAndThoseOfTheFile() {
    #expect(NormaliserSet().names == ["time", "path", "address", "uuid", "size"])
    let own = set("normalisers: {b: {pattern: x}, a: {pattern: y}}\n")
    #expect(own.diagnostics == [])
    #expect(own.names == ["time", "path", "address", "uuid", "size", "b", "a"])
  }

  @Test func takesEachNameOnceInTheOrderOfProjectLessonAndCell() {
    let own = set("normalisers: {b: {pattern: x}}\neverywhere: [uuid, b]\n")
    var options = CellOptions()
    let place = SourcePosition(line: 1, column: 1)
    options.normalisers = ["time", "uuid", "nobody", "time"].map { NormaliserName($0, at: place) }
    #expect(own.normalisers(for: options).map(\.name) == ["uuid", "b", "time"])
    #expect(own.normalisers(for: CellOptions()).map(\.name) == ["uuid", "b"])
    #expect(NormaliserSet().normalisers(for: CellOptions()).isEmpty)
  }

  @Test(arguments: [
    (
      "normalisers:\n  run: {pattern: 'é (b'}\n",
      "2:22: the pattern of `run` opens a group that is not closed at column 3 | Write `\\` before a sign that stands for itself"
    ),
    (
      "normalisers:\n  run: {pattern: 'a{2,1}'}\n",
      "2:19: the pattern of `run` cannot be read | Write `\\` before a sign that stands for itself"
    ),
    (
      "normalisers:\n  run: {pattern: '\\d*'}\n",
      "2:19: the pattern of `run` also finds an empty text, so that its replacement would stand everywhere | Use `+` or `{1,}` for what may be repeated"
    ),
    (
      "normalisers:\n  run: {pattern: a, replace: 'x $1'}\n",
      "2:30: `$1` stands for a group that the pattern of `run` does not have | Put the part of the pattern between parentheses, or write `\\$` for the sign"
    ),
    (
      "normalisers:\n  time: {pattern: a}\n",
      "2:3: `time` is built in already | Give it another name"
    ),
    (
      "normalisers: {a: {pattern: a}}\nnormalizers:\n  a: {pattern: b}\n",
      "3:3: `a` is set twice | Keep one of them"
    ),
    ("everywhere: [path, tmie]\n", "1:20: `tmie` is not a normaliser | Did you mean `time`?"),
    (
      "normalisers: {run-id: {pattern: x}}\neverywhere: runid\n",
      "2:13: `runid` is not a normaliser | Did you mean `run-id`?"
    ),
    (
      "everywhere: [a\n",
      "1:15: normalisers.yml is not valid YAML: did not find expected ',' or ']' | Check the indentation, and put text with `:`, `#` or brackets between quotes"
    ),
  ])
  func reportsWhatIsWrongInTheFile(_ text: String, _ message: String) {
    #expect(messages(set(text).diagnostics) == [message])
  }

  @Test func putsMistakesInTheOrderOfTheFile() {
    let file = set(
      "normalisers:\n  a: {pattern: '('}\n  b: 1\n  path: {pattern: x}\neverywhere: [a]\n"
    )
    // `a` is not called unknown: its pattern is what is wrong.
    #expect(file.diagnostics.map(\.position?.line) == [2, 3, 4])
  }

  @Test func reportsUnknownNamesOfALessonOnce() {
    let lesson = TestLesson.result(
      """
      ---
      check: {normalise: [tmie]}
      ---
      `{swift} x`

      ```swift
      //| normalise: [path, run-id, quick]
      ```
      """
    ).notebook
    #expect(
      messages(NormaliserSet().problems(in: lesson)) == [
        "2:21: `tmie` is not a normaliser | Did you mean `time`?",
        "7:23: `run-id` is not a normaliser | Known normalisers: `time`, `path`, `address`, `uuid`, `size`",
        "7:31: `quick` is not a normaliser | Known normalisers: `time`, `path`, `address`, `uuid`, `size`",
      ]
    )
    #expect(
      set("normalisers: {tmie: {pattern: x}, run-id: {pattern: y}}\n").problems(in: lesson).map(
        \.message
      ) == ["`quick` is not a normaliser"]
    )
    let empty = TestLesson.result("---\ncheck: {normalise: x}\n---\nNo cell.\n").notebook
    #expect(messages(NormaliserSet().problems(in: empty)).map { $0.prefix(5) } == ["2:20:"])
  }
}
