import Bibliography
import NotebookModel
import Testing

@Suite struct BibTeXTests {
  private static func read(_ text: String) -> BibliographyFile {
    BibliographyFile(text, name: "a.bib")
  }

  @Test func readsAnArticleWithItsJournal() throws {
    let file = Self.read(
      """
      Words before an entry are a comment, also me@example.org.
      @string{neuro = "Neural " # {Computation}}
      @Article(smith2020,
        author = {Smith, Jane and Guido van Rossum and {World Health Organization} and King, Jr., Martin and others},
        title = "On {S}pikes -- and {\\"o}ther \\'{e}vents",
        journal = neuro, year = 2020, volume = 12, number = {3}, pages = {45--67},
        month = jan, doi = {https://doi.org/10.1000/x_y},
      )
      """
    )
    #expect(file.problems == [])
    var entry = BibliographyEntry(key: "smith2020", kind: .part)
    entry.authors = [
      .init(family: "Smith", given: "Jane"), .init(family: "van Rossum", given: "Guido"),
      .init(family: "World Health Organization"),
      .init(family: "King", given: "Martin", suffix: "Jr."),
    ]
    entry.hasMoreAuthors = true
    entry.title = "On Spikes – and öther évents"
    entry.container = "Neural Computation"
    entry.year = "2020"
    entry.volume = "12"
    entry.issue = "3"
    entry.pages = "45–67"
    entry.doi = "10.1000/x_y"
    #expect(file.entries == [entry])
  }

