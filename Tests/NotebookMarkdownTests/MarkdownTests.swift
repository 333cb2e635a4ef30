import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct MarkdownTests {
  @Test func readsBlocksWithTheirRanges() {
    #expect(
      dump(
        """
        # Title #

        Some text
        in two lines

        ***
        Underlined
        ==========
        Again
        -----
        [after]: /heading

        <div>
        raw
        </div>

            indented

        ~~~ python title
        shown
        ~~~
        """
      ) == """
        heading 1 @1:1-1:9
          text "Title"
        paragraph @3:1-4:12
          text "Some text"
          soft break
          text "in two lines"
        thematic break @6:1-6:3
        heading 1 @7:1-8:10
          text "Underlined"
        heading 2 @9:1-10:5
          text "Again"
        html "<div>\\nraw\\n</div>\\n" @13:1-15:6
        code "" "indented\\n" @17:5-17:12
        code "python title" "shown\\n" @19:1-21:3
        """
    )
  }

  @Test func readsInlines() {
    #expect(
      dump(
        """
        *a **b*** `c  d` <b class="x"> [t *u*](/url "T") ![alt](i.png)
        hard\\
        break  
        again & &amp; \\* <http://example.org/a_b_c> "plain" -- quotes...
        """
      ) == """
        paragraph @1:1-4:64
          emphasis
            text "a "
            strong
              text "b"
          text " "
          code "c  d"
          text " "
          html "<b class=\\"x\\">"
          text " "
          link "/url" "T"
            text "t "
            emphasis
              text "u"
          text " "
          image "i.png" ""
            text "alt"
          soft break
          text "hard"
          line break
          text "break"
          line break
          text "again & & * "
          link "http://example.org/a_b_c" ""
            text "http://example.org/a_b_c"
          text " “plain” – quotes…"
        """
    )
  }

  @Test func readsListsAndQuotes() {
    #expect(
      dump(
        """
        - a
        - b
          1) x

          2) y

        > quote
        lazy
        > > deep

        7. seven
        """
      ) == """
        tight bullet list @1:1-5:6
          item
            paragraph @1:3-1:3
              text "a"
          item
            paragraph @2:3-2:3
              text "b"
            loose ordered list from 1 @3:3-5:6
              item
                paragraph @3:6-3:6
                  text "x"
              item
                paragraph @5:6-5:6
                  text "y"
        quote @7:1-9:8
          paragraph @7:3-8:4
            text "quote"
            soft break
            text "lazy"
          quote @9:3-9:8
            paragraph @9:5-9:8
              text "deep"
        tight ordered list from 7 @11:1-11:8
          item
            paragraph @11:4-11:8
              text "seven"
        """
    )
  }

  @Test func resolvesLinkReferences() {
    #expect(
      dump("[text][ref] [ref]\n\n[ref]: </a url> 'title'\n") == """
        paragraph @1:1-1:17
          link "/a url" "title"
            text "text"
          text " "
          link "/a url" "title"
            text "ref"
        """
    )
  }

  @Test func endsAnUnderlinedHeadingAtItsLine() {
    #expect(
      dump("> A $x\n> ===\n> b$\n\nB\n---\n***\n") == """
        quote @1:1-3:4
          heading 1 @1:3-2:5
            text "A $x"
          paragraph @3:3-3:4
            text "b$"
        heading 2 @5:1-6:3
          text "B"
        thematic break @7:1-7:3
        """
    )
  }

  @Test func countsColumnsInBytes() {
    #expect(
      dump("- é\n\n  > ü\n") == """
        loose bullet list @1:1-3:6
          item
            paragraph @1:3-1:4
              text "é"
            quote @3:3-3:6
              paragraph @3:5-3:6
                text "ü"
        """
    )
  }

  @Test func keepsEmptyItems() {
    #expect(
      dump("- \n- b\n-\n") == """
        tight bullet list @1:1-3:1
          item
          item
            paragraph @2:3-2:3
              text "b"
          item
        """
    )
  }
}
