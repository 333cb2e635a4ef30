import Foundation
import NotebookMarkdown
import NotebookModel
import NotebookReport
import Testing

/// What is written as Markdown and read again is the same text.
@Suite struct ReadAgainTests {
  @Test(arguments: [
    "Plain text,\nin two lines.",
    "*em* **strong** ***both*** **_both_** *a **b** c* ~~gone~~ H~2~O x^2^ ==marked== <kbd>K</kbd>",
    "Hard\\\nbreak, and two spaces  \nat the end.",
    "`code` ``a`b`` `` `x` `` `{x}` ` two `",
    "A [link](https://example.org/a_(b) \"of \\\"title\\\"\"), [one](<a b.pdf>), <https://example.org/a_b>.",
    "![one](a.png) in text, ![two *b*](b.png \"t\")",
    "![](a.png)",
    "\\*no\\* \\_no\\_ \\`no\\` \\<b> &amp;amp; \\$5 and \\$6 a_b_c \\~x\\~ \\^x\\^ \\==x\\== \\:smile: \\{#x}",
    "\\[no](x) \\[@no] \\[^1] !\\[no](x) Wow\\![yes](x) [a] [b] {x}",
    "\\# no\n\\- no\n\\+ no\n1\\. no\n2\\) no\n\\> no\n\\: no\n\\--- no\n\\=",
    "a | b\n\\--|--\n1 | 2",
    "C\\# #\n\n# C \\#",
    "\"Quotes\" and 'these', \\\"not\\\" -- \\-- ... \\...",
    "Math $x_1 < \\{y\\}$ and costs \\$3.\n\n$$\n\\frac{a}{b}\n$$",
    "- a\n- b\n  - c\n\n    d\n\n1. x\n2. y\n\n7) seven\n8) eight",
    "- a\n\n* other\n\n- third\n\n<!-- c -->\n\n- fourth",
    "- [x] done\n- [ ] open\n- \\[ ] none",
    "- first\n\n  second\n\n- > quoted\n\n- ```text\n  code\n  ```\n-",
    "> a\n> > b\n>\n> - c\n\n> other",
    "> \\[!NOTE]\n> text",
    "```text\na\n\n  b\n```\n\n````\n```\n````\n\n~~~`a`\nx\n~~~\n\n    indented",
    "| a | b |\n|:--|:-:|\n| `x\\|y` | 1\\|2 |\n| *e* | |",
    "> [!TIP]\n> Inside **a** box.\n>\n> - list",
    "<details>\n<summary>More *of* it</summary>\n\nInside.\n\n</details>",
    "Note[^a] and[^b]: text.\n\n[^a]: One.\n\n    Two.\n\n[^b]: - list\n    - more",
    "## Two\n\n#### Four\n\nSetext\n======\n\n***\n\nEnd\n***",
    "Value 2 * 3 _ 4 < 5 & 6; a*b* x_y_ __init__",
    "*a*`b` **c***d* $x$`y`",
    "foo***bar***baz ****two**** *<em>two</em>*",
    "- # Foo\n- Bar\n  ---\n  baz\n- a\n  > b\n- c\n  ```\n  d\n  ```\n- e",
    "- a\n  > b\n\n  c\n- - d\n\n    e",
    "[a [b] c](x) [a \\] b](x) [`[`](x) &#9;tab [!x] \n[!x]\n\\[^1]: no: [![i](a.png)](b)\n[![i](a.png)](b)",
  ])
  func givesTheSameProse(_ markdown: String) {
    let lesson = NotebookReader().read(markdown, fileName: "lesson.md")
    let written = Self.markdown(lesson)
    let again = NotebookReader().read(written, fileName: "lesson.md")
    #expect(Self.main(again) == Self.main(lesson), "\(written)")
  }

  /// Examples that are written otherwise.
  private static let exceptions: Set<String> = [
    // A line break in a heading is a space.
    "Foo\nBar\n---",
    // HTML that begins a block.
    "<del>\n*foo*\n</del>",
    "[foo]: /url '\ntitle\nline1\nline2\n'\n\n[foo]",
  ]

  static var specification: String? {
    ProcessInfo.processInfo.environment["COMMONMARK_SPEC"].flatMap {
      try? String(contentsOfFile: $0, encoding: .utf8)
    }
  }

  /// `Scripts/check-commonmark` fetches the specification and runs this.
  @Test(.enabled(if: specification != nil))
  func givesTheSameProseForTheExamplesOfCommonMark() throws {
    let fence = String(repeating: "`", count: 32)
    let text = try #require(Self.specification).replacing("→", with: "\t")
    let examples = text.components(separatedBy: "\n" + fence + " example\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n.\n").first }
    #expect(examples.count > 600)
    var failures: [String] = []
    var count = 0
    for example in examples where !Self.exceptions.contains(example) {
      let lesson = NotebookReader().read(example, fileName: "lesson.md")
      let written = Self.markdown(lesson)
      // HTML becomes text, figures get numbers, and warnings stand before the text.
      if lesson.withHTMLProblems.hasWarnings || lesson.hasErrors || written.contains("**Figure") {
        continue
      }
      count += 1
      let again = NotebookReader().read(written, fileName: "lesson.md")
      if Self.main(again) != Self.main(lesson) { failures.append("\(example)\n=>\n\(written)") }
    }
    #expect(count > 450)
    #expect(failures.isEmpty, "\(failures.count): \(failures.joined(separator: "\n======\n"))")
  }

  private static func markdown(_ lesson: Notebook) -> String {
    MarkdownPage(.notRun(lesson), options: PageOptions(), filesFolder: "lesson_files").text
  }

  /// The page's part with the lesson's text, without remarks on how it was written.
  private static func main(_ lesson: Notebook) -> String {
    var lesson = lesson
    lesson.diagnostics = []
    let html = LessonPage(.notRun(lesson), options: PageOptions()).html
    let start = html.range(of: "<main")?.lowerBound ?? html.startIndex
    return String(html[start...])
  }
}
