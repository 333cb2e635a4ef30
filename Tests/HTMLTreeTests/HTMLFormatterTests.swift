import HTMLTree
import Testing

@Suite struct HTMLFormatterTests {
  @Test func escapesTextAndAttributeValues() {
    let node = HTMLNode.element("p", ["title": "<\"&'>"], "<\"&'>")
    #expect(
      HTMLFormatter.format([node])
        == "<p title=\"&lt;&quot;&amp;'&gt;\">&lt;\"&amp;'&gt;</p>\n"
    )
  }

  @Test func replacesControlCharacters() {
    let node = HTMLNode.element("p", ["title": "a\u{0}"], "b\u{1B}\u{7F}\r\tc")
    #expect(
      HTMLFormatter.format([node]) == "<p title=\"a\u{FFFD}\">b\u{FFFD}\u{FFFD}&#13;\tc</p>\n"
    )
  }

  @Test func writesRawMarkupAsItIs() {
    #expect(HTMLFormatter.format([.raw("<b>&</b>")]) == "<b>&</b>\n")
  }

  @Test func leavesOutAbsentAttributesAndValues() {
    let node = HTMLNode.element("details", ["id": nil, "open": ""])
    #expect(HTMLFormatter.format([node]) == "<details open></details>\n")
    #expect(HTMLFormatter.format([.element("img", ["alt": ""])]) == "<img alt=\"\">")
  }

  @Test func setsBlocksOnLinesAndTextOnOne() {
    let page = HTMLNode.element(
      "div",
      [:],
      [
        .element("p", [:], [.text("a "), .element("em", [:], "b"), .element("br")]),
        .element("ul", [:], [.element("li", [:], "c"), .element("li")]),
        .element("hr"),
      ]
    )
    #expect(
      HTMLFormatter.format([page]) == """
        <div>
        <p>a <em>b</em><br></p>
        <ul>
        <li>c</li>
        <li></li>
        </ul>
        <hr>
        </div>

        """
    )
  }

  @Test func keepsTheLineBreakThatBeginsPreformattedText() {
    let node = HTMLNode.element("pre", [:], [.element("code", [:], "\na")])
    #expect(HTMLFormatter.format([node]) == "<pre>\n<code>\na</code></pre>\n")
  }
}
