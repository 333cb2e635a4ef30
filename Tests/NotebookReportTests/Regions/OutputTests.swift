import NotebookModel
import NotebookReport
import Testing

@Suite struct OutputTests {
  @Test func labelsStandardError() {
    #expect(
      markup(of: .text(.standardError, "\u{1B}[31ma < b\u{1B}[0m\n")) == """
        <div class="stderr">
        <p class="label">stderr</p>
        <pre class="error-output"><span style="color:light-dark(#cd3131,#da6565)">a &lt; b</span></pre>
        </div>

        """
    )
  }

  @Test func marksValues() {
    #expect(
      markup(of: display("text/plain", "tensor([1.]) <&>")) == """
        <pre class="output value">tensor([1.]) &lt;&amp;&gt;</pre>

        """
    )
  }

  @Test func leavesOutEmptyText() {
    #expect(markup(of: .text(.standardOutput, "\n")) == "")
  }

  @Test func linksSavedFiles() {
    #expect(
      markup(of: .file("out/<a> & \"b\" 100%.svg")) == """
        <p class="saved">Saved <a href="out/%3Ca%3E%20%26%20%22b%22%20100%25.svg">\
        <code>out/&lt;a&gt; &amp; "b" 100%.svg</code></a></p>

        """
    )
  }

  @Test func showsNotices() {
    #expect(markup(of: .notice("cut <here>")) == "<p class=\"remark\">cut &lt;here&gt;</p>\n")
  }

  @Test func embedsRasterImages() {
    var gif: [UInt8] = Array("GIF89a".utf8) + [0x18, 0x01, 0x02, 0x00]
    let animation = DisplayData([
      DisplayData.Representation(mediaType: "image/gif", data: gif),
      representation("text/plain", "an \"animation\""),
    ])
    #expect(
      markup(of: .display(animation)) == """
        <figure>
        <div class="plate"><img class="animation" src="data:image/gif;base64,R0lGODlhGAECAA==" \
        alt="an &quot;animation&quot;" width="280" height="2"></div>
        </figure>

        """
    )
    gif = [1, 2]
    #expect(
      markup(
        of: .display(DisplayData([.init(mediaType: "image/png", data: gif)]))
      ) == """
        <figure>
        <div class="plate"><img src="data:image/png;base64,AQI=" alt="Figure"></div>
        </figure>

        """
    )
  }

  @Test func readsTheSizeOfAPNG() {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 1, 2, 0, 0, 0, 3]
    let html = markup(of: .display(DisplayData([.init(mediaType: "image/png", data: png)])))
    #expect(html.contains(" width=\"258\" height=\"3\">"))
  }

  @Test func takesTheRichestFormThatIsAllowed() {
    let value = CellOutput.display(
      DisplayData([
        representation("text/html", "<table onclick=\"x()\"></table>"),
        representation("text/plain", "a table"),
      ])
    )
    #expect(markup(of: value) == "<pre class=\"output value\">a table</pre>\n")
    #expect(
      markup(of: value, options: PageOptions(allowsRawHTML: true)) == """
        <div class="rich">
        <table onclick="x()"></table>
        </div>

        """
    )
  }

  @Test func cleansSVGUnlessRawHTMLIsAllowed() {
    let svg = display("image/svg+xml", "<svg><script>x</script><path onclick=\"x()\"/></svg>")
    #expect(
      markup(of: svg) == """
        <figure>
        <div class="plate">
        <svg><path/></svg>
        </div>
        </figure>

        """
    )
    #expect(
      markup(of: svg, options: PageOptions(allowsRawHTML: true)).contains(
        "<svg><script>x</script><path onclick=\"x()\"/></svg>"
      )
    )
  }

  @Test func showsTheTextOfAnImageItRefuses() {
    let broken = representation("image/svg+xml", "<svg></div>")
    #expect(
      markup(of: .display(DisplayData([broken, representation("text/plain", "a raster")])))
        == "<pre class=\"output value\">a raster</pre>\n"
    )
    #expect(
      markup(of: .display(DisplayData([broken])))
        == "<p class=\"remark\">not shown: image/svg+xml</p>\n"
    )
    #expect(
      markup(of: .display(DisplayData([])))
        == "<p class=\"remark\">a value without a representation</p>\n"
    )
  }
}

@Suite struct FailureTests {
  private let notebook = Notebook(
    fileName: "lesson.md",
    sourceLines: ["```swift", "let αβ = \"日本\" + <y>", "```"]
  )

  @Test func pointsToTheSource() {
    let failure = CellFailure(
      .compileError,
      [
        Diagnostic(
          .error,
          "cannot find '<y>' & \"more\" in scope",
          at: SourcePosition(line: 2, column: 23),
          help: "declare <y> first"
        ),
        Diagnostic(.note, "found 'x'", at: SourcePosition(line: 9, column: 1)),
      ]
    )
    #expect(
      markup(of: .failure(failure), notebook: notebook) == """
        <div class="failure">
        <p class="label">Did not compile</p>
        <div class="diagnostic">
        <p class="message"><span class="place">lesson.md:2:23: </span><strong class="error">error:</strong> \
        cannot find '&lt;y&gt;' &amp; "more" in scope</p>
        <pre class="source" tabindex="0">let αβ = "日本" + &lt;y&gt;
        <span class="caret" aria-hidden="true">                  ^</span></pre>
        <p class="help"><strong>help:</strong> declare &lt;y&gt; first</p>
        </div>
        <div class="diagnostic">
        <p class="message"><span class="place">lesson.md:9:1: </span><strong class="note">note:</strong> found 'x'</p>
        </div>
        </div>

        """
    )
  }

  @Test(arguments: [
    (CellFailure.Cause.compileError, "Did not compile"), (.trap, "Stopped by a run-time error"),
    (.thrownError, "Stopped by an error that nothing caught"), (.timeout, "Stopped: out of time"),
    (.exit, "Ended the process"), (.unexpectedSuccess, "Did not fail, though it should"),
    (.internalError, "Did not run"),
  ])
  func namesTheCause(_ cause: CellFailure.Cause, _ headline: String) {
    let failure = CellFailure(cause, [])
    #expect(
      markup(of: .failure(failure)) == """
        <div class="failure">
        <p class="label">\(headline)</p>
        </div>

        """
    )
    let expected = markup(
      of: cell("x") { $0.echo = false },
      CellResult(status: .succeeded, outputs: [.failure(failure)])
    )
    #expect(
      expected == """
        <div class="cell" id="cell-1">
        <div class="failure expected">
        <p class="label">\(headline), as expected</p>
        </div>
        </div>

        """
    )
  }
}
