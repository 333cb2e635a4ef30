import Digests
import Foundation
import NotebookModel
import NotebookReport
import NotebookTestSupport
import Testing

@Suite struct LessonPageTests {
  private func withoutStyle(_ html: String) -> String {
    guard let start = html.firstRange(of: "<style>"), let end = html.firstRange(of: "</style>")
    else { return html }
    return html.replacingCharacters(in: start.upperBound..<end.lowerBound)
      .replacing(pageScript, with: "")
  }

  @Test func writesAWholePage() {
    var frontMatter = FrontMatter()
    frontMatter.title = "<T> & \"Q\" 'q'"
    frontMatter.author = "A <a@b> & \"C\""
    let notebook = Notebook(
      fileName: "lesson.md",
      frontMatter: frontMatter,
      blocks: [heading(2, "One"), paragraph("Text."), heading(3, "In one"), heading(2, "Two")]
    )
    let html = page(notebook, options: PageOptions(generator: "Tool <1>"))
    let digest = Data(SHA256.digest(of: pageScript.utf8)).base64EncodedString()
    let hash = "sha256-\(digest)"
    #expect(
      withoutStyle(html) == """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
        script-src '\(hash)'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Tool &lt;1&gt;">
        <title>&lt;T&gt; &amp; "Q" 'q'</title>
        <style></style>
        </head>
        <body class="with-contents">
        <div class="skip"><a href="#lesson">Skip to the lesson</a></div>
        <header>
        <h1 id="t--q-q">&lt;T&gt; &amp; "Q" 'q' <a class="anchor" href="#t--q-q" \
        aria-label="Link to “&lt;T&gt; &amp; &quot;Q&quot; 'q'”">§</a></h1>
        <p class="author">A &lt;a@b&gt; &amp; "C"</p>
        </header>
        <nav class="contents" aria-label="Contents">
        <details>
        <summary><span>Contents</span><span class="now"></span></summary>
        <ol>
        <li><a href="#one">One</a><ol>
        <li><a href="#in-one">In one</a></li>
        </ol></li>
        <li><a href="#two">Two</a></li>
        </ol>
        </details>
        </nav>
        <main id="lesson">
        <h2 id="one">One <a class="anchor" href="#one" aria-label="Link to “One”">§</a></h2>
        <p>Text.</p>
        <h3 id="in-one">In one <a class="anchor" href="#in-one" aria-label="Link to “In one”">§</a></h3>
        <h2 id="two">Two <a class="anchor" href="#two" aria-label="Link to “Two”">§</a></h2>
        </main>
        <footer>
        <p>Made with Tool &lt;1&gt;</p>
        </footer>
        <script></script>
        </body>
        </html>

        """
    )
  }

  @Test func takesTheTitleFromTheFirstHeadingOrTheFileName() {
    let laterHeading = page(
      Notebook(fileName: "a.md", blocks: [paragraph("x"), heading(1, "Later & on")])
    )
    #expect(laterHeading.contains("<title>Later &amp; on</title>"))
    #expect(laterHeading.contains("<header>\n<h1 id=\"later--on\">"))
    #expect(laterHeading.contains("<main id=\"lesson\">\n<p>x</p>\n</main>"))
    let section = page(Notebook(fileName: "a.md", blocks: [heading(2, "Section")]))
    #expect(section.contains("<title>a.md</title>"))
    #expect(section.contains("<h2 id=\"section\">"))
    let firstHeading = page(Notebook(fileName: "a.md", blocks: [heading(1, "First")]))
    #expect(firstHeading.contains("<title>First</title>"))
    #expect(firstHeading.split(separator: "<h1 ").count == 2)
    let nothing = page(Notebook(fileName: "<a>.md"))
    #expect(nothing.contains("<title>&lt;a&gt;.md</title>"))
    #expect(nothing.contains("<h1 id=\"amd\">&lt;a&gt;.md "))
  }

  /// Each lesson's headings by their levels, and those of its page after the `h1`.
  @Test(
    arguments: [
      ([1, 1, 2, 1], [2, 3, 2]), ([1, 2, 4, 3, 6, 2], [2, 3, 3, 4, 2]), ([1, 4, 3, 2], [2, 2, 2]),
      ([1, 2, 3, 4, 5, 6, 6], [2, 3, 4, 5, 6, 6]),
    ]
  )
  func hasOneH1AndSkipsNoLevel(written: [Int], onPage: [Int]) {
    let html = page(Notebook(fileName: "a.md", blocks: written.map { heading($0, "H") }))
    let levels = html.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    #expect(levels == [1] + onPage)
  }

  @Test func doesNotRepeatTheTitle() {
    var frontMatter = FrontMatter()
    frontMatter.title = "Spikes"
    let html = page(
      Notebook(
        fileName: "a.md",
        frontMatter: frontMatter,
        blocks: [heading(1, "Spikes"), paragraph("x")]
      )
    )
    #expect(html.split(separator: "<h1 ").count == 2)
    #expect(html.contains("<main id=\"lesson\">\n<p>x</p>\n</main>"))
  }

  @Test func leavesOutATableOfOneSection() {
    let html = page(Notebook(fileName: "a.md", blocks: [heading(2, "Only")]))
    #expect(!html.contains("<nav"))
    #expect(html.contains("<body>"))
  }

  @Test func loosensThePolicyForWhatTheLessonNeeds() {
    let image = block(.paragraph([.image(source: "a.png", title: "", [.text("a")])]))
    #expect(
      page(Notebook(fileName: "a.md", blocks: [image])).contains("; img-src 'self' data:; base-uri")
    )
    #expect(
      page(Notebook(fileName: "a.md"), options: PageOptions(allowsRawHTML: true))
        .contains("content=\"default-src 'self' https: data: blob: 'unsafe-inline'\"")
    )
  }

  @Test func keepsLabelsFreeOfHeadingsAndOfEachOther() {
    let labelled = cell("a") { $0.label = "one" }
    let html = page(
      Notebook(
        fileName: "a.md",
        blocks: [heading(2, "One"), block(.cell(0)), block(.cell(1)), block(.cell(2))],
        cells: [labelled, labelled, cell("b")]
      ),
      []
    )
    #expect(html.contains("<h2 id=\"one-2\">"))
    #expect(html.contains("<div class=\"cell\" id=\"one\">"))
    #expect(html.contains("<div class=\"cell\" id=\"one-1\">"))
    #expect(html.contains("<div class=\"cell\" id=\"cell-3\">"))
  }

  @Test func showsProblemsOnTop() {
    let notebook = Notebook(
      fileName: "<l>.md",
      blocks: [paragraph("x"), block(.cell(0))],
      cells: [cell("y", line: 3)],
      diagnostics: [
        Diagnostic(
          .error,
          "unknown <option> & \"more\"",
          at: SourcePosition(line: 2, column: 3),
          help: "use <this>"
        ),
        Diagnostic(.warning, "empty"),
        Diagnostic(.warning, "beyond", at: SourcePosition(line: 99, column: 1)),
      ],
      sourceLines: ["a", "b <c>"]
    )
    let html = page(notebook, [CellResult(status: .failed)])
    #expect(
      html.contains(
        """
        <main id="lesson">
        <section class="problems" aria-label="Problems of this lesson">
        <p class="label">2 errors, 2 warnings</p>
        <div class="diagnostic">
        <p class="message"><span class="place">&lt;l&gt;.md:2:3: </span><strong class="error">error:</strong> \
        unknown &lt;option&gt; &amp; "more"</p>
        <pre class="source">b &lt;c&gt;
        <span class="caret" aria-hidden="true">  ^</span></pre>
        <p class="help"><strong>help:</strong> use &lt;this&gt;</p>
        </div>
        <div class="diagnostic">
        <p class="message"><span class="place">&lt;l&gt;.md: </span><strong class="warning">warning:</strong> empty</p>
        </div>
        <div class="diagnostic">
        <p class="message"><span class="place">&lt;l&gt;.md:99:1: </span><strong class="warning">warning:</strong> \
        beyond</p>
        </div>
        <p>The cell at line 3 failed: <a href="#cell-1">see its messages</a></p>
        </section>
        <p>x</p>

        """
      )
    )
    #expect(TagBalance.problem(in: html) == nil)
  }

  @Test func ignoresACellThatIsNotThere() {
    let html = page(Notebook(fileName: "a.md", blocks: [block(.cell(7)), paragraph("x")]))
    #expect(html.contains("<main id=\"lesson\">\n<p>x</p>\n</main>"))
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>) -> String {
    String(self[..<range.lowerBound] + self[range.upperBound...])
  }
}
