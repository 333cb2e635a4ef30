import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct FrontMatterTests {
  private func read(_ yaml: String) -> Notebook {
    NotebookReader().read("---\n\(yaml)\n---\ntext\n", fileName: "lesson.md")
  }

  @Test(arguments: ["---", "..."]) func readsEveryKey(_ closing: String) {
    let notebook = NotebookReader().read(
      """
      ---
      title: "Spike: encoding"
      author: 2024
      seed: 18446744073709551615
      timeout: 1e2
      params:
        dataset: embedded
        steps: 60_000
        rate: 1e-3
        half: .5
        yes: yes
        on: true
        text: "1"
        hex: 0xFF
        día: -1
      execute: {echo: false, eval: false, output: false, include: false, error: true}
      check: {rtol: 0, atol: 1, normalise: time}
      format: {html: default}
      date: 2026-01-01
      lang: pt-BR
      description: |
        Text with *stars* and
        *a star at the start of a line
      budget: 1.5 MB
      prompts: false
      code-fold: show
      code-line-numbers: true
      subtitle: s
      toc: true
      \(closing)
      text
      """,
      fileName: "lesson.md"
    )
    var expected = FrontMatter()
    expected.title = "Spike: encoding"
    expected.author = "2024"
    expected.seed = .max
    expected.description = "Text with *stars* and\n*a star at the start of a line\n"
    expected.language = "pt-BR"
    expected.budget = 1_500_000
    expected.showsPrompts = false
    expected.defaults.codeFold = .shown
    expected.defaults.lineNumbers = true
    expected.defaults.timeout = 100
    expected.parameters = [
      .init("dataset", .string("embedded")), .init("steps", .integer(60_000)),
      .init("rate", .number(1e-3)), .init("half", .number(0.5)), .init("yes", .string("yes")),
      .init("on", .bool(true)), .init("text", .string("1")), .init("hex", .integer(255)),
      .init("día", .integer(-1)),
    ]
    expected.defaults.echo = false
    expected.defaults.eval = false
    expected.defaults.output = false
    expected.defaults.include = false
    expected.defaults.error = true
    expected.defaults.relativeTolerance = 0
    expected.defaults.absoluteTolerance = 1
    expected.defaults.normalisers = [
      NormaliserName("time", at: SourcePosition(line: 17, column: 38))
    ]
    #expect(notebook.frontMatter == expected)
    #expect(notebook.diagnostics.isEmpty)
    #expect(notebook.blocks.first?.range.start == SourcePosition(line: 31, column: 1))
  }

  @Test func joinsAuthors() {
    let notebook = NotebookReader().read(
      "---\nauthor: [A. One, \"B. Two\"]\n---\ntext\n",
      fileName: "l.md"
    )
    #expect(notebook.frontMatter.author == "A. One, B. Two")
    #expect(notebook.diagnostics.isEmpty)
  }

  @Test(arguments: ["", "# nothing", "title:\nauthor: ~\nparams:\nexecute:"])
  func allowsEmptyFrontMatter(_ yaml: String) {
    let notebook = read(yaml)
    #expect(notebook.frontMatter == FrontMatter())
    #expect(notebook.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "Text\n---\ntitle: x\n---\n", "\n---\ntitle: x\n---\n", "----\ntitle: x\n---\n",
  ])
  func readsFrontMatterOnlyAtTheTop(_ text: String) {
    #expect(NotebookReader().read(text, fileName: "lesson.md").frontMatter.title == nil)
  }

  @Test(arguments: [
    ("title: [a]", "error 2:8: `title` must be a text, but is a list | Write `title: \"…\"`"),
    (
      "author: {name: x}",
      "error 2:9: `author` must be a text, but is a mapping | Write `author: \"…\"`"
    ),
    (
      "seed: -1",
      "error 2:7: `seed` must be a whole number from 0 to 18446744073709551615, but is `-1` | Write a whole number, for example `seed: 0`"
    ),
    (
      "seed: '1'",
      "error 2:7: `seed` must be a whole number from 0 to 18446744073709551615, but is the text `1` | Write a whole number, for example `seed: 0`"
    ),
    (
      "timeout: soon",
      "error 2:10: `timeout` must be a number of seconds above 0, but is `soon` | Write a number, for example `timeout: 60`"
    ),
    (
      "params: [a]",
      "error 2:9: `params` must be keys with values, but is a list | Write `params: {steps: 100}`"
    ),
    (
      "params: {é: 1, steps: [1]}",
      "error 2:24: `steps` must be true, false, a number or a text, but is a list | Write a single value, for example `steps: 100`"
    ),
    (
      "params: {steps: }",
      "error 2:17: `steps` must be true, false, a number or a text, but is empty | Write a single value, for example `steps: 100`"
    ),
    (
      "params: {n: 9223372036854775808}",
      "error 2:13: `n` must be a whole number from -9223372036854775808 to 9223372036854775807, but is `9223372036854775808` | Write it with a decimal point for a `Double`, or between quotes for a `String`"
    ),
    (
      "params: {num-steps: 1}",
      "error 2:10: `num-steps` is not a name that Swift allows | Name the parameter with letters, digits and underscores, a letter first"
    ),
    (
      "params: {_: 1}",
      "error 2:10: `_` is not a name that Swift allows | Name the parameter with letters, digits and underscores, a letter first"
    ),
    (
      "params: {class: 1}",
      "error 2:10: `class` is a keyword of Swift | Give the parameter another name"
    ),
    (
      "execute: true",
      "error 2:10: `execute` must be keys with values, but is `true` | Write `execute: {echo: false}`"
    ),
    (
      "execute:\n  echo: 1",
      "error 3:9: `echo` must be true or false, but is `1` | Write `echo: true` or `echo: false`"
    ),
    (
      "execute: {warning: false}",
      "warning 2:11: `warning` is not a key of `execute` | Known keys: `echo`, `eval`, `output`, `include`, `error`, `show-all`, `optimize`"
    ),
    (
      "check: {rtol: -1}",
      "error 2:15: `rtol` must be a number that is not negative, but is `-1` | Write a number, for example `rtol: 1e-5`"
    ),
    (
      "check: {normalise: }",
      "error 2:20: `normalise` must be a list of names, but is empty | Write `normalise: [time, path]`"
    ),
    (
      "check: {normal: time}",
      "warning 2:9: `normal` is not a key of `check` | Known keys: `mode`, `rtol`, `atol`, `normalise`"
    ),
    ("check: {atl: 1}", "warning 2:9: `atl` is not a key of `check` | Did you mean `atol`?"),
    (
      "timout: 4",
      "warning 2:1: `timout` is not a key of the front matter | Did you mean `timeout`?"
    ),
    (
      "theme: dark",
      "warning 2:1: `theme` is not a key of the front matter | Known keys: `title`, `author`, `description`, `lang`, `seed`, `timeout`, `optimize`, `params`, `execute`, `check`, `budget`, `prompts`, `code-fold`, `code-line-numbers`, `smart`, `draft`, `bibliography`, `citation-style`"
    ),
    (
      "- a",
      "error 2:1: front matter must be keys with values, but is a list | Write for example `title: …`"
    ),
    ("seed: 1\ntitle: x\nseed: 2", "error 4:1: `seed` is set twice | Keep one of them"),
    (
      "a: &x 1\nb: *x",
      "error 2:4: `&x` is a YAML anchor or alias, which a lesson cannot use | Write the value itself, or put the text between quotes"
    ),
    (
      "title: x\nparams: {a: [ *b]}",
      "error 3:15: `*b` is a YAML anchor or alias, which a lesson cannot use | Write the value itself, or put the text between quotes"
    ),
    (
      "title: a: b",
      "error 2:9: front matter is not valid YAML: mapping values are not allowed in this context | "
        + "Check the indentation, and put text with `:`, `#` or brackets between quotes"
    ),
    (
      "a: \u{2028}é: [\u{85}\nb: }",
      "error 3:4: front matter is not valid YAML: did not find expected node content | "
        + "Check the indentation, and put text with `:`, `#` or brackets between quotes"
    ),
    (
      "title: é\n\nauthor: é\u{7}",
      "error 4:11: front matter is not valid YAML: control characters are not allowed | "
        + "Check the indentation, and put text with `:`, `#` or brackets between quotes"
    ),
  ])
  func reportsWrongSettings(_ yaml: String, _ message: String) {
    #expect(NotebookDump.diagnostics(of: read(yaml)) == [message])
  }

  @Test func keepsTheRestOfWrongFrontMatter() {
    let notebook = read("seed: x\ntitle: Kept\nparams: {a: [], b: 2}")
    #expect(notebook.frontMatter.title == "Kept")
    #expect(notebook.frontMatter.parameters == [.init("b", .integer(2))])
    #expect(notebook.diagnostics.count == 2)
  }

  @Test func reportsOpenFrontMatter() {
    #expect(
      diagnostics("---\ntitle: x\n\n# Text\n")
        == [
          "error 1:1: front matter is not closed | End it with a line `---`; for a rule on the page write `***`"
        ]
    )
  }

  @Test func refusesABombOfAliases() {
    let levels = (1..<40).map {
      "l\($0): [*l\($0 - 1), *l\($0 - 1), *l\($0 - 1)]".replacing(
        "l\($0):",
        with: "l\($0): &l\($0)"
      )
    }
    let yaml = (["l0: &l0 x"] + levels + ["? *l39", ": x"]).joined(separator: "\n")
    let notebook = read(yaml)
    #expect(notebook.diagnostics.map(\.position) == [SourcePosition(line: 2, column: 5)])
  }

  @Test(arguments: [
    "a: it's *not* & one", "a: 'x *y' # &z", "a: \"\\\" *x\"", "a: [b*c, d&e]", "a: >\n  *x\n  &y",
    "a: b - *c",
  ])
  func findsNoAnchorInText(_ yaml: String) {
    #expect(read(yaml).diagnostics.map(\.message) == ["`a` is not a key of the front matter"])
  }

  @Test func refusesDeepNesting() {
    let notebook = read("title: " + String(repeating: "[", count: 20_000))
    #expect(notebook.diagnostics.count == 1)
  }
}
