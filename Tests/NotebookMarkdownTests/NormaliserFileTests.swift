import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct NormaliserFileTests {
  private func read(_ text: String) -> NormaliserFileReader {
    NormaliserFileReader(contentsOf: Array(text.utf8))
  }

  private func messages(_ reader: NormaliserFileReader) -> [String] {
    reader.diagnostics.map { diagnostic in
      let place = diagnostic.position.map { " \($0)" } ?? ""
      return
        "\(diagnostic.severity.rawValue)\(place): \(diagnostic.message) | \(diagnostic.help ?? "")"
    }
  }

  @Test func readsPatternsReplacementsAndNames() {
    let reader = read(
      """
      normalisers:
        run-id: { pattern: 'run [0-9a-f]{8}', replace: 'run <id>' }
        größe_2:
          pattern: "\\\\d+ B"
      everywhere: [path, run-id]   # for all
      """
    )
    #expect(messages(reader) == [])
    var expected = NormaliserFile()
    let at = { SourcePosition(line: $0, column: $1) }
    expected.entries = [
      .init(
        NormaliserName("run-id", at: at(2, 3)),
        pattern: "run [0-9a-f]{8}",
        at: at(2, 23),
        isVerbatim: true,
        replacement: "run <id>",
        at: at(2, 50)
      ),
      .init(
        NormaliserName("größe_2", at: at(3, 3)),
        pattern: #"\d+ B"#,
        at: at(4, 14),
        isVerbatim: false,
        replacement: nil,
        at: at(4, 5)
      ),
    ]
    expected.everywhere = [
      NormaliserName("path", at: at(5, 14)), NormaliserName("run-id", at: at(5, 20)),
    ]
    #expect(reader.file == expected)
  }

  @Test(arguments: ["", "# nothing\n", "normalisers:\neverywhere:\n", "\u{FEFF}normalizers: {}\n"])
  func allowsAFileThatSaysNothing(_ text: String) {
    let reader = read(text)
    #expect(messages(reader) == [])
    #expect(reader.file == NormaliserFile())
  }

  @Test(arguments: [
    ("a: {pattern: 'é(b'}", 2, "1:17"), ("a: {pattern: x(b}", 2, "1:15"),
    ("a: {pattern: \"x(b\"}", 2, "1:16"), ("a: {pattern: \"\\x41(b\"}", 2, "1:14"),
    ("a: {pattern: 'it''s ('}", 6, "1:14"), ("a:\n  pattern: >-\n    x(b\n", 2, "2:12"),
  ])
  func knowsThePlaceOfACharacterOfAPattern(_ entry: String, _ column: Int, _ place: String) throws {
    let text = "normalisers:\n" + entry.split(separator: "\n").map { "  \($0)\n" }.joined()
    let reader = read(text)
    #expect(messages(reader) == [])
    var position = try #require(reader.file.entries.first).position(ofCharacter: column)
    position.line -= 1
    position.column -= 2
    #expect(position.description == place)
  }

  @Test(arguments: [
    (
      "- a\n",
      "error 1:1: normalisers.yml must be keys with values, but is a list | Write for example `normalisers: {run-id: {pattern: 'run [0-9]+', replace: 'run <number>'}}`"
    ),
    (
      "normalisers: [a]\n",
      "error 1:14: `normalisers` must be keys with values, but is a list | Write `normalisers: {run-id: {pattern: 'run [0-9]+', replace: 'run <number>'}}`"
    ),
    (
      "everywere: [a]\n",
      "error 1:1: `everywere` is not a key of normalisers.yml | Did you mean `everywhere`?"
    ),
    (
      "pattern: x\n",
      "error 1:1: `pattern` is not a key of normalisers.yml | Known keys: `normalisers`, `everywhere`"
    ),
    (
      "everywhere: [a, [b]]\n",
      "error 1:17: `everywhere` must be a list of names, but is a list | Write `everywhere: [time, path]`"
    ),
    (
      "normalisers:\n  run: 'x'\n",
      "error 2:8: `run` must be keys with values, but is the text `x` | Write `run: {pattern: 'run [0-9]+', replace: 'run <number>'}`"
    ),
    (
      "normalisers:\n  run: {replace: x}\n",
      "error 2:3: `run` has no pattern | Write `run: {pattern: 'run [0-9]+', replace: 'run <number>'}`"
    ),
    (
      "normalisers:\n  run: {patern: x}\n",
      "error 2:9: `patern` is not a key of a normaliser | Did you mean `pattern`?"
    ),
    (
      "normalisers:\n  run: {pattern: [a]}\n",
      "error 2:18: `pattern` must be a text, but is a list | Write `pattern: \"…\"`"
    ),
    (
      "normalisers:\n  \"a b\": {pattern: x}\n",
      "error 2:3: `a b` is not a name for a normaliser | Use letters, digits, `-` and `_`"
    ),
    (
      "normalisers:\n  a: {pattern: x}\n  a: {pattern: y}\n",
      "error 3:3: `a` is set twice | Keep one of them"
    ),
    (
      "normalisers:\n  a: {pattern: a{2}}\n",
      "error 2:17: normalisers.yml is not valid YAML: did not find expected ',' or '}' | Check the indentation, and put text with `:`, `#` or brackets between quotes"
    ),
    (
      "everywhere: &a [time]\n",
      "error 1:13: `&a` is a YAML anchor or alias, which normalisers.yml cannot use | Write the value itself, or put the text between quotes"
    ),
    (
      "a: \0\n",
      "error 1:4: the file holds a NUL byte and is not text | Save the file as UTF-8 text"
    ),
  ])
  func reportsWhatIsWrongAtItsPlace(_ text: String, _ message: String) {
    #expect(messages(read(text)) == [message])
  }

  @Test func keepsTheRestOfAFileWithMistakes() {
    let reader = read("normalisers:\n  a: 1\n  b: {pattern: x}\nmore: 1\neverywhere: time\n")
    #expect(reader.diagnostics.map(\.position?.line) == [2, 4])
    #expect(reader.file.entries.map(\.name.name) == ["b"])
    #expect(reader.file.everywhere.map(\.name) == ["time"])
  }
}
