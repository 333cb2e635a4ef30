import HTMLTree
import NotebookModel
import NotebookReport
import Testing

@Suite struct NumberedTests {
  private let at = SourcePosition(line: 1, column: 1)

  private func labelled(_ kind: Block.Kind, _ label: String) -> Block {
    Block(kind, range: SourceRange(at, at), label: label)
  }

  /// The children of `<main>`.
  private func main(_ notebook: Notebook, _ results: [CellResult] = []) -> String {
    let html = page(notebook, results)
    guard let start = html.firstRange(of: "<main id=\"lesson\">\n"),
      let end = html.firstRange(of: "</main>")
    else { return html }
    return String(html[start.upperBound..<end.lowerBound])
  }

  private let table = Table(
    alignments: [nil, .right],
    header: [[], [.text("n")]],
    rows: [[[.text("a")], [.code("1")]]],
    caption: [.text("Counts")]
  )

  @Test func writesTables() {
    #expect(
      main(Notebook(fileName: "l.md", blocks: [labelled(.table(table), "tbl-a")])) == """
        <div class="table" id="tbl-a" tabindex="0" role="group" aria-label="Table 1"><table>\
        <caption><span class="number">Table 1: </span>Counts</caption><thead><tr><td></td>\
        <th scope="col" class="right">n</th></tr></thead><tbody><tr><td>a</td>\
        <td class="right"><code>1</code></td></tr></tbody></table></div>

        """
    )
  }

  @Test func refersToWhatComesLater() {
    let figure = cell("plot()") {
      $0.label = "fig-a"
      $0.figureCaption = [.text("Spikes")]
    }
    let notebook = Notebook(
      fileName: "l.md",
      blocks: [
        block(
          .paragraph(
            ["fig-a", "tbl-a", "eq-a", "sec-a", "fig-none"].flatMap {
              [.reference($0, at: at), .text(" ")]
            }
          )
        ),
        block(.cell(0)), block(.quote([labelled(.table(table), "tbl-a")])),
        labelled(.math("x"), "eq-a"), labelled(.heading(level: 2, [.text("Codes")]), "sec-a"),
      ],
      cells: [figure]
    )
    let html = main(
      notebook,
      [
        CellResult(
          status: .succeeded,
          outputs: [display("image/svg+xml", "<svg viewBox=\"0 0 1 1\"></svg>")]
        )
      ]
    )
    #expect(
      html.hasPrefix(
        """
        <p><a class="reference" href="#fig-a">Figure 1</a> <a class="reference" href="#tbl-a">Table 1</a> \
        <a class="reference" href="#eq-a">Equation 1</a> <a class="reference" href="#sec-a">Section “Codes”</a> @fig-none </p>
        """
      )
    )
    #expect(
      html.contains("<figcaption><span class=\"number\">Figure 1: </span>Spikes</figcaption>")
    )
    #expect(html.contains("<div class=\"math numbered\" id=\"eq-a\">"))
    #expect(html.contains("</math></div><span class=\"number\">(1)</span></div>"))
    #expect(html.contains("<h2 id=\"sec-a\">Codes"))
  }

  @Test func numbersWhatHasALabelAndNoCaption() {
    var bare = table
    bare.caption = []
    let cells = ["fig-a", "plot"].map { label in cell("plot()") { $0.label = label } }
    let svg = display("image/svg+xml", "<svg viewBox=\"0 0 1 1\"></svg>")
    let html = main(
      Notebook(
        fileName: "l.md",
        blocks: [
          block(.paragraph(["tbl-a", "fig-a"].map { .reference($0, at: at) })), block(.cell(0)),
          block(.cell(1)), block(.table(bare)), labelled(.table(bare), "tbl-a"),
        ],
        cells: cells
      ),
      cells.map { _ in CellResult(status: .succeeded, outputs: [svg]) }
    )
    #expect(
      html.contains(
        "href=\"#tbl-a\">Table 1</a><a class=\"reference\" href=\"#fig-a\">Figure 1</a>"
      )
    )
    #expect(html.contains("<figcaption><span class=\"number\">Figure 1</span></figcaption>"))
    #expect(html.contains("<caption><span class=\"number\">Table 1</span></caption>"))
    #expect(html.matches(of: /<(fig)?caption>/).count == 2)
  }

  @Test func writesMarkdownInCaptions() {
    let figure = cell("plot()") { options in
      options.label = "fig-a"
      options.figureCaption = [.text("A "), .emphasis([.text("b")]), .reference("fig-a", at: at)]
    }
    let svg = display("image/svg+xml", "<svg viewBox=\"0 0 1 1\"></svg>")
    let html = main(
      Notebook(fileName: "l.md", blocks: [block(.cell(0))], cells: [figure]),
      [CellResult(status: .succeeded, outputs: [svg])]
    )
    #expect(
      html.contains(
        "</span>A <em>b</em><a class=\"reference\" href=\"#fig-a\">Figure 1</a></figcaption>"
      )
    )
  }

  @Test func setsFootnotesAtTheEnd() {
    let note = Footnote(name: "n", blocks: [paragraph("Text.")], range: SourceRange(at, at))
    let html = main(
      Notebook(
        fileName: "l.md",
        blocks: [block(.paragraph([.footnote(0), .footnote(0)]))],
        footnotes: [note]
      )
    )
    #expect(
      html == """
        <p><sup class="note-mark"><a id="fnref-1" href="#fn-1" role="doc-noteref">1</a></sup>\
        <sup class="note-mark"><a id="fnref-1-2" href="#fn-1" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="fn-1">
        <p>Text. <a href="#fnref-1" role="doc-backlink" aria-label="Back to mark 1 of note 1">↩</a> \
        <a href="#fnref-1-2" role="doc-backlink" aria-label="Back to mark 2 of note 1">↩</a></p>
        </li>
        </ol>
        </section>

        """
    )
  }

  @Test func writesBoxes() {
    let boxes: [Block] = [
      block(.callout(Callout(.tip, blocks: [paragraph("a")]))),
      block(
        .callout(Callout(.note, title: [.emphasis([.text("T")])], isCollapsed: true, blocks: []))
      ),
      block(.callout(Callout(.caution, isCollapsed: false, blocks: []))),
    ]
    #expect(
      prose(boxes) == """
        <div class="callout tip" role="note">
        <p class="title">Tip</p>
        <p>a</p>
        </div>
        <details class="callout note">
        <summary class="title"><em>T</em></summary>
        </details>
        <details class="callout caution" open>
        <summary class="title">Caution</summary>
        </details>

        """
    )
  }

  @Test func putsValuesIntoTheText() {
    var value = cell("x.sum()")
    value.isInline = true
    let notebook = Notebook(
      fileName: "l.md",
      blocks: [block(.paragraph([.value(0), .value(1), .value(2)]))],
      cells: [value, value, value]
    )
    let html = main(
      notebook,
      [
        CellResult(status: .succeeded, outputs: [display("text/plain", "<5>")]),
        CellResult(status: .notRun), CellResult(status: .skipped),
      ]
    )
    #expect(
      html.hasSuffix(
        """
        <p><span class="inline-value">&lt;5&gt;</span>\
        <code class="missing" title="This value could not be computed">x.sum()</code><code>x.sum()</code></p>

        """
      )
    )
  }

  @Test func numbersPrompts() {
    var value = cell("x")
    value.isInline = true
    let hidden = cell("x") { $0.include = false }
    let cells = [
      cell("a"), value, hidden, cell("b", mode: .ignore), cell("c") { $0.lineNumbers = true },
    ]
    var notebook = Notebook(
      fileName: "l.md",
      blocks: cells.indices.map { block(.cell($0)) },
      cells: cells
    )
    let results = cells.map { cell in
      CellResult(
        status: cell.mode == .ignore ? .skipped : .succeeded,
        outputs: cell.mode == .ignore ? [] : [display("text/plain", "v")]
      )
    }
    let html = main(notebook, results)
    let prompts = html.matches(of: /data-prompt="([^"]*)"/).map { String($0.1) }
    #expect(prompts == ["In [1]:", "Out[1]:", "In [2]:", "Out[2]:"])
    #expect(html.contains("<pre class=\"code numbered\">"))
    notebook.frontMatter.showsPrompts = false
    #expect(!main(notebook, results).contains("data-prompt"))
  }
}
