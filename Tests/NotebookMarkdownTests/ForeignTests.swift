import NotebookMarkdown
import NotebookModel
import Testing

/// What other tools read and this one shows as it is written.
@Suite struct ForeignTests {
  @Test(arguments: [
    (
      "{{< video clip.mp4 >}}", 1,
      "the shortcode `{{< video clip.mp4 >}}` is shown as it is written"
    ),
    (
      "a {{% notice \"x\" %}} b", 3,
      "the shortcode `{{% notice \"x\" %}}` is shown as it is written"
    ),
    ("a {{ site.url }}", 3, "the template `{{ site.url }}` is shown as it is written"),
    ("{% include x.html %}", 1, "the template `{% include x.html %}` is shown as it is written"),
    ("a {{< include b.md >}}", 3, "the shortcode `{{< include b.md >}}` is shown as it is written"),
    ("text\n{: .lead }", 2, "the attribute list `{: .lead }` is shown as it is written"),
    ("See {ref}`label`.", 5, "the role `{ref}` is shown as it is written"),
    ("`<b>`{=html}", 6, "the raw attribute `{=html}` is shown as it is written"),
    ("a [[Wiki page]]", 1, "`[[Wiki page]]` is shown as it is written"),
    ("[[_TOC_]]", 1, "`[[_TOC_]]` is shown as it is written"),
    ("[TOC]", 1, "`[TOC]` is shown as it is written"),
    ("a :shipit: b", 3, "`:shipit:` is shown as it is written"),
    ("\\newpage", 1, "`\\newpage` is shown as it is written: TeX is read in formulas only"),
    (
      "see \\ref{fig:a}", 5,
      "`\\ref{fig:a}` is shown as it is written: TeX is read in formulas only"
    ),
    ("!!! note \"T\"\n    x", 1, "the admonition is shown as it is written"),
    ("??? tip\n    x", 1, "the admonition is shown as it is written"),
    ("=== \"Tab\"\n\n    x", 1, "the tab is shown as it is written"),
    ("+---+---+\n| a | b |\n+---+---+", 1, "the grid table is shown as it is written"),
    (
      "| a | b |\n| c | d |", 1,
      "the lines between `|` are no table and are shown as they are written"
    ),
    ("% a comment", 1, "the line after `%` is shown as it is written"),
    ("text\n% a comment", 1, "the line after `%` is shown as it is written"),
    ("text\n\n+++\n\nmore", 1, "the block break `+++` is shown as it is written"),
    ("text\n+++ {\"tags\": [\"a\"]}", 1, "the block break `+++` is shown as it is written"),
    ("import X from './x'", 1, "the line of MDX, `import …`, is shown as it is written"),
    ("import \"./x.css\"", 1, "the line of MDX, `import …`, is shown as it is written"),
    ("export const a = 1", 1, "the line of MDX, `export …`, is shown as it is written"),
    ("{/* a comment */}", 1, "the comment `{/* a comment */}` is shown as it is written"),
    ("a {/* b */} c", 3, "the comment `{/* b */}` is shown as it is written"),
    ("![a](b.png) {width=5}", 13, "`{width=5}` is shown as it is written"),
    (
      "![a](b.png) {.x width=\"5\"}", 13, "`{.x width=\"5\"}` is shown as it is written"
    ),
    ("(my-target)=", 1, "the target `(my-target)=` is shown as it is written"),
    ("*[HTML]: Text", 1, "the abbreviation is shown as it is written"),
    ("a. one\nb. two", 1, "the list with `a.` is shown as it is written"),
    ("(1) one\n(2) two", 1, "the list with `(1)` is shown as it is written"),
    ("#. one", 1, "the list with `#.` is shown as it is written"),
    ("(@x) one", 1, "the list with `(@x)` is shown as it is written"),
    (
      "::: zone pivot=\"x\"", 1,
      "`::: zone pivot=\"x\"` is no mark of a box here and is shown as it is written"
    ),
    (":::row:::", 1, "`:::row:::` is no mark of a box here and is shown as it is written"),
    ("a {.b} c", 3, "`{.b}` is shown as it is written"),
    ("a\n\n  A    B\n---- ----\n  1    2", 1, "the line of dashes is a rule and makes no table"),
    (
      "[a](b c.md)", 1,
      "the link to `b c.md` is shown as it is written, because of the spaces in it"
    ),
    (
      "![a](b c.png)", 1,
      "the link to `b c.png` is shown as it is written, because of the spaces in it"
    ),
  ])
  func namesWhatIsShownAsItIsWritten(_ text: String, _ column: Int, _ message: String) {
    let found = NotebookReader().read(text, fileName: "a.md").diagnostics
    #expect(found.map(\.message) == [message])
    #expect(found.first?.severity == .warning && found.first?.help?.isEmpty == false)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if column > 1 || lines.count == 1 {
      let line = (found.first?.position?.line ?? 1) - 1
      #expect((column == 2 ? 1 : column) == found.first?.position?.column)
      #expect(lines.indices.contains(line))
    }
  }

  @Test(arguments: [
    "import what you need from 'others' today", "export is a word", "50\n%", "a +++ b",
    "f(x) {a b}", "let a = {x=1}",
  ])
  func leavesTextLikeOtherToolsAlone(_ text: String) {
    #expect(diagnostics(text + "\n") == [])
  }

  @Test(arguments: [
    "{{< video \"clip--1.mp4\" >}}", "{{ \"x\" | y_z_w }}", "\\ref{a_b_c}",
    "{% a \"b\" %}",
  ])
  func showsItExactlyAsItIsWritten(_ text: String) {
    #expect(inlines("a \(text) b") == [.text("a \(text) b")])
  }

  @Test(arguments: [
    "`{{< video >}}`", "an array [[1, 2], [3, 4]]", "at 10:30:00", "f(x:y:)", "a: b: c", "C:\\temp",
    "see (1) and (2)", "a | b", "see a. and b.", "50 % of", "x {a, b} y", "\\{{ x }}", "(a)=b",
    "a ---- b", "[a](b \"t\")", "[x] (y z)", "a](b", "I. One", "**Note:** a", "1 < 2", "{}",
    "\\* \\_",
    "## Head {.unnumbered}", "## Head {-}", ":smile:",
  ])
  func saysNothingOfOrdinaryText(_ text: String) { #expect(diagnostics(text + "\n").isEmpty) }

  @Test func replacesTheCommonNamesOfEmoji() {
    #expect(inlines("a :rocket: b") == [.text("a 🚀 b")])
  }

  @Test func namesTheAttributesOfAHeadingThatChangeNothing() {
    #expect(
      dump("## A {#sec-a .wide x=1}\n") == """
        heading 2 @1:1-1:23 #sec-a
          text "A"
        warning 1:1: `.wide`, `x` changes nothing of a heading or caption | Take it out, or put what it should do into the style of the site
        """
    )
  }
}
