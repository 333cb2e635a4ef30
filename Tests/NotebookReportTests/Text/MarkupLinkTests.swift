import NotebookMarkdown
import NotebookModel
import NotebookReport
import Testing

/// Pictures and links in HTML that is let through.
@Suite struct MarkupLinkTests {
  private static let gif = Array("GIF89a".utf8)

  private func main(_ text: String, _ change: (inout PageOptions) -> Void = { _ in }) -> String {
    var options = PageOptions(allowsRawHTML: true)
    options.pictures["a b.gif"] = Self.gif
    options.fileAddresses["d.csv"] = "lesson_files/d.csv"
    options.fileAddresses["o.md"] = "o.html"
    change(&options)
    let notebook = NotebookReader().read(text, fileName: "lesson.md")
    let html = LessonPage(LessonResult(notebook: notebook, results: []), options: options).html
    let start = html.firstRange(of: "<main id=\"lesson\">\n")?.upperBound ?? html.startIndex
    let end = html.firstRange(of: "</main>")?.lowerBound ?? html.endIndex
    return String(html[start..<end])
  }

  @Test(arguments: [
    ("<img src=\"a%20b.gif\" alt=x>", "<img src=\"data:image/gif;base64,R0lGODlh\" alt=x>"),
    (
      "<div>\n<IMG alt='y' SRC='a b.gif'/></div>",
      "<div>\n<IMG alt='y' SRC=\"data:image/gif;base64,R0lGODlh\"/></div>"
    ),
    (
      "<div><a href=d.csv?x=1&amp;y>d</a></div>",
      "<div><a href=\"lesson_files/d.csv?x=1&amp;y\">d</a></div>"
    ),
    ("<div><a href='o.md#s'>o</a></div>", "<div><a href=\"o.html#s\">o</a></div>"),
    (
      "<div><a href='https://e.org/d.csv'>o</a></div>",
      "<div><a href='https://e.org/d.csv'>o</a></div>"
    ),
    ("<div><!-- <a href='o.md'> --></div>", "<div><!-- <a href='o.md'> --></div>"),
  ])
  func leadsToWhereTheFilesAre(_ text: String, _ expected: String) {
    #expect(main(text + "\n").hasPrefix(expected))
    if !text.contains("\n"), !text.contains("div") {
      #expect(main("A \(text) b\n").contains(expected))
    }
  }

  @Test func findsTheDestinations() {
    let notebook = NotebookReader().read(
      "A <a href=\"b.md\">x</a>\n\n<p><img src='c.png'><video src=\"d.mp4\"></video></p>\n",
      fileName: "lesson.md"
    )
    let found = notebook.destinations(inHTML: true).map {
      "\($0.position) \($0.tag ?? "") \($0.text) \($0.isImage)"
    }
    #expect(found == ["1:3 a b.md false", "3:1 img c.png true", "3:1 video d.mp4 false"])
    #expect(notebook.destinations == [])
  }
}
