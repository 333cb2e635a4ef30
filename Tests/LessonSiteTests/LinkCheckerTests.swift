import LessonSite
import NotebookMarkdown
import NotebookModel
import NotebookReport
import Testing

@Suite struct LinkCheckerTests {
  private static let target = "# Two\n\n## The cells {#sec-cells}\n\n## A b\n"

  /// What is wrong with a lesson beside `two.md` and `part/three.md`, and the files that it uses.
  private static func check(
    _ text: String,
    at path: String = "one",
    files: Set<String> = []
  ) throws -> LinkChecker.Report {
    let lessons = [path: text, "two": target, "part/three": "# Three\n"]
    let reports = try site(lessons).checkLinks { files.contains($0) }
    let index = try #require(lessons.keys.sorted().firstIndex(of: path))
    return reports[index]
  }

  @Test(
    arguments: [
      "[a](two.md)", "[a](two.html)", "[a](two.md#sec-cells)", "[a](two.md#a-b)", "[a](./two.md)",
      "[a](part/three.md)", "[a](part/../two.md#two)", "[a](index.html)", "[a](search.html)",
      "[a](#)", "# Here\n\n[a](#here)", "[a](two.md#)", "[a](two.md?q=1#a-b)", "[a](tw%6f.md)",
      "[a](https://example.org/no.md)", "[a](mailto:a@example.org)", "[a](//example.org/no.md)",
      "[a](#top)", "[a](two.md#Top)",
      "[a](./)", "[a](/)", "[a](.)", "[a](part/../)",
      "[a](/part/three.md)", "[a](/two.html#a-b)", "![a](data:image/png;base64,AAAA)",
    ]
  )
  func acceptsLinksThatLeadSomewhere(text: String) throws {
    let report = try Self.check(text)
    #expect(report.problems.map(line) == [])
    #expect(report.files == [])
  }

  @Test func leavesTheFragmentsOfOtherFilesAlone() throws {
    let report = try Self.check(
      "[a](d.pdf#page=2) and [data](data.csv?x=1#y)\n",
      files: ["d.pdf", "data.csv"]
    )
    #expect(report.problems == [])
    #expect(report.files == ["d.pdf", "data.csv"])
  }

