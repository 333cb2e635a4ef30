import NotebookMarkdown
import NotebookModel
import NotebookReport
import Testing

/// Where the list of cited works stands, and short references.
@Suite struct CitationPlaceTests {
  private func result(_ text: String) -> LessonResult {
    let notebook = NotebookReader { _ in
      .success(Array("@book{smith, author={Smith, Jane}, title={Spikes}, year=2020}".utf8))
    }.read("---\nbibliography: a.bib\n---\n" + text, fileName: "lesson.md")
    #expect(notebook.diagnostics == [])
    return LessonResult(notebook: notebook, results: [])
  }

  private static let placed = """
    A [*see* @smith, p. 3--5].

    ## Sources

    ::: {#refs}
    :::

    ## End
    """

  @Test func putsTheListWhereTheAuthorWantsIt() throws {
    let html = LessonPage(result(Self.placed), options: PageOptions()).html
    let start = try #require(html.firstRange(of: "<p>A")).lowerBound
    let end = try #require(html.firstRange(of: "</main>")).lowerBound
    let main = String(html[start..<end]).replacing(
      #/ (href|title|role|aria-label|class)="[^"]*"/#,
      with: ""
    )
    #expect(
      main == """
        <p>A <span>(<em>see</em> <a>Smith 2020</a>, p. 3–5)</span>.</p>
        <h2 id="sources">Sources <a>§</a></h2>
        <div id="refs">
        <section>
        <ul>
        <li id="ref-smith">Smith, Jane. 2020. <em>Spikes</em>.</li>
        </ul>
        </section>
        </div>
        <h2 id="end">End <a>§</a></h2>

        """
    )
  }

  @Test func putsTheListThereInMarkdown() throws {
    let page = MarkdownPage(result(Self.placed), options: PageOptions(), filesFolder: "files")
    let start = try #require(page.text.firstRange(of: "A (")).lowerBound
    #expect(
      page.text[start...] == """
        A (*see* [Smith 2020](#ref-smith), p. 3–5).

        ## Sources

        <a id="refs"></a>

        - <a id="ref-smith"></a>Smith, Jane. 2020. *Spikes*.

        ## End

        """
    )
  }

  @Test func showsTheNumberAloneOfAShortReference() {
    let lesson = result(
      "See [-@tbl-a], -@sec-b and [@tbl-a].\n\n| a |\n|---|\n| 1 |\n\n: T {#tbl-a}\n\n## B {#sec-b}\n"
    )
    let html = LessonPage(lesson, options: PageOptions()).html
    #expect(
      html.contains(
        "See <a class=\"reference\" href=\"#tbl-a\">1</a>, <a class=\"reference\" href=\"#sec-b\">“B”</a> "
          + "and [<a class=\"reference\" href=\"#tbl-a\">Table 1</a>]."
      )
    )
    let page = MarkdownPage(lesson, options: PageOptions(), filesFolder: "files")
    #expect(page.text.contains("See [1](#tbl-a), [“B”](#sec-b) and [[Table 1](#tbl-a)]"))
  }
}
