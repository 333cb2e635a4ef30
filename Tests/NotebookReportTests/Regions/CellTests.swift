import NotebookModel
import NotebookReport
import Testing

@Suite struct CellTests {
  private let printed = CellResult(
    status: .succeeded,
    outputs: [.text(.standardOutput, "1 < 2 & \"3\" > 'x'\n")]
  )

  private let failed = CellResult(
    status: .failed,
    outputs: [
      .text(.standardOutput, "before\n"),
      .failure(CellFailure(.trap, [Diagnostic(.error, "index 4 is out of range")])),
    ]
  )

  private let failureMarkup = """
    <div class="failure">
    <p class="label">Stopped by a run-time error</p>
    <div class="diagnostic">
    <p class="message"><span class="place">lesson.md: </span><strong class="error">error:</strong> \
    index 4 is out of range</p>
    </div>
    </div>
    """

  @Test func showsCodeAndOutput() {
    #expect(
      markup(of: cell("print(\"<&>'\")"), printed) == """
        <div class="cell" id="cell-1">
        <div class="in"><pre class="code"><code class="language-swift"><span class="function">print</span>(<span class="string">"&lt;&amp;&gt;'"</span>)
        </code></pre><span class="source-place">lesson.md:1</span></div>
        <pre class="output">1 &lt; 2 &amp; "3" &gt; 'x'</pre>
        </div>

        """
    )
  }

  @Test func respectsEchoOutputAndInclude() {
    let output = "<pre class=\"output\">1 &lt; 2 &amp; \"3\" &gt; 'x'</pre>"
    #expect(
      markup(of: cell("x") { $0.echo = false }, printed)
        == "<div class=\"cell\" id=\"cell-1\">\n\(output)\n</div>\n"
    )
    #expect(
      markup(of: cell("x") { $0.output = false }, printed) == """
        <div class="cell" id="cell-1">
        <div class="in"><pre class="code"><code class="language-swift">x
        </code></pre><span class="source-place">lesson.md:1</span></div>
        </div>

        """
    )
    #expect(markup(of: cell("x") { $0.include = false }, printed) == "")
    let silent = cell("x") {
      $0.echo = false
      $0.output = false
    }
    #expect(markup(of: silent, printed) == "")
  }

  @Test func neverHidesAFailureThatNobodyAskedFor() {
    let expected = "<div class=\"cell\" id=\"cell-1\">\n\(failureMarkup)\n</div>\n"
    #expect(markup(of: cell("x") { $0.include = false }, failed) == expected)
    let silent = cell("x") {
      $0.echo = false
      $0.output = false
    }
    #expect(markup(of: silent, failed) == expected)
  }

  @Test func showsTheNameOfTheFileAboveTheCode() {
    #expect(
      markup(of: cell("x") { $0.heading.fileName = "A & B.swift" }, printed) == """
        <div class="cell" id="cell-1">
        <figure class="listing">
        <figcaption><div class="file-name">A &amp; B.swift</div></figcaption>
        <div class="in"><pre class="code"><code class="language-swift">x
        </code></pre><span class="source-place">lesson.md:1</span></div>
        </figure>
        <pre class="output">1 &lt; 2 &amp; "3" &gt; 'x'</pre>
        </div>

        """
    )
    let folded = cell("x") {
      $0.heading.fileName = "A.swift"
      $0.codeFold = .folded
    }
    #expect(
      markup(of: folded, CellResult(status: .succeeded)).contains(
        """
        <figcaption><div class="file-name">A.swift</div></figcaption>
        <details class="fold">
        """
      )
    )
    let hidden = cell("x") {
      $0.heading.fileName = "A.swift"
      $0.echo = false
    }
    #expect(!markup(of: hidden, printed).contains("A.swift"))
  }

  @Test(arguments: [
    (CellOptions.Fold.folded, "<details class=\"fold\">\n<summary>Code</summary>"),
    (.shown, "<details class=\"fold\" open>\n<summary>Code</summary>"),
  ])
  func foldsCode(_ fold: CellOptions.Fold, _ tags: String) {
    let named = cell("x") {
      $0.codeFold = fold
      $0.codeSummary = "A < b"
    }
    #expect(
      markup(of: named, CellResult(status: .succeeded)).contains("<summary>A &lt; b</summary>")
    )
    #expect(
      markup(of: cell("x") { $0.codeFold = fold }, CellResult(status: .succeeded)) == """
        <div class="cell" id="cell-1">
        \(tags)
        <div class="in"><pre class="code"><code class="language-swift">x
        </code></pre><span class="source-place">lesson.md:1</span></div>
        </details>
        </div>

        """
    )
  }

  @Test(arguments: [
    (Cell.Mode.run, CellResult.Status.notRun, "not run: an earlier cell failed"),
    (.compileOnly, .succeeded, "compiled, not run"),
    (.compileFail, .succeeded, "meant not to compile"), (.shouldPanic, .succeeded, "meant to stop"),
  ])
  func remarksOnCellsThatDidNotRun(
    _ mode: Cell.Mode,
    _ status: CellResult.Status,
    _ remark: String
  ) {
    #expect(
      markup(of: cell("x", mode: mode), CellResult(status: status))
        .hasSuffix("</div>\n<p class=\"remark\">\(remark)</p>\n</div>\n")
    )
  }

  @Test func showsTheRecordedOutputOfACellThatIsNotRun() {
    var skipped = cell("x", mode: .ignore) { $0.echo = false }
    skipped.recording = Cell.Recording(text: "a < b\n", range: skipped.range)
    let shown = "<div class=\"cell\" id=\"cell-1\">\n<pre class=\"output\">a &lt; b</pre>\n</div>\n"
    #expect(markup(of: skipped, CellResult(status: .skipped)) == shown)
    #expect(markup(of: skipped, CellResult(status: .succeeded)) == "")
  }

  /// The lines together are the code, and each holds its own colours.
  @Test func numbersLines() {
    let numbered = cell("let a = 1 /* x\n\ny */ + 2") { $0.lineNumbers = true }
    let html = markup(of: numbered, CellResult(status: .skipped))
    let code = html.split(separator: "<span class=\"line\">").dropFirst()
    #expect(code.count == 3)
    #expect(code.first?.hasSuffix("<span class=\"comment\">/* x\n</span></span>") == true)
    #expect(code.dropFirst().first == "<span class=\"comment\">\n</span></span>")
    #expect(code.last?.hasPrefix("<span class=\"comment\">y */</span> + ") == true)
    let text = html.replacing(/<[^>]*>/, with: "")
    #expect(text.contains("let a = 1 /* x\n\ny */ + 2\n"))
  }

  @Test func captionsTheLastFigure() {
    let figure = cell("x") {
      $0.echo = false
      $0.label = "fig"
      $0.figureAlternative = "A \"raster\" <of> & spikes"
    }
    let outputs = [
      display("image/svg+xml", "<svg id=\"a\"/>"), display("image/svg+xml", "<svg id=\"b\"/>"),
      CellOutput.text(.standardOutput, "x"),
    ]
    #expect(
      markup(
        of: figure,
        CellResult(status: .succeeded, outputs: outputs),
        caption: "<Spikes> & \"more\""
      ) == """
        <div class="cell" id="cell-1">
        <figure>
        <div class="plate">
        <svg id="a"/>
        </div>
        </figure>
        <figure>
        <div class="plate">
        <div role="img" aria-label="A &quot;raster&quot; &lt;of&gt; &amp; spikes">
        <div aria-hidden="true">
        <svg id="b"/>
        </div>
        </div>
        </div>
        <figcaption>&lt;Spikes&gt; &amp; "more"</figcaption>
        </figure>
        <pre class="output">x</pre>
        </div>

        """
    )
  }
}
