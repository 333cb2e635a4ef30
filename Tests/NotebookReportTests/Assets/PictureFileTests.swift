import NotebookModel
import NotebookReport
import Foundation
import Testing

@Suite struct PictureFileTests {
  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "data:image/png;base64,iVBORw0KGgo="),
      (Array("GIF89a".utf8), "data:image/gif;base64,R0lGODlh"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "data:image/jpeg;base64,/9j/4A=="),
      (Array("RIFF\0\0\0\0WEBP".utf8), "data:image/webp;base64,UklGRgAAAABXRUJQ"),
      (Array("<svg><path/></svg>".utf8), "data:image/svg+xml;base64,PHN2Zz48cGF0aC8+PC9zdmc+"),
    ] as [([UInt8], String)]
  )
  func knowsAFormatByItsBytes(bytes: [UInt8], address: String) {
    #expect(PictureFile(bytes)?.dataURL == address)
  }

  @Test(arguments: ["", "BM....", "%PDF-1.4", "<svg>", "text", "RIFF....WAVE"])
  func refusesOtherFiles(text: String) {
    #expect(PictureFile(Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      ("<style>.a { fill: red }</style><path/>", []),
      ("<style>@import url(x)</style><path/>", ["<style>"]),
      ("<style>.a { fill: url(https://e.org/x) }</style>", ["<style>"]),
      ("<style>.a { fill: &#117;rl(//e) }</style>", ["<style>"]),
      ("<script>x</script><path onclick=\"x\"/>", ["<script>", "onclick"]),
      ("<image href=\"https://e.org/a.png\"/>", ["href"]),
      ("<metadata>m</metadata><sodipodi:namedview/><path inkscape:label=\"a\"/>", []),
      ("<filter/><foreignObject/>", ["<filter>", "<foreignObject>"]),
    ] as [(String, [String])]
  )
  func tellsWhatItLeavesOutOfADrawing(content: String, leftOut: [String]) {
    #expect(PictureFile(Array("<svg>\(content)</svg>".utf8))?.leftOut == leftOut)
  }
}

@Suite struct PictureTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private func written(_ blocks: [Block], _ configure: (inout PageOptions) -> Void = { _ in })
    -> String
  {
    var options = PageOptions(generator: "Test")
    configure(&options)
    let notebook = Notebook(fileName: "l.md", blocks: [heading(1, "T")] + blocks)
    let html = LessonPage(LessonResult(notebook: notebook, results: []), options: options).html
    let main = html.components(separatedBy: "<main id=\"lesson\">\n").last ?? ""
    return main.components(separatedBy: "\n</main>").first ?? ""
  }

  private func image(
    _ source: String,
    _ caption: [Inline] = [],
    _ change: (inout ImageAttributes) -> Void = { _ in }
  ) -> Inline {
    var attributes = ImageAttributes()
    change(&attributes)
    return .image(source: source, title: "", caption, attributes: attributes)
  }

  @Test func writesAPictureIntoThePage() {
    let text = block(.paragraph([.text("A "), image("a%20b.png", [.text("x")])]))
    #expect(
      written([text]) { $0.pictures = ["a b.png": Self.png] }
        == "<p>A <img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"x\"></p>"
    )
  }

  @Test func numbersAPictureAsAFigure() {
    var figure = block(
      .paragraph([
        image("a.png", [.text("A "), .emphasis([.text("b")])]) {
          $0.width = .init("50%")
          $0.alternative = "Red"
        }
      ])
    )
    figure.label = "fig-a"
    let reference = block(.paragraph([.reference("fig-a", at: SourcePosition(line: 1, column: 1))]))
    #expect(
      written([reference, figure]) == """
        <p><a class="reference" href="#fig-a">Figure 1</a></p>
        <figure class="picture" id="fig-a"><img src="a.png" alt="Red" style="width: 50%"><figcaption>\
        <span class="number">Figure 1: </span>A <em>b</em></figcaption></figure>
        """
    )
  }

  @Test func takesAPictureWithoutATextForNoFigure() {
    #expect(written([block(.paragraph([image("a.png")]))]) == "<p><img src=\"a.png\" alt=\"\"></p>")
  }

  @Test func leadsToWhereAFileIs() {
    let link = Inline.link(destination: "data.csv#x", title: "", [.text("d")])
    #expect(
      written([block(.paragraph([link, image("p.bmp")]))]) {
        $0.fileAddresses = ["data.csv": "l_files/data.csv", "p.bmp": "l_files/p.bmp"]
      } == "<p><a href=\"l_files/data.csv#x\">d</a><img src=\"l_files/p.bmp\" alt=\"\"></p>"
    )
  }
}

