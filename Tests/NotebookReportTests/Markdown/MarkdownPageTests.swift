import NotebookMarkdown
import NotebookModel
import NotebookReport
import Testing

@Suite struct MarkdownPageTests {
  @Test func writesEverythingThatALessonHolds() {
    let page = page(of: everything, [figure, printed, value(of: "3"), stopped, saved])
    #expect(page.text == expected)
    #expect(page.files.map(\.path) == ["lesson_files/fig-line.svg"])
    #expect(
      page.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "<svg style=\"background:#fff;color:#000\" xmlns=\"http://www.w3.org/2000/svg\" class=\"themed\"><path d=\"M0 0h1\"/></svg>"
      ]
    )
    #expect(page.problems.isEmpty)
  }

  @Test func writesAnAnimationAsAGIFFile() {
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><image class=\"motion\" href=\"data:image/gif;base64,R0lGODlhAQAB\"/><g class=\"poster\" display=\"none\"/></svg>"
    let data = DisplayData([.init(mediaType: "image/svg+xml", data: Array(svg.utf8))])
    let page = page(
      of: "```swift\nf()\n```\n",
      [CellResult(status: .succeeded, outputs: [.display(data)])]
    )
    #expect(page.files.map(\.path) == ["lesson_files/cell-1.gif"])
    #expect(page.files.map(\.bytes) == [Array("GIF89a\u{1}\0\u{1}".utf8)])
    #expect(page.text.hasSuffix("![Figure](lesson_files/cell-1.gif)\n"))
  }

  @Test func keepsClearOfFilesThatCellsSaved() {
    let image = DisplayData([.init(mediaType: "image/png", data: [1])])
    let outputs: [CellOutput] = [
      .file("lesson_files/cell-1.png"), .display(image), .display(image),
    ]
    let page = page(of: "```swift\nf()\n```\n", [CellResult(status: .succeeded, outputs: outputs)])
    #expect(page.files.map(\.path) == ["lesson_files/cell-1-2.png", "lesson_files/cell-1-3.png"])
  }

  @Test func writesTablesOfValues() {
    let table = DisplayData([
      .init(mediaType: "text/csv", data: Array("Counts\n,a|b\nx,1\n".utf8)),
      .init(mediaType: "text/plain", data: Array("other".utf8)),
    ])
    let page = page(
      of: "```swift\nf()\n```\n",
      [CellResult(status: .succeeded, outputs: [.display(table)])]
    )
    #expect(page.text.hasSuffix("**Counts**\n\n|  | a\\|b |\n| --- | --- |\n| x | 1 |\n"))
  }

  @Test func showsNoBoxOfGitHubInsideOfAList() {
    let page = page(of: "- item\n\n  ::: {.callout-note}\n  Text\n  :::\n", [])
    #expect(page.text.hasSuffix("- item\n\n  > **Note**\n  >\n  > Text\n"))
  }

  @Test(arguments: [
    (
      "```swift\n//| code-line-numbers: true\nf()\n```\n", [],
      "1:1: `code-line-numbers` numbers no lines in the Markdown"
    ),
    (
      "```swift\nf()\n```\n", [CellOutput.text(.standardOutput, "\u{1B}[31mred\u{1B}[0m\n")],
      "1:1: the colours of the cell's output are not in the Markdown"
    ),
    (
      "Text\n\n[Small]{.smallcaps} text\n", [], "3:1: small capitals are plain text in the Markdown"
    ),
    (
      "Text ![a](data:image/png;base64,AAAA)\n", [],
      "1:6: GitHub shows no picture that is written into the text as data"
    ),
  ])
  func saysWhatMarkdownCannotHold(_ markdown: String, _ outputs: [CellOutput], _ problem: String) {
    let page = page(of: markdown, [CellResult(status: .succeeded, outputs: outputs)])
    #expect(
      page.problems.map { "\($0.position.map { "\($0)" } ?? ""): \($0.message)" } == [problem]
    )
    #expect(page.problems.map(\.severity) == [.warning])
  }

  // MARK: - A lesson with everything

  private func page(of markdown: String, _ results: [CellResult]) -> MarkdownPage {
    let notebook = NotebookReader { path in
      path == "works.bib" ? .success(Array(works.utf8)) : .failure(.init("no file"))
    }.read(markdown, fileName: "lesson.md")
    #expect(notebook.diagnostics.isEmpty)
    let count = notebook.cells.count
    return MarkdownPage(
      LessonResult(notebook: notebook, results: Array(results.prefix(count))),
      options: PageOptions(),
      filesFolder: "lesson_files"
    )
  }

  private let works = "@book{smith, author={Smith, Jane}, title={Spikes}, year=2020}"

  private let figure = CellResult(
    status: .succeeded,
    outputs: [
      .display(
        DisplayData([
          .init(
            mediaType: "image/svg+xml",
            data: Array(
              "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"themed\"><path d=\"M0 0h1\"/></svg>"
                .utf8
            )
          ),
          .init(mediaType: "text/csv", data: Array("x,y\n0,1\n".utf8)),
          .init(mediaType: "text/plain", data: Array("Line [1].".utf8)),
        ])
      )
    ]
  )

  private let printed = CellResult(
    status: .succeeded,
    outputs: [
      .text(.standardOutput, "```\n"), .text(.standardError, "oh\n"), .notice("cut *here*"),
    ]
  )

  private func value(of text: String) -> CellResult {
    let data = DisplayData([.init(mediaType: "text/plain", data: Array(text.utf8))])
    return CellResult(status: .succeeded, outputs: [.display(data)])
  }

  private let stopped = CellResult(
    status: .succeeded,
    outputs: [
      .failure(
        CellFailure(
          .trap,
          [
            Diagnostic(
              .error,
              "no",
              at: SourcePosition(line: 45, column: 1),
              help: "Don't"
            )
          ]
        )
      )
    ]
  )

  private let saved = CellResult(status: .succeeded, outputs: [.file("lesson_files/a b.csv")])

  private let everything = """
    ---
    title: Everything
    author: A. Author
    bibliography: works.bib
    ---

    ## Codes {#sec-codes}

    See @sec-codes, @fig-line, @tbl-a and @eq-rate; [@smith, p. 3].

    $$ r = n / T $$ {#eq-rate}

    | a | $|x|$ |
    |:--|--:|
    | 1 | 2 |

    : Two *columns* {#tbl-a}

    ::: {.callout-tip title="Look"}
    Inside.
    :::

    Term
    : What it means.

    ```swift
    //| label: fig-line
    //| fig-cap: A *line*
    //| filename: Plot `1`.swift
    //| code-fold: true
    plot()
    //# hidden()
    ```

    ```swift
    //| echo: false
    talk()
    ```

    The sum is `{swift} 1 + 2`.[^n]

    [^n]: A note.

    ```swift should_panic
    fatalError("no")
    ```

    ```swift
    save()
    ```
    """

  private let expected = """
    <!-- Made with Spikenote from lesson.md: change that file, not this one. -->

    # Everything

    A. Author

    ## <a id="sec-codes"></a>Codes

    See [Section “Codes”](#sec-codes), [Figure 1](#fig-line), [Table 1](#tbl-a) and [Equation 1](#eq-rate); ([Smith 2020](#ref-smith), p. 3).

    <a id="eq-rate"></a>

    $$
    r = n / T \\tag{1}
    $$

    <a id="tbl-a"></a>**Table 1:** Two *columns*

    | a | $\\vert{}x\\vert{}$ |
    | :-- | --: |
    | 1 | 2 |

    > [!TIP]
    > **Look**
    >
    > Inside.

    **Term**

    - What it means.

    <a id="fig-line"></a>

    **``Plot `1`.swift``**

    <details>
    <summary>Code</summary>

    ```swift
    plot()
    ```

    </details>

    ![Line [1].](lesson_files/fig-line.svg)

    **Figure 1:** A *line*

    <details>
    <summary>Data</summary>

    | x | y |
    | --- | --- |
    | 0 | 1 |

    </details>

    ````text
    ```
    ````

    *stderr*

    ```text
    oh
    ```

    *cut \\*here\\**

    The sum is 3.[^1]

    ```swift
    fatalError("no")
    ```

    *meant to stop*

    > [!NOTE]
    > **Stopped by a run-time error, as expected**
    >
    > ```text
    > lesson.md:45:1: error: no
    >   fatalError("no")
    >   ^
    >   help: Don't
    > ```

    ```swift
    save()
    ```

    Saved [`lesson_files/a b.csv`](lesson_files/a%20b.csv)

    ## References

    - <a id="ref-smith"></a>Smith, Jane. 2020. *Spikes*.

    [^1]: A note.

    """
}