  @Test(
    arguments: [
      (#"{\"o}"#, "ö"), (#"\"{o}"#, "ö"), (#"\"o"#, "ö"), (#"{\'{\i}}"#, "í"), (#"\v{c}"#, "č"),
      (#"\c c"#, "ç"), (#"{\ss}"#, "ß"), (#"\o{}re"#, "øre"), (#"{\AA}ngstr{\"o}m"#, "Ångström"),
      (#"\~n"#, "ñ"), (#"\H{o}"#, "ő"), (#"\k{a}"#, "ą"), (#"a---b"#, "a—b"), (#"``x''"#, "“x”"),
      (#"A~B"#, "A\u{A0}B"),
      (##"50\% \& \$5 \_ \#"##, "50% & $5 _ #"), (#"\emph{very} {\it so}"#, "very so"),
      (#"O'Neil"#, "O’Neil"), (#"{{NASA}}"#, "NASA"), (#"\textsc{bib}\TeX"#, "bibTeX"),
    ]
  )
  func readsTeXAsText(tex: String, text: String) {
    let file = Self.read("@misc{a, title = {\(tex)}}")
    #expect(file.problems == [])
    #expect(file.entries.map(\.title) == [text])
  }

  @Test(
    arguments: [
      ("Jane Smith", "Smith", "Jane"), ("Smith, Jane", "Smith", "Jane"), ("Plato", "Plato", ""),
      ("Ludwig van Beethoven", "van Beethoven", "Ludwig"),
      ("van Beethoven, Ludwig", "van Beethoven", "Ludwig"),
      ("Jean de la Fontaine du Bois", "de la Fontaine du Bois", "Jean"),
      (#"K{\"o}nig, J{\o}rg"#, "König", "Jørg"), ("{Barnes and Noble}", "Barnes and Noble", ""),
      ("J. K. Eshraghian", "Eshraghian", "J. K."),
    ]
  )
  func readsNames(list: String, family: String, given: String) {
    let names = Self.read("@misc{a, author = {\(list)}}").entries.map(\.authors)
    #expect(names == [[.init(family: family, given: given)]])
  }

  @Test func takesFromItsParentWhatAnEntryLacks() {
    let file = Self.read(
      """
      @inproceedings{a, crossref = {B}, title = {Part}, author = {A. Uthor}}
      @proceedings{b, title = {The Book}, year = {2001}, publisher = {Press}, editor = {E. Ditor}}
      @inproceedings{c, crossref = {nobody}, title = {Alone}}
      """
    )
    #expect(file.entries.map(\.container) == ["The Book", "", ""])
    #expect(file.entries.map(\.year) == ["2001", "2001", ""])
    #expect(file.entries[0].publisher == "Press")
    #expect(file.entries[0].editors == [.init(family: "Ditor", given: "E.")])
    #expect(file.problems.map(\.line) == [3])
    #expect(file.problems.map(\.message) == ["`c` refers to `nobody`, which is not there"])
  }

  @Test(
    arguments: [
      ("\n@misc{a, title = {x}", 2, "the entry that begins in line 2 is not closed"),
      ("@misc{a,\n title = {x\n", 2, "the brace that opens here is not closed"),
      ("@misc{a,\n title = \"x\n}", 2, "the quotation mark that opens here is not closed"),
      (
        "@misc{a,\n title {x}\n}", 2,
        "a field `name = value` is expected in the entry that begins in line 1"
      ),
      (
        "@misc{a,\n title = {x}\n year = 2000}", 3,
        "a `,` or `}` is missing in the entry that begins in line 1"
      ),
      ("@misc{title = {x}}", 1, "the entry `@misc` has no key"),
      ("@misc{a,\n title = }", 2, "a value is missing in the entry that begins in line 1"),
      (
        "@misc{a, title = {x}}\n@misc{A, title = {y}}", 2,
        "`A` is in line 1 already; that one counts"
      ),
      ("@misc{a,\n journal = jneuro}", 2, "no `@string` defines `jneuro`; put text in braces"),
      (
        "@misc{a, title = {\\foo x}}", 1,
        "`a` has the TeX command `\\foo`, which is not known and left out"
      ),
    ]
  )
  func namesTheLineOfAMistake(text: String, line: Int, message: String) {
    #expect(
      Self.read(text).problems.map { "\($0.line ?? 0): \($0.message)" } == ["\(line): \(message)"]
    )
  }

  @Test func goesOnWithTheEntryAfterAMistake() {
    let file = Self.read("@misc{a,\n title {x}\n}\n\n@misc{b, title = {y}}\n")
    #expect(file.entries.map(\.key) == ["b"])
  }

  @Test func readsCSLJSON() {
    let file = BibliographyFile(
      """
      [{"id": "a", "type": "article-journal", "title": "T", "container-title": "J", "volume": 3, "page": "1-9",
        "author": [{"family": "Smith", "given": "Jane"}, {"family": "Berg", "non-dropping-particle": "van den"}, {"literal": "WHO"}],
        "issued": {"date-parts": [["2020", 5]]}, "DOI": "10.1/x"},
       {"id": 7, "type": "book", "title": "B", "issued": {"raw": "1999-01-02"}, "publisher": "P"}]
      """,
      name: "a.json"
    )
    #expect(file.problems == [])
    #expect(file.entries.map(\.key) == ["a", "7"])
    #expect(file.entries.map(\.kind) == [.part, .whole])
    #expect(file.entries.map(\.year) == ["2020", "1999"])
    #expect(file.entries[0].authors.map(\.family) == ["Smith", "van den Berg", "WHO"])
    #expect(file.entries[0].pages == "1–9")
  }

  @Test(
    arguments: [
      (#"[{"title": "x"}]"#, "item 1 has no `id`"),
      (#"{"a": 1}"#, "CSL JSON is a list of items: `[{\"id\": …}]`"),
      (
        #"[{"id": "a"}, {"id": "b", "title": 5}]"#,
        "`title` of item 2 is not what CSL JSON has there"
      ),
      ("[", "it is not valid JSON"),
    ]
  )
  func saysWhatIsWrongInCSLJSON(text: String, message: String) {
    #expect(BibliographyFile(text, name: "a.json").problems.map(\.message) == [message])
  }
}
