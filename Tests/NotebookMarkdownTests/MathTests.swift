import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct MathTests {
  @Test(arguments: [
    #"X_{ij}\in[0,1]"#, "a_b*c*d", #"\frac{1}{2}\\ \{x\}"#, "a<b", "x", #"\$5"#, "[a](b)",
    "a_i^*, b_j^*",
    "<b>", "!", "`",
  ])
  func keepsTheTeXOfInlineMath(_ tex: String) {
    #expect(inlines("a $\(tex)$ b") == [.text("a "), .math(Formula(tex)), .text(" b")])
  }

  @Test(arguments: [
    "$5 and $6", "$ x$", "$x $", "$x$5", "$$", "$$ $$", "a $ b", "costs $5", #"\\(x\\)"#, "$x",
    "$x\n\ny$",
    #"\(x"#, #"\[ x"#, "$$ x", #"\(\)"#,
  ])
  func leavesDollarsOfTextAlone(_ text: String) {
    #expect(!dump(text).contains("math"))
  }

  @Test func takesEscapedDollarsLiterally() {
    #expect(inlines(#"\$a$ and \\$b$"#) == [.text(#"$a$ and \"#), .math("b")])
  }

  @Test func findsMathAfterAPrice() {
    #expect(inlines("costs $5, $x$.") == [.text("costs $5, "), .math("x"), .text(".")])
  }

  @Test func leavesCodeAlone() {
    #expect(
      dump(
        """
        `$a$` ``b ` $c$`` <http://x/$d$e> <i t="$f$">

        ```text
        $g$
        ```

            $h$

        <div>
        $i$
        </div>
        """
      ) == """
        paragraph @1:1-1:45
          code "$a$"
          text " "
          code "b ` $c$"
          text " "
          link "http://x/$d$e" ""
            text "http://x/$d$e"
          text " "
          html "<i t=\\"$f$\\">"
        code "text" "$g$\\n" @3:1-5:3
        code "" "$h$\\n" @7:5-7:7
        html "<div>\\n$i$\\n</div>\\n" @9:1-11:6
        """
    )
  }

  @Test func prefersCodeSpansToMath() {
    #expect(inlines("$a `b$` c") == [.text("$a "), .code("b$"), .text(" c")])
  }

  @Test func restoresMathThatIsNoMathInALink() {
    #expect(
      inlines("[$x$](/u$a_b$ \"$t$\")")
        == [.link(destination: "/u$a_b$", title: "$t$", [.math("x")])]
    )
  }

  @Test func readsMathInSpansAndHeadings() {
    #expect(
      inlines("## The **$\\tau$ of** *$$x$$*") == [
        .text("The "), .strong([.math("\\tau"), .text(" of")]), .text(" "), .emphasis([.math("x")]),
      ]
    )
  }

  @Test func readsDisplayMathAsBlocks() {
    #expect(
      dump(
        """
        $$ E = mc^2 $$

        Before
        $$
        a_1 *b*
        - c \\\\
        = d
        # e
        $$
        after $$x$$
        \\[ y_1 \\]
        """
      ) == """
        math "E = mc^2" @1:1-1:14
        paragraph @3:1-3:6
          text "Before"
        math "a_1 *b*\\n- c \\\\\\\\\\n= d\\n# e" @4:1-9:2
        paragraph @10:1-10:5
          text "after"
        math "x" @10:7-10:11
        math "y_1" @11:1-11:9
        """
    )
  }

  @Test func readsDisplayMathInContainers() {
    #expect(
      dump(
        """
        > - so $$
        >   a
        >   > b
        >   $$
        >   end

        1. \\[
           x
           \\]
        """
      ) == """
        quote @1:1-5:7
          tight bullet list @1:3-5:7
            item
              paragraph @1:5-1:6
                text "so"
              math "a\\n> b" @1:8-4:6
              paragraph @5:5-5:7
                text "end"
        tight ordered list from 1 @7:1-9:5
          item
            math "x" @7:4-9:5
        """
    )
  }

  @Test func endsMathAtBlankLinesAndCode() {
    #expect(
      dump("$$\na\n\nb $$\n\n$$\n```\n$$\n```\n") == """
        paragraph @1:1-2:1
          text "$$"
          soft break
          text "a"
        paragraph @4:1-4:4
          text "b $$"
        paragraph @6:1-6:2
          text "$$"
        code "" "$$\\n" @7:1-9:3
        warning 1:1: `$$` opens no formula and is shown as it is written | \
        Close it with `$$`, with no empty line in between
        """
    )
  }

  @Test func keepsInlineMathInItsBlock() {
    #expect(
      dump("- costs $5\n- and 6$ more\n") == """
        tight bullet list @1:1-2:13
          item
            paragraph @1:3-1:10
              text "costs $5"
          item
            paragraph @2:3-2:13
              text "and 6$ more"
        """
    )
  }

  @Test func joinsInlineMathOverLines() {
    #expect(inlines("a $x_1 +\n  y_1$ b") == [.text("a "), .math("x_1 +\ny_1"), .text(" b")])
  }

  @Test func doesNotConfusePrivateUseCharacters() {
    let text = "\u{E000}0\u{E000} $x$ &#xE001;0&#57345; `\u{E002}`"
    #expect(
      inlines(text) == [
        .text("\u{E000}0\u{E000} "), .math("x"), .text(" \u{E001}0\u{E001} "), .code("\u{E002}"),
      ]
    )
  }

  @Test func leavesMathAloneWhenNoCharacterIsFree() {
    let all = String(String.UnicodeScalarView((0xE000...0xF8FF).compactMap { Unicode.Scalar($0) }))
    #expect(inlines(all + "$x$") == [.text(all + "$x$")])
  }
}
