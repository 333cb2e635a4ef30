import NotebookMarkdown
import NotebookModel
import Testing

/// The first paragraph's or heading's inlines.
func inlines(_ text: String) -> [Inline] {
  let notebook = NotebookReader().read(text, fileName: "lesson.md")
  switch notebook.blocks.first?.kind {
  case .paragraph(let inlines), .heading(_, let inlines): return inlines.withoutPlaces
  default: return []
  }
}

@Suite struct SpanTests {
  @Test func readsStruckRaisedLoweredAndMarkedText() {
    #expect(
      inlines("~~gone *x*~~ H~2~O x^2^ ==m==") == [
        .styled(TextStyle(.del), [.text("gone "), .emphasis([.text("x")])]), .text(" H"),
        .styled(TextStyle(.sub), [.text("2")]), .text("O x"),
        .styled(TextStyle(.sup), [.text("2")]), .text(" "),
        .styled(TextStyle(.mark), [.text("m")]),
      ]
    )
  }

  @Test(arguments: [
    "~~ a ~~", "~~a", "~a b~", "~/a and ~/b", "2^10 and 3^n", #"\~~a~~"#, #"x\^2^"#,
    "a==b and c==d",
    "a == b == c", "~~~", "^^a^^", "[^1 ^", "x ~ y ~ z", "`~~a~~`", "<i title=\"~~a~~\">", "====",
  ])
  func leavesSuchCharactersOfTextAlone(_ text: String) {
    let found = "\(inlines(text))"
    #expect(!found.contains("styled") || found.contains("element: i"))
    #expect(!found.contains("element: del") && !found.contains("element: s"))
  }

  @Test func doesNotChangeTheEmphasisAround() {
    #expect(
      inlines("**~~b~~** *a*~~c~~ _d_~~e~~ **x^2^**") == [
        .strong([.styled(TextStyle(.del), [.text("b")])]), .text(" "), .emphasis([.text("a")]),
        .styled(TextStyle(.del), [.text("c")]), .text(" "), .emphasis([.text("d")]),
        .styled(TextStyle(.del), [.text("e")]), .text(" "),
        .strong([.text("x"), .styled(TextStyle(.sup), [.text("2")])]),
      ]
    )
  }

  @Test func showsDelimitersThatCrossEmphasisAsTheyAreWritten() {
    #expect(
      inlines("*a ~~b* c~~") == [.emphasis([.text("a ~~b")]), .text(" c~~")]
    )
  }

  @Test func keepsDelimitersInAddresses() {
    #expect(
      inlines("[a~1~](/x~2~ \"t~3~\") ![^2^](i^2^.png)") == [
        .link(
          destination: "/x~2~",
          title: "t~3~",
          [.text("a"), .styled(TextStyle(.sub), [.text("1")])]
        ), .text(" "),
        .image(source: "i^2^.png", title: "", [.styled(TextStyle(.sup), [.text("2")])]),
      ]
    )
  }

  @Test func readsSpansWithAttributes() {
    #expect(
      inlines("[a *b*]{.underline} [c]{#here lang=de} [Ctrl]{.kbd} [x]{.mark .smallcaps}") == [
        .styled(TextStyle(.u), [.text("a "), .emphasis([.text("b")])]), .text(" "),
        .styled(TextStyle(.span, language: "de", label: "here"), [.text("c")]), .text(" "),
        .styled(TextStyle(.kbd), [.text("Ctrl")]), .text(" "),
        .styled(TextStyle(.smallCapitals), [.styled(TextStyle(.mark), [.text("x")])]),
      ]
    )
  }

  @Test func namesTheAttributesThatChangeNothing() {
    #expect(
      dump("a [b]{.c d=e}\n") == """
        paragraph @1:1-1:13
          text "a b"
        warning 1:5: `d`, `.c` changes nothing of text | Take it out, or put what it should do into the style of the site
        """
    )
  }

  @Test func readsNotesInTheirPlace() {
    #expect(
      dump("A^[note *one*][^b].\n\n[^b]: two\n") == """
        paragraph @1:1-1:19
          text "A"
          footnote 0
          footnote 1
          text "."
        """
    )
    let notes = NotebookReader().read("A^[note *one*][^b].\n\n[^b]: two\n", fileName: "a.md")
      .footnotes
    #expect(
      notes.map(\.blocks).map { $0.map(\.kind) } == [
        [.paragraph([.text("note "), .emphasis([.text("one")])])], [.paragraph([.text("two")])],
      ]
    )
  }

  @Test func staysShallowWhereSpansAreNestedWithoutEnd() {
    let text =
      String(repeating: "<sub>", count: 5000) + "x" + String(repeating: "</sub>", count: 5000)
    #expect("\(inlines(text))".contains("text(\"x\")"))
  }

  @Test(arguments: ["~~a ", "==a ", "[a ", "^[a ", "~a", "{.a ", "<sub>", "[a]{.b ", ":a"])
  func readsLongTextsInLinearTime(_ part: String) {
    #expect(!inlines(String(repeating: part, count: 20000)).isEmpty)
  }
}
