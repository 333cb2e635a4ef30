import HTMLTree
import NotebookMarkdown
import NotebookModel
import NotebookReport
import Testing

/// Code with a title or a caption, in a page and in Markdown.
@Suite struct ListingTests {
  private static let lesson = """
    See @lst-a, @lst-b, @lst-c and @lst-d.

    ```sh title="run & look"
    ls
    ```

    ```{#lst-a .python filename="a.py" lst-cap="Sums of $x$"}
    1
    ```

    ```swift ignore
    //| lst-label: lst-b
    x
    ```

    > ```{code-block} sh
    > :caption: Quoted
    > :name: lst-c
    > y
    > ```

    ```swift ignore
    //| label: lst-d
    //| code-fold: true
    z
    ```

    ```sh #place
    w
    ```
    """

  private let result: LessonResult = {
    let notebook = NotebookReader().read(lesson, fileName: "lesson.md")
    let skipped = notebook.cells.map { _ in CellResult(status: .skipped) }
    return LessonResult(notebook: notebook, results: skipped)
  }()

  @Test func standsInFiguresWithCaptions() throws {
    #expect(result.notebook.diagnostics == [])
    let html = page(result.notebook, result.results)
    let start = try #require(html.firstRange(of: "<main id=\"lesson\">\n")).upperBound
    let end = try #require(html.firstRange(of: "</main>")).lowerBound
    let main = html[start..<end].replacing(#/<span class="source-place">.*?</span>/#, with: "")
      .replacing(#/<math.*?</math>/#, with: "MATH")
    #expect(
      main == """
        <p>See <a class="reference" href="#lst-a">Listing 1</a>, <a class="reference" href="#lst-b">Listing 2</a>, \
        <a class="reference" href="#lst-c">Listing 3</a> and <a class="reference" href="#lst-d">Listing 4</a>.</p>
        <figure class="listing">
        <figcaption><div class="file-name">run &amp; look</div></figcaption>
        <div class="in">
        <pre class="code"><code class="language-sh">ls
        </code></pre>
        </div>
        </figure>
        <figure class="listing" id="lst-a">
        <figcaption><div><span class="number">Listing 1: </span>Sums of MATH</div><div class="file-name">a.py</div></figcaption>
        <div class="in">
        <pre class="code"><code class="language-python">1
        </code></pre>
        </div>
        </figure>
        <div class="cell" id="cell-1">
        <figure class="listing" id="lst-b">
        <figcaption><div><span class="number">Listing 2</span></div></figcaption>
        <div class="in"><pre class="code"><code class="language-swift">x
        </code></pre></div>
        </figure>
        </div>
        <blockquote>
        <figure class="listing" id="lst-c">
        <figcaption><div><span class="number">Listing 3: </span>Quoted</div></figcaption>
        <div class="in">
        <pre class="code"><code class="language-sh">y
        </code></pre>
        </div>
        </figure>
        </blockquote>
        <div class="cell" id="lst-d">
        <figure class="listing">
        <figcaption><div><span class="number">Listing 4</span></div></figcaption>
        <details class="fold">
        <summary>Code</summary>
        <div class="in"><pre class="code"><code class="language-swift">z
        </code></pre></div>
        </details>
        </figure>
        </div>
        <div class="listing" id="place">
        <div class="in">
        <pre class="code"><code class="language-sh">w
        </code></pre>
        </div>
        </div>

        """
    )
  }

  @Test func standsAboveTheFencesOfMarkdown() throws {
    let page = MarkdownPage(result, options: PageOptions(), filesFolder: "lesson_files")
    let start = try #require(page.text.firstRange(of: "See ")).lowerBound
    #expect(
      page.text[start...] == """
        See [Listing 1](#lst-a), [Listing 2](#lst-b), [Listing 3](#lst-c) and [Listing 4](#lst-d).

        **`run & look`**

        ```sh
        ls
        ```

        <a id="lst-a"></a>

        **Listing 1:** Sums of $x$

        **`a.py`**

        ```python
        1
        ```

        <a id="lst-b"></a>

        **Listing 2**

        ```swift
        x
        ```

        > <a id="lst-c"></a>
        >
        > **Listing 3:** Quoted
        >
        > ```sh
        > y
        > ```

        <a id="lst-d"></a>

        **Listing 4**

        <details>
        <summary>Code</summary>

        ```swift
        z
        ```

        </details>

        <a id="place"></a>

        ```sh #place
        w
        ```

        """
    )
  }

  @Test func isFoundByASearch() {
    let page = LessonPage(result, options: PageOptions()).rendered
    let text = page.sections.map(\.text).joined(separator: " ")
    #expect(text.contains("run & look ls"))
    #expect(text.contains("Listing 1: Sums of a.py 1"))
  }

  @Test func findsMistakesInCaptionsOfCells() {
    let notebook = NotebookReader().read(
      "```swift ignore\n//| lst-cap: A $\\foo$ and <font>b</font>\n//| fig-cap: $\\bat$\nx\n```\n",
      fileName: "lesson.md"
    )
    #expect(
      notebook.formulaProblems.map { $0.position?.description } == ["2:17", "3:15"]
    )
    #expect(notebook.htmlProblems.map { $0.position?.line } == [2])
  }
}