  @Test func namesAFolderWithoutAFirstPage() throws {
    #expect(
      try Self.check("A [b](part/).").problems.map(line) == [
        "1:3: error: `part/` leads to a folder without a first page (Link to a lesson or a file in it, or give it a lesson `index.md`)"
      ]
    )
  }

  @Test func leadsToTheFirstPageOfAFolder() {
    let pages = [
      ("./", "index.html"), ("../", "../index.html"), ("/", "../index.html"),
      ("..", "../index.html"), ("more/#a", "more/index.html#a"),
      ("/more/?x", "../more/index.html?x"),
    ]
    for (link, address) in pages {
      let found = LinkDestination.inSite(link, from: "part/one.html")
      #expect(found == address || found == "./" + address, "\(link): \(found)")
    }
  }

  @Test func checksLinksInHTML() throws {
    let notebook = NotebookReader().read(
      "A <a href='no.md'>x</a> <img src='no.png'> <video src='v.mp4'></video> <img src='https://e.org/a.png'>\n",
      fileName: "one.md"
    )
    var checker = LinkChecker(anchors: ["one.html": []], scope: .page) { _ in false }
    let lesson = SiteLesson(path: "one", notebook: notebook)
    #expect(checker.check(lesson).problems == [])
    checker.readsHTML = true
    #expect(
      checker.check(lesson).problems.map(line) == [
        "1:3: warning: `no.md` does not exist (Did you mean `one.md`?)",
        "1:25: warning: `no.png` does not exist (Paths are relative to the lesson)",
        "1:44: warning: `<video>` does not load `v.mp4`: pages load nothing (Link to it: `[…](v.mp4)`)",
        "1:72: warning: `https://e.org/a.png` is not shown: pages load nothing (Put the picture beside the lesson)",
      ]
    )
  }

  @Test(arguments: [
    ("<img src='a.png' srcset='b.png 2x'>", "`<img srcset>` does not load `b.png 2x`"),
    ("<table background=b.png><tr></tr></table>", "`<table background>` does not load `b.png`"),
    ("<p style='background: URL( \"b.png\" )'>x</p>", "`<p style>` does not load `b.png`"),
    ("<style>\n.a { cursor: url(b.cur) }\n</style>", "`<style>` does not load `b.cur`"),
    ("<style>@import 'b.css';</style>", "`<style>` does not load `b.css`"),
    ("<div><image href='b.svg'/></div>", "`<image href>` does not load `b.svg`"),
    ("<div><use xlink:href='b.svg#a'/></div>", "`<use xlink:href>` does not load `b.svg#a`"),
    ("<p style='background: image-set(\"b.svg\" 1x)'>x</p>", "`<p style>` does not load `b.svg`"),
    ("<div><use href='#a'/></div>", nil),
    ("<p style='background: url(data:image/gif;base64,R0lGOD); fill: url(#a)'>x</p>", nil),
  ])
  func findsWhatHTMLWouldLoad(_ html: String, _ problem: String?) {
    let notebook = NotebookReader().read("\(html)\n", fileName: "one.md")
    var checker = LinkChecker(anchors: ["one.html": []], scope: .page) { $0 == "a.png" }
    checker.readsHTML = true
    let help = "pages load nothing (Show one picture with `![…](file.png)`)"
    #expect(
      checker.check(SiteLesson(path: "one", notebook: notebook)).problems.map(line)
        == (problem.map { ["1:1: warning: \($0): \(help)"] } ?? [])
    )
  }

  @Test func collectsTheFilesThatLessonsUse() throws {
    let report = try Self.check(
      "![a](i/a%20b.png) and [data](../data.csv)\n",
      at: "part/one",
      files: ["part/i/a b.png", "data.csv"]
    )
    #expect(report.problems == [])
    #expect(report.files == ["part/i/a b.png", "data.csv"])
  }

  @Test(
    arguments: [
      ("A [b](tow.md).", "1:3: error: `tow.md` does not exist (Did you mean `two.md`?)"),
      (
        "A [b](/part/tow.md).",
        "1:3: error: `/part/tow.md` does not exist (Paths are relative to the lesson)"
      ),
      ("A [b](tow.html).", "1:3: error: `tow.html` does not exist (Did you mean `two.html`?)"),
      ("\nA\n![b](c.png)", "3:1: error: `c.png` does not exist (Paths are relative to the lesson)"),
      (
        "A [b](two.md#sec-cell)",
        "1:3: error: `two.md#sec-cell`: two.html has no anchor `sec-cell` (Did you mean `#sec-cells`?)"
      ),
      (
        "A [b](#nothing-like-it)",
        "1:3: error: `#nothing-like-it`: one.html has no anchor `nothing-like-it` (Link to a heading or a label of that page)"
      ),
      (
        "A [b](../two.md)",
        "1:3: error: `../two.md` leads out of the site (Link to a file of the site)"
      ),
    ]
  )
  func reportsLinksThatLeadNowhere(text: String, message: String) throws {
    #expect(try Self.check(text).problems.map(line) == [message])
  }

  @Test(
    arguments: [
      (
        "[a](nowhere.md)",
        "1:1: warning: `nowhere.md` does not exist (Paths are relative to the lesson)"
      ),
      (
        "![a](gone.png)",
        "1:1: warning: `gone.png` does not exist (Paths are relative to the lesson)"
      ),
      (
        "[a](#nowhere)",
        "1:1: warning: `#nowhere`: one.html has no anchor `nowhere` (Link to a heading or a label of that page)"
      ),
      (
        "[a](../x.md)",
        "1:1: warning: `../x.md` leads out of the lesson's folder, where the page does not find it (Put the file beside the lesson)"
      ),
      (
        "[a](/x)",
        "1:1: warning: `/x` is a path from the top of a site, which a page by itself does not have (Write the path relative to the lesson, or the whole address)"
      ),
      (
        "![a](https://example.org/a.png)",
        "1:1: warning: `https://example.org/a.png` is not shown: pages load nothing, so there is a link to it (Put the picture beside the lesson)"
      ),
      (
        "[a](javascript:x)",
        "1:1: warning: `javascript:x` is no address that a page may lead to; only its text is shown (Link to `https:`, `http:`, `mailto:` or a file)"
      ),
      (
        "![a](data:image/svg+xml,x)",
        "1:1: warning: `data:image/svg+xml,x` is not shown: pages load nothing and hold no such data (Put the picture beside the lesson)"
      ),
    ]
  )
  func warnsOfAPageByItself(text: String, message: String) {
    let notebook = NotebookReader().read(text + "\n", fileName: "one.md")
    let checker = LinkChecker(anchors: ["one.html": ["a"]], scope: .page) { _ in false }
    #expect(
      checker.check(SiteLesson(path: "one", notebook: notebook)).problems.map(line) == [message]
    )
  }

  @Test func saysOfALessonOnlyWhatIsMissingBesideIt() {
    let text = "[a](/x) [b](../y) ![c](https://e.org/c.png) ![d](d.png) [e](#nowhere)\n"
    let notebook = NotebookReader().read(text, fileName: "one.md")
    let checker = LinkChecker(anchors: ["one.html": []], scope: .lesson) { _ in false }
    #expect(
      checker.check(SiteLesson(path: "one", notebook: notebook)).problems.map(\.message) == [
        "`d.png` does not exist", "`#nowhere`: one.html has no anchor `nowhere`",
      ]
    )
  }

  @Test func findsFilesThatCellsSaved() throws {
    let text = "[a](one_files/a.csv), [b](one_files/b.csv)\n\n```swift\nsave()\n```\n"
    let reports = try site(["part/one": text], outputs: [.file("one_files/a.csv")])
      .checkLinks { _ in false }
    #expect(
      reports.flatMap(\.problems).map(line) == [
        "1:23: error: `one_files/b.csv` does not exist (Did you mean `one_files/a.csv`?)"
      ]
    )
    #expect(reports.flatMap(\.files) == [])
  }

  @Test func spellsSuggestionsFromTheLesson() throws {
    let problems = try Self.check("[a](../tow.md), [b](thre.md)", at: "part/one").problems
    #expect(
      problems.map(line) == [
        "1:1: error: `../tow.md` does not exist (Did you mean `../two.md`?)",
        "1:17: error: `thre.md` does not exist (Did you mean `three.md`?)",
      ]
    )
  }

  @Test func looksIntoEveryKindOfBlock() throws {
    let report = try Self.check(
      """
      ## [h](1.png)

      > [q](2.png)

      - *[l](3.png)*

      | a |
      |---|
      | [t](4.png) |

      : Caption [c](5.png)

      ::: {.callout-note}
      [n](6.png)
      :::

      Marked[^f].

      [^f]: **[f](7.png)**
      """
    )
    #expect(
      report.problems.map { "\($0.position?.line ?? 0) \($0.message.prefix(7))" } == [
        "1 `1.png`", "3 `2.png`", "5 `3.png`", "9 `4.png`", "11 `5.png`", "14 `6.png`",
        "19 `7.png`",
      ]
    )
  }
}
