import LessonSite
import NotebookMarkdown
import NotebookReport
import Testing

@Suite struct SitePlanTests {
  private let lessons = ["c": "# C", "a": "# A", "part/b": "---\ntitle: B\n---\n", "b": "# B\n"]

  @Test func ordersLessonsByTheirPaths() throws {
    let plan = try plan(lessons)
    #expect(plan.lessons.map(\.path) == ["a", "b", "c", "part/b"])
    #expect(plan.lessons.map(\.page) == ["a.html", "b.html", "c.html", "part/b.html"])
    #expect(plan.lessons.map(\.title) == ["A", "B", "C", "B"])
    #expect(plan.diagnostics == [])
  }

  @Test func putsNamedLessonsFirst() throws {
    let plan = try plan(lessons, settings: "lessons: [part/b.md, c]")
    #expect(plan.lessons.map(\.path) == ["part/b", "c", "a", "b"])
  }

  @Test func refusesNamesOfNoLesson() throws {
    let plan = try plan(lessons, settings: "lessons:\n  - a.md\n  - d.md\n  - a.md")
    let help = "The lessons are a.md, b.md, c.md, part/b.md"
    #expect(
      plan.diagnostics.map(line) == [
        "3:5: error: `lessons` names `d.md`, which is not there, or twice (\(help))",
        "4:5: error: `lessons` names `a.md`, which is not there, or twice (\(help))",
      ]
    )
  }

  @Test func refusesLessonsThatWouldReplaceThePagesOfTheSite() throws {
    let plan = try plan(["404": "# I", "search": "# S", "part/index": "# P"])
    let help = "Rename the lesson, or begin its name with `_` to leave it out"
    #expect(
      plan.diagnostics.map(line) == [
        "error: 404.md would become 404.html, which is a page of the site itself (\(help))",
        "error: search.md would become search.html, which is a page of the site itself (\(help))",
      ]
    )
  }

  @Test func makesAnIndexLessonTheHomePage() throws {
    let built = try site([
      "a": "---\ndescription: First.\n---\n# A\n", "index": "# Home\n", "b": "# B\n",
    ])
    let files = built.files.map(\.path)
    #expect(files.filter { $0 == "index.html" }.count == 1)
    let home = try #require(built.text(of: "index.html"))
    #expect(home.contains("<h1 id=\"home\">Home"))
    #expect(
      home.contains(
        """
        <h2 id="lessons">Lessons</h2>
        <ul class="lessons">
        <li>
        <h3><a href="a.html">A</a></h3>
        <p>First.</p>
        </li>
        <li>
        <h3><a href="b.html">B</a></h3>

        </li>
        </ul>
        """
      )
    )
    #expect(!home.contains("rel=\"next\""))
    let first = try #require(built.text(of: "a.html"))
    #expect(!first.contains("rel=\"prev\""))
    #expect(first.contains("<a rel=\"next\" href=\"b.html\">"))
  }

  @Test func leavesDraftsOut() throws {
    let lessons = ["a": "# A\n\n[d](d.md)\n", "d": "---\ndraft: true\n---\n# D\n"]
    let plan = try plan(lessons, settings: "lessons: [d.md, a.md]")
    #expect(plan.lessons.map(\.path) == ["a"])
    #expect(plan.diagnostics == [])
    let reports = try site(lessons).checkLinks { _ in true }
    #expect(
      reports.flatMap(\.problems).map(line) == [
        "3:1: error: `d.md` has no page: the lesson is a draft (-)"
      ]
    )
    let all = try SitePlan(
      SiteSettings(),
      lessons: plan.lessons + [
        SiteLesson(path: "d", notebook: NotebookReader().read(lessons["d"] ?? "", fileName: "d.md"))
      ],
      includesDrafts: true
    )
    #expect(all.lessons.map(\.path) == ["a", "d"])
  }

  @Test func framesEachLesson() throws {
    let plan = try plan(
      lessons,
      settings: "title: T & T\nlogo: l o.png\nsource: https://example.org/s/"
    )
    let first = plan.options(forLesson: 0, base: PageOptions(generator: "Test"))
    #expect(
      first.siteHeader == """
        <nav class="site" aria-label="Site">
        <a class="home" href="index.html"><img src="l%20o.png" alt=""> T &amp; T</a>
        <a href="search.html">Search</a>
        </nav>
        """
    )
    #expect(first.headerShowsImage)
    #expect(first.sourceAddress == "https://example.org/s/a.md")
    #expect(first.styleSheet == "spikenote.css")
    #expect(first.siteFooter?.contains("rel=\"prev\"") == false)
    #expect(
      first.siteFooter?.contains("<a rel=\"next\" href=\"b.html\">B <span aria-hidden=\"true\">→")
        == true
    )
    let last = plan.options(forLesson: 3, base: PageOptions(generator: "Test"))
    #expect(last.styleSheet == "../spikenote.css")
    #expect(last.siteHeader?.contains("<img src=\"../l%20o.png\" alt=\"\">") == true)
    #expect(last.siteFooter?.contains("<a rel=\"prev\" href=\"../c.html\">") == true)
    #expect(last.siteFooter?.contains("rel=\"next\"") == false)
  }

  @Test(
    arguments: [
      ("b.html", "a.html", "b.html"), ("a.html", "a.html", "a.html"),
      ("b.html", "part/a.html", "../b.html"), ("part/b.html", "a.html", "part/b.html"),
      ("part/b.html", "part/a.html", "b.html"), ("p/q/b.html", "p/r/s/a.html", "../../q/b.html"),
      ("part/b.html", "part.html", "part/b.html"),
      ("50% of #1.html", "a.html", "50%25%20of%20%231.html"),
    ]
  )
  func addressesAreRelative(path: String, page: String, address: String) {
    #expect(relativeAddress(of: path, from: page) == address)
  }
}
