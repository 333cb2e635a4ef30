import LessonSite
import NotebookModel
import Testing

@Suite struct SiteSettingsTests {
  @Test func readsEveryKey() {
    let reader = SiteSettingsReader(
      """
      title: Spikes & Co
      author: A. Author
      lang: de
      address: https://example.org/site//
      logo: images/logo.svg
      lessons: [b.md, part/a.md]
      budget: 1.5 MB
      bibliography: [a.bib, "b.json"]
      source: https://example.org/tree/main/
      theme: {accent: "#0B57B3", accent-dark: "#80b4ff"}
      css: own.css
      templates: _templates
      """
    )
    #expect(reader.diagnostics == [])
    var settings = SiteSettings()
    settings.title = "Spikes & Co"
    settings.author = "A. Author"
    settings.language = "de"
    settings.address = "https://example.org/site"
    settings.logo = "images/logo.svg"
    settings.lessons = ["b.md", "part/a.md"]
    settings.budget = 1_500_000
    settings.bibliography = [
      BibliographyName("a.bib", at: SourcePosition(line: 8, column: 16)),
      BibliographyName("b.json", at: SourcePosition(line: 8, column: 23)),
    ]
    settings.source = "https://example.org/tree/main"
    settings.accent = "#0b57b3"
    settings.darkAccent = "#80b4ff"
    settings.styleFile = "own.css"
    settings.templateFolder = "_templates"
    settings.places = reader.settings.places
    #expect(reader.settings == settings)
    #expect(reader.settings.places["logo"] == SourcePosition(line: 5, column: 7))
    #expect(reader.settings.places["lessons.1"] == SourcePosition(line: 6, column: 17))
  }

  @Test(arguments: ["", "# nothing yet\n", "title:\n", "title: \"\"\n", "logo: ~\n"])
  func needsNothing(text: String) {
    let reader = SiteSettingsReader(text)
    #expect(reader.diagnostics == [])
    #expect(reader.settings.title == "Lessons")
    #expect(reader.settings.language == "en")
  }

  @Test(arguments: [
    ("500", 500), ("500KB", 500_000), ("2 kb", 2000), ("0.5 MB", 500_000), ("7 B", 7),
  ])
  func readsABudget(text: String, bytes: Int) {
    #expect(SiteSettingsReader("budget: \(text)").settings.budget == bytes)
  }

  @Test(
    arguments: [
      (
        "- a\n- b",
        "1:1: error: site.yml must be keys with values, but is a list (Write for example `title: …`)"
      ),
      (
        "lang: en\n  title: [",
        "2:8: error: site.yml is not valid YAML: mapping values are not allowed in this context (Check the indentation, and put text with `:`, `#` or brackets between quotes)"
      ),
      ("lang: en\ntitle: a\nlang: de", "3:1: error: `lang` is set twice (Keep one of them)"),
      (
        "lang: en\ntitel: x",
        "2:1: error: `titel` is not a key of site.yml (Did you mean `title`?)"
      ),
      (
        "zzzzzzzz: x",
        "1:1: error: `zzzzzzzz` is not a key of site.yml (Known keys: `title`, `author`, `lang`, `address`, `logo`, `lessons`, `budget`, `bibliography`, `source`, `theme`, `css`, `templates`)"
      ),
      ("title: [a]", "1:8: error: `title` must be a text, but is a list (Write `title: \"…\"`)"),
      (
        "address: example.org",
        "1:10: error: `address` must begin with https://, but is `example.org` (Write the whole address)"
      ),
      (
        "address: https://example.org/a?b",
        "1:10: error: `address` must be that of a folder, but is `https://example.org/a?b` (Write it percent-encoded, without `?` and `#`)"
      ),
      (
        "logo: a/../../l.png",
        "1:7: error: `logo` leads out of the site's folder: `a/../../l.png` (Put the file beside site.yml)"
      ),
      (
        "logo: /l.png",
        "1:7: error: `logo` leads out of the site's folder: `/l.png` (Put the file beside site.yml)"
      ),
      (
        "lessons: a.md",
        "1:10: error: `lessons` must be a list of file names, but is `a.md` (Write `lessons: [a.md, b.md]`)"
      ),
      (
        "lessons: [a.md, [b.md]]",
        "1:17: error: `lessons` must be a list of file names, but is a list (Write `lessons: [a.md, b.md]`)"
      ),
      (
        "lang: 12",
        "1:7: error: `lang` must be a language tag, but is `12` (Write for example `lang: en`)"
      ),
      (
        "lang: \"\"",
        "1:7: error: `lang` must be a language tag, but is the text `` (Write for example `lang: en`)"
      ),
      (
        "author: &a A\ntitle: *a",
        "1:9: error: `&a` is a YAML anchor or alias, which site.yml cannot use (Write the value itself, or put the text between quotes)"
      ),
      (
        "theme: {\"é\": 1, accent: 1}",
        "1:9: error: `é` is not a key of `theme` (Known keys: `accent`, `accent-dark`)|1:26: error: `accent` must be a colour such as #0b57b3, but is `1` (Put it between quotes)"
      ),
      (
        "title: \0",
        "1:8: error: the file holds a NUL byte and is not text (Save the file as UTF-8 text)"
      ),
      (
        "bibliography: {a: b}",
        "1:15: error: `bibliography` must be a list of file names, but is a mapping (Write `bibliography: [a.bib, b.json]`)"
      ),
      (
        "budget: much",
        "1:9: error: `budget` must be a size above 0, but is `much` (Write for example `budget: 500 KB`)"
      ),
      (
        "budget: -1 KB",
        "1:9: error: `budget` must be a size above 0, but is `-1 KB` (Write for example `budget: 500 KB`)"
      ),
      (
        "theme: blue",
        "1:8: error: `theme` must be keys with values, but is `blue` (Write `theme: {accent: \"#0b57b3\"}`)"
      ),
      (
        "theme:\n  acent: \"#0b57b3\"",
        "2:3: error: `acent` is not a key of `theme` (Did you mean `accent`?)"
      ),
      (
        "theme:\n  accent: blue",
        "2:11: error: `accent` must be a colour such as #0b57b3, but is `blue` (Put it between quotes)"
      ),
      (
        "theme: {accent: \"#+12345\"}",
        "1:17: error: `accent` must be a colour such as #0b57b3, but is the text `#+12345` (Put it between quotes)"
      ),
    ]
  )
  func saysWhatIsWrong(text: String, message: String) {
    let reader = SiteSettingsReader(text)
    #expect(reader.diagnostics.map(line).joined(separator: "|") == message)
  }

  @Test func asksForReadableColours() {
    // #767676 is the lightest grey that reaches 4.5 to 1 on white (4.54), #777777 has 4.48.
    #expect(SiteSettingsReader("theme: {accent: \"#767676\"}").settings.accent == "#767676")
    let light = SiteSettingsReader("theme: {accent: \"#777777\"}")
    #expect(light.settings.accent == nil)
    #expect(
      light.diagnostics.map(line) == [
        "1:17: error: `#777777` on #ffffff has a contrast of 4.4 to 1, less than the 4.5 that text needs (Choose a darker colour)"
      ]
    )
    // The dark ground's luminance is 0.0091, so that black has (0.0091 + 0.05) / 0.05 = 1.18.
    let dark = SiteSettingsReader("theme: {accent-dark: \"#000000\"}")
    #expect(dark.settings.darkAccent == nil)
    #expect(
      dark.diagnostics.map(line) == [
        "1:22: error: `#000000` on #15181c has a contrast of 1.1 to 1, less than the 4.5 that text needs (Choose a lighter colour)"
      ]
    )
  }
}