@Suite struct CitedWorkTests {
  private func written(_ citations: [Citation], style: CitationStyle) -> String {
    var notebook = Notebook(fileName: "l.md")
    notebook.frontMatter.citationStyle = style
    var first = BibliographyEntry(key: "b", kind: .part)
    first.authors = [.init(family: "Smith", given: "Jane"), .init(family: "Doe", given: "John")]
    first.title = "Spikes"
    first.container = "Nature"
    (first.volume, first.issue, first.pages, first.year) = ("3", "2", "1–9", "2020")
    first.doi = "10.1/x"
    var twin = first
    (twin.key, twin.title, twin.doi) = ("a", "Again?", "")
    var book = BibliographyEntry(key: "c")
    book.authors = ["A", "B", "C"].map { .init(family: $0) }
    (book.title, book.publisher, book.place, book.edition) = ("Book", "Press", "Town", "2")
    notebook.bibliography = [first, twin, book]
    let place = SourcePosition(line: 1, column: 1)
    notebook.blocks = [
      heading(1, "T"), block(.paragraph(citations.map { .citation($0, at: place) })),
    ]
    let html = LessonPage(LessonResult(notebook: notebook, results: []), options: PageOptions())
      .html
    let main = html.components(separatedBy: "<main id=\"lesson\">\n").last ?? ""
    return (main.components(separatedBy: "\n</main>").first ?? "")
      .replacing(#/ (href|role|title|aria-label)="[^"]*"/#, with: "")
  }

  @Test func writesAuthorsAndYears() {
    let citations = [
      Citation([.init(key: "b", prefix: "see ", suffix: ", p. 3"), .init(key: "c")]),
      Citation([.init(key: "a")], isInText: true), Citation([.init(key: "b", hidesAuthor: true)]),
      Citation([.init(key: "none")]),
    ]
    #expect(
      written(citations, style: .authorDate) == """
        <p><span class="citation">(see <a>Smith and Doe 2020b</a>, p. 3; <a>A et al. n.d.</a>)</span>\
        <span class="citation">Smith and Doe (<a>2020a</a>)</span><span class="citation">(<a>2020b</a>)</span>\
        <span class="citation">(<strong class="missing">none?</strong>)</span></p>
        <h2 id="references">References <a class="anchor">§</a></h2>
        <section class="bibliography">
        <ul class="works">
        <li id="ref-c">A, B, and C. n.d. <em>Book</em>. 2nd ed. Town: Press.</li>
        <li id="ref-a">Smith, Jane, and John Doe. 2020a. “Again?” <em>Nature</em> 3 (2): 1–9.</li>
        <li id="ref-b">Smith, Jane, and John Doe. 2020b. “Spikes.” <em>Nature</em> 3 (2): 1–9. <a>https://doi.org/10.1/x</a>.</li>
        </ul>
        </section>
        """
    )
  }

  @Test(
    arguments: [
      (
        CitationStyle.authorDate,
        "A et al. (<a>n.d.</a>, p. 3; see <a>Smith and Doe 2020</a>, p. 1; <strong class=\"missing\">none?</strong>)"
      ),
      (
        .numeric,
        "A et al. [<a>1</a>, p. 3; see <a>2</a>, p. 1; <strong class=\"missing\">none?</strong>]"
      ),
    ]
  )
  func writesThePlaceInAWorkBehindItsYearOrNumber(style: CitationStyle, html: String) {
    let citation = Citation(
      [
        .init(key: "c", suffix: ", p. 3"), .init(key: "b", prefix: "see ", suffix: ", p. 1"),
        .init(key: "none"),
      ],
      isInText: true
    )
    #expect(
      written([citation], style: style).hasPrefix(
        "<p><span class=\"citation\">\(html)</span></p>\n"
      )
    )
  }

  @Test func numbersWorksInTheOrderOfTheText() {
    let citations = [
      Citation([.init(key: "c"), .init(key: "a")]), Citation([.init(key: "c")], isInText: true),
      Citation([.init(key: "a", suffix: ", p. 3"), .init(key: "b")]),
    ]
    #expect(
      written(citations, style: .numeric) == """
        <p><span class="citation">[<a>1</a>, <a>2</a>]</span><span class="citation">A et al. [<a>1</a>]</span>\
        <span class="citation">[<a>2</a>, p. 3; <a>3</a>]</span></p>
        <h2 id="references">References <a class="anchor">§</a></h2>
        <section class="bibliography">
        <ol>
        <li id="ref-c">A, B, and C. <em>Book</em>. 2nd ed. Town: Press. n.d.</li>
        <li id="ref-a">Jane Smith and John Doe. “Again?” <em>Nature</em> 3 (2): 1–9. 2020.</li>
        <li id="ref-b">Jane Smith and John Doe. “Spikes.” <em>Nature</em> 3 (2): 1–9. 2020. <a>https://doi.org/10.1/x</a>.</li>
        </ol>
        </section>
        """
    )
  }
}
