import NotebookMarkdown
import NotebookModel
import Testing

@Suite struct CitationTests {
  private static let works = "@misc{smith2020, title = {S}}\n@misc{doe:99, title = {D}}\n"

  private static func read(_ text: String, bibliography: String? = "refs.bib") -> Notebook {
    let front = bibliography.map { "---\nbibliography: \($0)\n---\n" } ?? "---\n---\n\n"
    return NotebookReader { path in
      path == "refs.bib" ? .success(Array(works.utf8)) : .failure(.init("there is no such file"))
    }.read(front + text, fileName: "lesson.md")
  }

  private static func citations(_ text: String) -> [Citation] {
    read(text).blocks.first.map(citations) ?? []
  }

  private static func citations(_ block: Block) -> [Citation] {
    guard case .paragraph(let content) = block.kind else { return [] }
    return content.compactMap { if case .citation(let citation, _) = $0 { citation } else { nil } }
  }

  @Test(
    arguments: [
      ("[@smith2020]", [Citation.Item(key: "smith2020")]),
      ("[-@smith2020]", [Citation.Item(key: "smith2020", hidesAuthor: true)]),
      (
        "[see @smith2020, pp. 3-4; also -@doe:99 passim]",
        [
          Citation.Item(key: "smith2020", prefix: "see ", suffix: ", pp. 3-4"),
          Citation.Item(key: "doe:99", prefix: "also ", suffix: " passim", hidesAuthor: true),
        ]
      ),
      ("[@smith2020; @doe:99]", [Citation.Item(key: "smith2020"), Citation.Item(key: "doe:99")]),
      ("[see\n@smith2020]", [Citation.Item(key: "smith2020", prefix: "see ")]),
      ("[@{smith2020}]", [Citation.Item(key: "smith2020")]),
      ("[@smith2020, @doe:99]", [Citation.Item(key: "smith2020"), Citation.Item(key: "doe:99")]),
      (
        "[see, @smith2020, p. 3, -@doe:99]",
        [
          Citation.Item(key: "smith2020", prefix: "see, ", suffix: ", p. 3"),
          Citation.Item(key: "doe:99", hidesAuthor: true),
        ]
      ),
    ]
  )
  func readsCitationsInBrackets(text: String, items: [Citation.Item]) {
    #expect(Self.citations("A \(text) b\n") == [Citation(items)])
  }

