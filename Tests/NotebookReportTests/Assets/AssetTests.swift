import NotebookReport
import Testing

@Suite struct SafeSVGTests {
  private func cleaned(_ markup: String) -> String? {
    SafeSVG(Array(markup.utf8))?.markup
  }

  @Test func keepsADrawingAsItIs() {
    let drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-label="A (plot): url(x) &amp; more">\
      <title>T</title><defs><clipPath id="c"><rect width="5" height="5"/></clipPath></defs>\
      <g clip-path="url(#c)" transform="translate(1, 2) rotate(-90)" style="fill:rgb(1,2,3)"><path d="M0 0L1 1"/>\
      <use href="#c"/><text x="1">α &lt; β</text><image href="data:image/png;base64,AAAA"/></g></svg>
      """
    #expect(cleaned(drawing) == drawing)
  }

  @Test func leavesOutWhatStandsAroundTheDrawing() {
    let document = """
      \u{FEFF}<?xml version="1.0"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">
      <!-- made by -->
      <svg width='5'><!-- a --><g  id = "a" ></g ></svg>
      """
    #expect(cleaned(document) == "<svg width=\"5\"><g id=\"a\"></g></svg>")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", "<script href=\"x.js\"/>",
    "<style>*{display:none}</style>", "<style>@import url(//x)</style>",
    "<foreignObject><body onload=\"x()\"><g></g></body></foreignObject>",
    "<a href=\"javascript:x()\"><g/></a>", "<animate attributeName=\"href\" to=\"javascript:x\"/>",
    "<set attributeName=\"onclick\"/>", "<iframe src=\"x\"/>", "<p/>", "<metadata>m</metadata>",
    "<x:script>1</x:script>", "<script><![CDATA[x]]></script>",
  ])
  func dropsElementsThatDoNotDraw(_ element: String) {
    #expect(cleaned("<svg>\(element)<path/></svg>") == "<svg><path/></svg>")
  }

  @Test func allowsTextAloneInATitle() {
    #expect(
      cleaned("<svg><title>a<style><g title=\"&lt;/style>\"/></style><g>b</g></title></svg>")
        == "<svg><title>a</title></svg>"
    )
  }

  @Test(arguments: [
    "onload=\"x()\"", "ONCLICK='x()'", "href=\"https://example.org/a.svg#b\"",
    "xlink:href=\"a.svg#b\"", "xml:base=\"https://example.org/\"", "fill=\"url(https://x/y)\"",
    "style=\"background:url('//x')\"", "fill=\"u&#114;l(//x)\"", "fill=\"\\75rl(//x)\"",
    "style=\"mask:image-set('a' 1x)\"", "style=\"@import 'x'\"", "filter=\"URL( //x#a)\"",
    "src=\"a.png\"", "xmlns=\"http://www.w3.org/1999/xhtml\"",
  ])
  func dropsAttributesThatRunOrLoad(_ attribute: String) {
    #expect(cleaned("<svg><rect \(attribute) x=\"1\"/></svg>") == "<svg><rect x=\"1\"/></svg>")
  }

  @Test func escapesWhatEntitiesHide() {
    #expect(
      cleaned("<svg id='a\"&gt;&#60;'><text>&#x3C;script&#62;<![CDATA[</svg>&]]></text></svg>")
        == "<svg id=\"a&quot;&gt;&lt;\"><text>&lt;script&gt;&lt;/svg&gt;&amp;</text></svg>"
    )
  }

  @Test(arguments: [
    "", "text", "<p/>", "<svg>", "<svg></g>", "<svg><g></svg>", "<svg></svg></div>",
    "<svg></svg><svg/>", "<svg></svg>text", "<svg x=1/>", "<svg x/>", "<svg x=\"<\"/>",
    "<svg x=\"/>",
    "<svg><!-- </svg>", "<svg>&nbsp;</svg>", "<svg x=\"&colon;\"/>", "<svg>&#xD800;</svg>",
    "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "<svg><![CDATA[</svg>", "< svg/>",
  ])
  func refusesWhatIsNotOneWellFormedImage(_ markup: String) {
    #expect(cleaned(markup) == nil)
  }

  @Test func refusesBottomlessNesting() {
    let tags = String(repeating: "<g>", count: 100_000)
    #expect(cleaned("<svg>\(tags)") == nil)
  }
}
