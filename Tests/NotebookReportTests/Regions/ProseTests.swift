import NotebookModel
import NotebookReport
import NotebookTestSupport
import Testing

@Suite struct ProseTests {
  @Test func writesRunningText() {
    let content: [Inline] = [
      .text("a <b> & \"c\" 'd'"), .softBreak, .emphasis([.text("e")]), .lineBreak,
      .strong([.emphasis([.text("f")])]), .text(" "), .code("<g> & \"h\""), .math("i"),
    ]
    #expect(
      prose([block(.paragraph(content))]) == """
        <p>a &lt;b&gt; &amp; "c" 'd'
        <em>e</em><br>
        <strong><em>f</em></strong> <code>&lt;g&gt; &amp; "h"</code><math alttext="i"><mi>i</mi></math></p>

        """
    )
  }

  @Test func writesLinks() {
    let content: [Inline] = [
      .link(destination: "https://example.org/?a=\"<'&", title: "<\"t\"&>", [.text("<&>")]),
      .text(" "), .link(destination: "javascript:alert(1)", title: "t", [.code("x")]),
      .text(" "), .link(destination: "", title: "", [.text("here")]),
    ]
    #expect(
      prose([block(.paragraph(content))]) == """
        <p><a href="https://example.org/?a=%22%3C'&amp;" title="&lt;&quot;t&quot;&amp;&gt;">&lt;&amp;&gt;</a> \
        <code>x</code> <a href>here</a></p>

        """
    )
  }

  @Test func writesImages() {
    let content: [Inline] = [
      .image(source: "a b.png", title: "\"t\"", [.text("<\"alt\" & "), .emphasis([.text("x>")])]),
      .image(source: "https://example.org/a.png", title: "", [.text("far")]),
      .image(source: "https://example.org/b.png", title: "", []),
      .image(source: "javascript:x", title: "", [.text("<bad>")]),
    ]
    #expect(
      prose([block(.paragraph(content))]) == """
        <p><img src="a%20b.png" alt="&lt;&quot;alt&quot; &amp; x&gt;" title="&quot;t&quot;">\
        <a href="https://example.org/a.png">far</a>\
        <a href="https://example.org/b.png">https://example.org/b.png</a>&lt;bad&gt;</p>

        """
    )
  }

  @Test func writesListsAndQuotes() {
    let inner = block(.list(List(start: 3, isTight: false, items: [[paragraph("b")]])))
    #expect(
      prose([
        block(.list(List(start: nil, isTight: true, items: [[paragraph("a"), inner], []]))),
        block(.quote([paragraph("c"), block(.thematicBreak)])),
        block(.list(List(start: 1, isTight: true, items: [[paragraph("d")]]))),
      ]) == """
        <ul>
        <li>a<ol start="3">
        <li>
        <p>b</p>
        </li>
        </ol></li>
        <li></li>
        </ul>
        <blockquote>
        <p>c</p>
        <hr>
        </blockquote>
        <ol>
        <li>d</li>
        </ol>

        """
    )
  }

  @Test func writesCodeWithItsLanguage() {
    #expect(
      prose([
        block(.code(info: "a\"<b> c", text: "x < \"y\" && 'z'\n")),
        block(.code(info: "", text: "plain")),
        block(.code(info: "swift ignore", text: "let x")),
      ]) == """
        <div class="in">
        <pre class="code"><code class="language-a&quot;&lt;b&gt;">x &lt; "y" &amp;&amp; 'z'
        </code></pre>
        </div>
        <div class="in">
        <pre class="code"><code>plain</code></pre>
        </div>
        <div class="in">
        <pre class="code"><code class="language-swift"><span class="keyword">let</span> x</code></pre>
        </div>

        """
    )
  }

  @Test func showsHTMLAsTextUnlessItIsAllowed() {
    let blocks = [
      block(.html("<div onclick=\"x()\">&amp;</div>\n")),
      block(.paragraph([.html("<b>"), .text("x"), .html("</b>")])),
    ]
    #expect(
      prose(blocks) == """
        <pre class="code" tabindex="0"><code>&lt;div onclick="x()"&gt;&amp;amp;&lt;/div&gt;
        </code></pre>
        <p>&lt;b&gt;x&lt;/b&gt;</p>

        """
    )
    #expect(
      prose(blocks, options: PageOptions(allowsRawHTML: true)) == """
        <div onclick="x()">&amp;</div>

        <p><b>x</b></p>

        """
    )
  }

  @Test func leavesOutComments() {
    #expect(prose([block(.html("<!-- a <b> -->\n<!-- c -->\n"))]) == "")
    #expect(
      prose([block(.html("<!-- a --><i>\n"))])
        == "<pre class=\"code\"><code>&lt;i&gt;\n</code></pre>\n"
    )
    #expect(prose([block(.paragraph([.text("x"), .html("<!-- a -->")]))]) == "<p>x</p>\n")
  }

  @Test func setsDisplayMathApart() {
    #expect(
      prose([block(.math("\n x \n")), block(.math("\\unknown{<}"))]) == """
        <div class="math"><math display="block" alttext="x"><mi>x</mi></math></div>
        <div class="math"><code class="tex">\\unknown{&lt;}</code></div>

        """
    )
  }

  @Test func givesHeadingsAnchors() {
    #expect(
      prose([
        block(
          .heading(
            level: 2,
            [.text("A <&> "), .link(destination: "b", title: "", [.code("\"c\"")])]
          )
        ),
        heading(3, "Same"), heading(9, "Same"),
      ]) == """
        <h2 id="a--c">A &lt;&amp;&gt; <a href="b"><code>"c"</code></a> <a class="anchor" href="#a--c" \
        aria-label="Link to “A &lt;&amp;&gt; &quot;c&quot;”">§</a></h2>
        <h3 id="same">Same <a class="anchor" href="#same" aria-label="Link to “Same”">§</a></h3>
        <h4 id="same-1">Same <a class="anchor" href="#same-1" aria-label="Link to “Same”">§</a></h4>

        """
    )
  }

  @Test func survivesBottomlessNesting() {
    var quote = paragraph("x")
    var content = [Inline.text("y")]
    for _ in 0..<500 {
      quote = block(.quote([quote]))
      content = [.emphasis(content)]
    }
    let html = prose([quote, block(.paragraph(content))])
    #expect(html.contains("<p class=\"remark\">nested too deeply to be shown</p>"))
    #expect(html.contains("<em>y</em>"))
    #expect(TagBalance.problem(in: html) == nil)
  }
}
