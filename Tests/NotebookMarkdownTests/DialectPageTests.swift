import NotebookMarkdown
import NotebookModel
import Testing

/// Pages in the dialects of other tools: each of their fences runs, is shown, or has a message at its lines.
@Suite struct DialectPageTests {
  /// What the author of a fence expects.
  private enum Intent { case runs, isShown, mustNotRun, hasOption }

  /// A fence in some tool's way of writing; `TOKEN` stands for code that occurs nowhere else.
  private struct Construct {
    var text: String
    var intent: Intent
    /// What the cell has where the option was read.
    var isApplied: @Sendable (CellOptions) -> Bool = { _ in true }

    init(
      _ intent: Intent,
      _ text: String,
      _ isApplied: @escaping @Sendable (CellOptions) -> Bool = { _ in true }
    ) {
      (self.intent, self.text, self.isApplied) = (intent, text, isApplied)
    }
  }

  private static func fence(_ info: String, _ body: String = "TOKEN") -> String {
    "```\(info)\n\(body)\n```"
  }

  private static let constructs: [Construct] = [
    // GitHub, DocC, plain CommonMark
    Construct(.runs, fence("swift")), Construct(.runs, "~~~ swift\nTOKEN\n~~~"),
    Construct(.runs, "````swift\nTOKEN\n```text\n````"), Construct(.runs, fence("Swift")),
    Construct(.runs, fence("swift, nocopy")), Construct(.runs, fence("swift, highlight=[1]")),
    Construct(.runs, "- item\n\n  ```swift\n  TOKEN\n  ```"),
    Construct(.runs, "> ```swift\n> TOKEN\n> ```"),
    Construct(.runs, "<details>\n<summary>More</summary>\n\n```swift\nTOKEN\n```\n\n</details>"),
    Construct(.runs, "<details>\n```swift\nTOKEN\n```\n</details>"),
    // MkDocs
    Construct(.runs, fence(#"swift title="A.swift" linenums="3" hl_lines="1 2""#)),
    Construct(.runs, "=== \"Swift\"\n\n    ```swift\n    TOKEN\n    ```"),
    Construct(.runs, "!!! note\n\n    ```swift\n    TOKEN\n    ```"),
    Construct(.isShown, fence(#"{ .swift .no-copy title="x" }"#)),
    Construct(.isShown, fence("{ .swift .annotate }", "TOKEN // (1)")),
    // Docusaurus, VitePress, Starlight, Nextra, Gatsby
    Construct(.runs, fence(#"swift title="src/A.swift" {1,4-6} showLineNumbers"#)),
    Construct(.runs, fence("swift live noInline")), Construct(.runs, fence("swift{1,3-5}")),
    Construct(.runs, fence("swift:line-numbers {1} [A.swift]")),
    Construct(.runs, fence(#"swift ins={1} del={2-3} "let" /le./ frame="none""#)),
    Construct(.runs, fence(#"swift filename="a.swift" copy"#)),
    Construct(.runs, fence("swift:title=src/a.swift")),
    Construct(.runs, fence("swift{numberLines: true}")),
    // Hugo, Pandoc, kramdown
    Construct(.runs, fence("swift {linenos=table,hl_lines=[8,\"15-17\"]}")),
    Construct(.isShown, fence("{.swift .numberLines startFrom=\"100\"}")),
    Construct(.isShown, fence("{#code-a .swift}")),
    Construct(.runs, fence("swift") + "\n{: .class}"),
    // Quarto, knitr
    Construct(.runs, fence("{swift}")), Construct(.isShown, fence("{{swift}}")),
    Construct(.mustNotRun, fence("{swift, eval=FALSE}")),
    Construct(.mustNotRun, fence("{swift}", "//| eval: false\nTOKEN")),
    Construct(.mustNotRun, fence("{swift}", "#| eval: false\nTOKEN")),
    Construct(.mustNotRun, fence("{swift}", "// | eval: false\nTOKEN")),
    Construct(.hasOption, fence("{swift, echo=FALSE}")) { !$0.echo },
    Construct(.hasOption, fence("{swift, results='hide'}")) { !$0.output },
    Construct(.hasOption, fence("{swift, fig.cap=\"A\"}")) { $0.figureCaption == [.text("A")] },
    Construct(.hasOption, fence("{swift a-label}")) { $0.label == "a-label" },
    Construct(.hasOption, fence("swift", "TOKEN\n//| label: late")) { $0.label == "late" },
    Construct(.hasOption, fence("swift", "\n//| echo: false\nTOKEN")) { !$0.echo },
    Construct(.hasOption, fence("swift", "//| ecoh: false\nTOKEN")) { !$0.echo },
    Construct(.runs, fence("swfit")), Construct(.isShown, fence("{python}")),
    // MyST, Sphinx, Jupytext
    Construct(.runs, fence("{code-cell} swift")),
    Construct(.mustNotRun, fence("{code-cell} swift", ":tags: [skip-execution]\nTOKEN")),
    Construct(.hasOption, fence("{code-cell} swift", ":tags: [remove-input]\nTOKEN")) { !$0.echo },
    Construct(.hasOption, fence("{code-cell} swift", "---\nlabel: x\n---\nTOKEN")) {
      $0.label == "x"
    },
    Construct(.isShown, fence("{code-block} swift", ":linenos:\nTOKEN")),
    Construct(.isShown, fence("{note}")),
    Construct(.hasOption, fence(#"swift tags=["a"]"#)) { $0.tags == ["a"] },
    // rustdoc, mdBook, mdoc, Sybil, pytest-markdown-docs, mdx, Observable, runme
    Construct(.mustNotRun, fence("swift,no_run")), Construct(.mustNotRun, fence("swift ignore")),
    Construct(.mustNotRun, fence("swift,norun")), Construct(.mustNotRun, fence("swift no-run")),
    Construct(.mustNotRun, fence("swift compilefail")),
    Construct(.mustNotRun, fence("swift notest")),
    Construct(.mustNotRun, fence("swift mdoc:fail")),
    Construct(.mustNotRun, fence("swift run=false")),
    Construct(.mustNotRun, fence("{.swift .ignore}")), Construct(.mustNotRun, fence("swift skip")),
    Construct(.mustNotRun, "<!-- skip: next -->\n\n" + fence("swift")),
    Construct(.mustNotRun, "<!-- $MDX skip -->\n" + fence("swift")),
    Construct(.runs, fence("swift,editable,edition2021")),
    Construct(.runs, fence("swift {name=hello}")),
    Construct(.runs, "<!-- swift\nTOKEN\n-->"),
    Construct(.runs, "<!--- invisible-code-block: swift\nTOKEN\n--->"),
    Construct(.runs, fence("swift", "//# TOKEN\nlet shown = 1")),
    // Slips with the fence itself
    Construct(.runs, "```swift\nlet first = 1\n\nWords.\n\n```swift\nTOKEN\n```"),
  ]

  /// A generator of numbers after Knuth's MMIX.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let headers = [
    "", "---\ntitle: A\n---\n", "---\nid: a\nsidebar_position: 3\n---\n",
    "+++\ntitle = \"A\"\n+++\n",
  ]

  @Test(arguments: 0..<200)
  func losesNothingSilently(_ seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    var text = Self.headers.randomElement(using: &numbers) ?? ""
    var placed: [(construct: Construct, token: String, lines: ClosedRange<Int>)] = []
    for index in 0..<Int.random(in: 3...8, using: &numbers) {
      guard let construct = Self.constructs.randomElement(using: &numbers) else { continue }
      let token = "let token\(index) = \(seed)"
      let first = text.count { $0 == "\n" } + 1
      let source = construct.text.replacing("TOKEN", with: token)
      placed.append((construct, token, first...first + source.count { $0 == "\n" }))
      text += source + "\n\nSome words.\n\n"
    }
    let notebook = NotebookReader().read(text, fileName: "page.md")
    let shown = Self.texts(of: notebook.blocks)
    for (construct, token, lines) in placed {
      let messages = notebook.diagnostics.filter { problem in
        problem.position.map { lines.contains($0.line) } ?? false
      }
      let isStopped = messages.contains { $0.severity == .error }
      let cell = notebook.cells.first { $0.code.contains(token) }
      let runs = cell?.mode == .run && cell?.options.eval == true && !notebook.hasErrors
      // Nothing vanishes: what is no cell is on the page, or is told.
      #expect(
        cell != nil || !messages.isEmpty || shown.contains { $0.contains(token) },
        "\(construct.text)\n\(text)"
      )
      switch construct.intent {
      case .runs: #expect(cell?.mode == .run || !messages.isEmpty, "\(construct.text)")
      case .isShown: #expect(cell == nil, "\(construct.text)")
      case .mustNotRun:
        #expect(!runs, "\(construct.text)")
        #expect(isStopped || cell?.mode != .run || cell?.options.eval == false, "\(construct.text)")
      case .hasOption:
        #expect(
          cell.map { construct.isApplied($0.options) } == true || !messages.isEmpty,
          "\(construct.text)"
        )
      }
    }
  }

  private static func texts(of blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.kind {
      case .code(_, let text, _), .html(let text): [text]
      case .quote(let blocks): texts(of: blocks)
      case .list(let list): list.items.flatMap { texts(of: $0) }
      case .callout(let callout): texts(of: callout.blocks)
      default: []
      }
    }
  }
}