  @Test func readsCitationsInASentence() {
    #expect(
      Self.citations("As @smith2020, and (@doe:99). Say.\n") == [
        Citation([.init(key: "smith2020")], isInText: true),
        Citation([.init(key: "doe:99")], isInText: true),
      ]
    )
  }

  @Test(
    arguments: [
      ("@smith2020 [p. 3]", [Citation.Item(key: "smith2020", suffix: ", p. 3")]),
      ("@smith2020 [, p. 3]", [Citation.Item(key: "smith2020", suffix: ", p. 3")]),
      ("@smith2020[pp. 3-4]", [Citation.Item(key: "smith2020", suffix: ", pp. 3-4")]),
      ("@smith2020\n[chap.\n2]", [Citation.Item(key: "smith2020", suffix: ", chap. 2")]),
      (
        "@smith2020 [p. 3; see also @doe:99, p. 1]",
        [
          Citation.Item(key: "smith2020", suffix: ", p. 3"),
          Citation.Item(key: "doe:99", prefix: "see also ", suffix: ", p. 1"),
        ]
      ),
    ]
  )
  func readsAPlaceInTheWorkBehindACitationInASentence(text: String, items: [Citation.Item]) {
    #expect(Self.citations("A \(text) b\n") == [Citation(items, isInText: true)])
    let quote = Self.read("> A \(text.replacing("\n", with: "\n> ")) b\n").blocks.first?.kind
    guard case .quote(let blocks) = quote else {
      Issue.record("there is no quote")
      return
    }
    #expect(blocks.flatMap(Self.citations) == [Citation(items, isInText: true)])
  }

  @Test(
    arguments: [
      "[p. 3](https://a.org)", "[a][b]", "[a]: b", "[ ]", "[x]", "[`a`]", "[p. 3; 4]", "[p. 3",
      "[a [b] c]", "\n\n[p. 3]",
    ]
  )
  func leavesOtherBracketsBehindACitationAlone(text: String) {
    #expect(
      Self.citations("A @smith2020 \(text)\n")
        == [Citation([.init(key: "smith2020")], isInText: true)]
    )
  }

  @Test func readsMarkdownInTheWordsAroundAWork() throws {
    let item = try #require(
      Self.citations("A [*see* @smith2020, p. 3--5 and $x$] b\n").first?.items.first
    )
    #expect(item.prefix == [.emphasis([.text("see")]), .text(" ")])
    #expect(
      item.suffix.withoutPlaces == [.text(", p. 3–5 and "), .math("x")]
    )
    let inText = try #require(Self.citations("A @smith2020 [*p.* 3] b\n").first?.items.first)
    #expect(inText.suffix == [.text(", "), .emphasis([.text("p.")]), .text(" 3")])
  }

  @Test func readsACitationInTheWordsOfAnother() throws {
    let item = try #require(
      Self.citations("A [@smith2020, p. 3 and @doe:99] b\n").first?.items.first
    )
    #expect(item.suffix.first == .text(", p. 3 and "))
    guard case .citation(let inner, _)? = item.suffix.last else {
      Issue.record("no citation")
      return
    }
    #expect(inner == Citation([.init(key: "doe:99")], isInText: true))
  }

  @Test(arguments: [
    "![A [@smith2020] b](a.png)\n", "::: {.callout-note title=\"A [@smith2020] b\"}\nx\n:::\n",
    "```swift\n//| fig-cap: A [@smith2020] b\nx\n```\n",
    "```swift\n//| lst-cap: A @smith2020 b\nx\n```\n",
    "| a |\n|---|\n| b |\n\n: A [@smith2020] b\n",
  ])
  func readsCitationsInCaptionsAndTitles(text: String) throws {
    let notebook = Self.read(text)
    #expect(notebook.diagnostics == [])
    let block = try #require(notebook.blocks.first)
    let inlines = notebook.contents(of: block).flatMap { content -> [Inline] in
      guard case .text(let text) = content else { return [] }
      return text.flatMap { $0.children.isEmpty ? [$0] : [$0] + $0.children }
    }
    let found = inlines.compactMap {
      if case .citation(let citation, _) = $0 { citation } else { nil }
    }
    #expect(found.map { $0.items.map(\.key) } == [["smith2020"]])
  }

  @Test func readsMarksInTitlesOfBoxes() {
    #expect(
      dump("::: {.callout-tip title=\"On $x$ and @sec-a\"}\nx\n:::\n\n## A {#sec-a}\n") == """
        callout tip @1:1-3:3
          title
            text "On "
            math "x"
            text " and "
            reference sec-a @1:37
          paragraph @2:1-2:1
            text "x"
        heading 2 @5:1-5:13 #sec-a
          text "A"
        """
    )
  }

  @Test func leavesTheTextOfAnUnknownKeyAlone() {
    let notebook = Self.read("A @MainActor [p. 3] b\n")
    #expect(notebook.blocks.first?.kind == .paragraph([.text("A @MainActor [p. 3] b")]))
    #expect(notebook.diagnostics.count == 1)
  }

  @Test(
    arguments: [
      "me@smith2020.org", "`@smith2020`", "\\@smith2020", "[@smith2020](https://a.org)",
      "<a@smith2020.org>", "$@smith2020$",
    ]
  )
  func leavesOtherSignsAlone(text: String) {
    #expect(Self.citations("A \(text) b\n") == [])
    #expect(Self.read("A \(text) b\n").diagnostics == [])
  }

  @Test(
    arguments: [
      (
        "[@smith2002]",
        "4:3: no work in the bibliography has the key `smith2002` (Did you mean `@smith2020`?)"
      ),
      ("[@x]", "4:3: no work in the bibliography has the key `x` (Add it to the bibliography)"),
      (
        "@MainActor",
        "4:3: no work in the bibliography has the key `MainActor` (Add it to the bibliography, or write `\\@MainActor` for what is no citation)"
      ),
    ]
  )
  func warnsOfAnUnknownKey(text: String, message: String) {
    let found = Self.read("A \(text) b\n").diagnostics.map {
      "\($0.position?.description ?? ""): \($0.message) (\($0.help ?? ""))"
    }
    #expect(found == [message])
  }

  @Test func warnsOfACitationWithoutABibliography() {
    let notebook = Self.read("A [@smith2020] and @MainActor.\n", bibliography: nil)
    #expect(
      notebook.diagnostics.map { "\($0.position?.description ?? ""): \($0.message)" } == [
        "4:3: the citation of `smith2020` is shown as it is typed, because the lesson has no bibliography"
      ]
    )
    #expect(notebook.blocks.first?.kind == .paragraph([.text("A [@smith2020] and @MainActor.")]))
  }

  @Test func namesABibliographyThatIsNotThere() {
    let found = Self.read("A\n", bibliography: "no.bib").diagnostics.map {
      "\($0.position?.description ?? ""): \($0.severity.rawValue): \($0.message)"
    }
    #expect(
      found == ["2:15: error: the bibliography `no.bib` cannot be read: there is no such file"]
    )
  }

  /// A lesson below a project that names works.
  private static func read(_ text: String, project: [String]) -> Notebook {
    var settings = ProjectFileReader(
      contentsOf: Array("bibliography: [\(project.joined(separator: ", "))]\n".utf8)
    ).settings
    settings.bibliography = settings.bibliography.map { $0.named(by: "spikenote.yml", in: "/p") }
    return NotebookReader(project: settings) { path in
      switch path {
      case "/p/all.bib", "/abs.bib": .success(Array("@misc{all, title = {A}}\n".utf8))
      case "own.bib": .success(Array("@misc{own, title = {O}}\n".utf8))
      default: .failure(.init("there is no such file"))
      }
    }.read(text, fileName: "lesson.md")
  }

  @Test(
    arguments: [
      ("As @all says.\n", ["all"]), ("---\ntitle: T\n---\nAs @all says.\n", ["all"]),
      ("---\nbibliography: own.bib\n---\nAs @own says.\n", ["own"]),
      ("---\nbibliography: []\n---\nAs @all says.\n", []),
      ("---\nbibliography:\n---\nAs @all says.\n", []),
    ]
  )
  func citesTheWorksOfTheProjectWhereTheLessonNamesNone(text: String, keys: [String]) {
    let notebook = Self.read(text, project: ["all.bib"])
    #expect(notebook.bibliography.map(\.key) == keys)
    #expect(notebook.blocks.flatMap(Self.citations).flatMap { $0.items.map(\.key) } == keys)
    #expect(notebook.diagnostics == [])
  }

  @Test func takesAnAbsolutePathOfTheProjectAsItIs() {
    #expect(Self.read("A\n", project: ["/abs.bib"]).bibliography.map(\.key) == ["all"])
  }

  @Test func namesTheSettingOfABibliographyThatIsNotThere() {
    let notebook = Self.read("A\n", project: ["all.bib", "no.bib"])
    #expect(
      notebook.diagnostics == [
        Diagnostic(
          .error,
          "the bibliography `no.bib`, which spikenote.yml:1:25 names, cannot be read: there is no such file",
          help: "Paths are relative to spikenote.yml"
        )
      ]
    )
  }

  @Test func refusesAnUnknownStyle() {
    let notebook = NotebookReader().read("---\ncitation-style: apa\n---\nA\n", fileName: "l.md")
    #expect(notebook.diagnostics.map(\.severity) == [.error])
  }
}
