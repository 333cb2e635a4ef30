import LessonSite
import NotebookModel
import NotebookReport
import Testing

@Suite struct SiteFilesTests {
  private static let lessons = [
    "one": "---\ntitle: One <1>\ndescription: The first & only.\n---\n\nText.\n",
    "part/a b": "# Two\n\nA paragraph with *words*.\n\nAnother.\n",
  ]

  @Test func writesTheIndex() throws {
    let site = try site(Self.lessons, settings: "title: Spikes\nauthor: A & B\nlang: de")
    #expect(
      site.text(of: "index.html") == """
        <!doctype html>
        <html lang="de">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'none'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Test">
        <title>Spikes</title>
        <link rel="stylesheet" href="spikenote.css">
        </head>
        <body class="index">
        <div class="skip"><a href="#lessons">Skip to the lessons</a></div>
        <nav class="site" aria-label="Site">
        <a class="home" href="index.html">Spikes</a>
        <a href="search.html">Search</a>
        </nav>
        <header>
        <h1>Spikes</h1>
        <p class="author">A &amp; B</p>
        </header>
        <main id="lessons">
        <ul class="lessons">
        <li>

        <h2><a href="one.html">One &lt;1&gt;</a></h2>
        <p>The first &amp; only.</p>
        </li>
        <li>

        <h2><a href="part/a%20b.html">Two</a></h2>
        <p>A paragraph with words.</p>
        </li>
        </ul>
        </main>
        <footer>
        <p>Made with Test</p>
        </footer>
        </body>
        </html>

        """
    )
  }

  @Test func showsTheFirstSmallFigureOfALesson() throws {
    let svg = DisplayData.Representation(mediaType: "image/svg+xml", data: Array("<svg/>".utf8))
    let large = DisplayData.Representation(
      mediaType: "image/png",
      data: Array(repeating: 0, count: 40_001)
    )
    let built = try site(
      ["a": "# A\n\n```swift\n1\n```\n"],
      outputs: [.display(DisplayData([large])), .display(DisplayData([svg]))]
    )
    // The bytes `<svg/>` in base64.
    #expect(
      built.text(of: "index.html")?.contains(
        "<img src=\"data:image/svg+xml;base64,PHN2Zy8+\" alt=\"\">"
      ) == true
    )
    let without = try site(
      ["a": "# A\n\n```swift\n1\n```\n"],
      outputs: [.display(DisplayData([large]))]
    )
    #expect(without.text(of: "index.html")?.contains("<img") == false)
  }

  @Test func cutsTheFirstParagraphAtAWord() throws {
    let words = Array(repeating: "neuron", count: 40).joined(separator: " ")
    let built = try site(["a": "# A\n\n- a list\n\n\(words)\n\nMore.\n"])
    // 200 characters hold 28 words of seven with their spaces, and a part of the 29th.
    let cut = Array(repeating: "neuron", count: 28).joined(separator: " ")
    #expect(built.text(of: "index.html")?.contains("<p>\(cut) …</p>") == true)
  }

  @Test func writesTheSitemapOfASiteWithAnAddress() throws {
    let built = try site(Self.lessons, settings: "address: https://example.org/a&b/")
    #expect(
      built.text(of: "sitemap.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/a&amp;b/index.html</loc></url>
        <url><loc>https://example.org/a&amp;b/one.html</loc></url>
        <url><loc>https://example.org/a&amp;b/part/a%20b.html</loc></url>
        </urlset>

        """
    )
    #expect(try site(Self.lessons).text(of: "sitemap.xml") == nil)
  }

  @Test func leadsHomeFromAnyWrongAddress() throws {
    let page = try #require(
      try site(Self.lessons, settings: "address: https://example.org/s").text(of: "404.html")
    )
    #expect(
      page.contains("<a href=\"https://example.org/s/index.html\">All lessons of Lessons</a>")
    )
    #expect(page.contains("<link rel=\"stylesheet\" href=\"https://example.org/s/spikenote.css\">"))
    #expect(page.contains("style-src 'self' https://example.org/s/ 'unsafe-inline';"))
    let local = try #require(try site(Self.lessons).text(of: "404.html"))
    #expect(local.contains("<a href=\"index.html\">"))
  }

  @Test func addsThemeAndOwnRulesToTheStyleSheet() throws {
    let built = try site(
      Self.lessons,
      settings: "theme: {accent: \"#004488\", accent-dark: \"#99ccff\"}",
      ownStyle: "h1 { color: red; }\n"
    )
    let style = try #require(built.text(of: "spikenote.css"))
    #expect(
      style.hasSuffix(
        """
        :root { --link: #004488; }
        @media screen and (prefers-color-scheme: dark) { :root { --link: #99ccff; } }
        h1 { color: red; }

        """
      )
    )
  }

  @Test func allowsTheLogoOnEveryPage() throws {
    let built = try site(Self.lessons, settings: "logo: l.png")
    for path in ["index.html", "search.html", "one.html", "part/a b.html"] {
      #expect(built.text(of: path)?.contains("img-src 'self' data:") == true, "\(path)")
    }
  }

  @Test func takesTemplatesOfTheSite() throws {
    let built = try site(
      Self.lessons,
      settings: "title: A & B",
      templates: ["header": "<p>{{site}} {{home}}</p>", "404": "Nothing on {{{site}}}"]
    )
    #expect(built.text(of: "part/a b.html")?.contains("<p>A &amp; B ../index.html</p>") == true)
    #expect(built.text(of: "index.html")?.contains("<p>A &amp; B index.html</p>") == true)
    #expect(built.text(of: "404.html") == "Nothing on A & B")
  }

  @Test func namesTheSiteInTheWindow() throws {
    let built = try site(Self.lessons, settings: "title: A & B")
    #expect(
      built.text(of: "one.html")?.contains("<title>One &lt;1&gt; · A &amp; B</title>") == true
    )
    #expect(built.text(of: "search.html")?.contains("<title>Search · A &amp; B</title>") == true)
  }

  @Test func leadsFromTheTopOfTheSite() throws {
    let built = try site([
      "part/a": "[o](/one.md#x) ![p](/i/a b.png) ![q](</i/a b.png>)\n", "one": "# X\n",
    ])
    let page = try #require(built.text(of: "part/a.html"))
    #expect(page.contains("<a href=\"../one.html#x\">o</a>"))
    #expect(page.contains("<img src=\"../i/a%20b.png\" alt=\"q\">"))
  }

  @Test func refusesTemplatesThatItDoesNotKnowOrCannotRead() {
    let unknown = #expect(throws: SiteError.self) {
      try plan(Self.lessons, templates: ["heading": ""])
    }
    #expect(
      unknown?.description
        == "templates/heading.mustache is not a template; the templates are header.mustache, footer.mustache, index.mustache, list.mustache, search.mustache, 404.mustache"
    )
    let broken = #expect(throws: SiteError.self) {
      try plan(Self.lessons, templates: ["index": "{{#lessons}}"])
    }
    #expect(
      broken?.description
        == "templates/index.mustache:1:13: a section is not closed; `{{#name}}` ends with `{{/name}}`"
    )
    let inOwnFolder = #expect(throws: SiteError.self) {
      try plan(Self.lessons, settings: "templates: _t", templates: ["404": "a\n{{b"])
    }
    #expect(
      inOwnFolder?.description == "_t/404.mustache:2:4: a tag is not closed; it ends with `}}`"
    )
  }

  @Test func writesTheSameBytesAgain() throws {
    #expect(try site(Self.lessons).files == site(Self.lessons).files)
  }
}
