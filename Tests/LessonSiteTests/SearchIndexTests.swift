import Foundation
import LessonSite
import NotebookModel
import Testing

@Suite struct SearchIndexTests {
  private struct Section: Decodable, Equatable {
    var a: String
    var l: String
    var t: String
    var x: String
  }

  private static func sections(of site: SiteBuilder) throws -> [Section] {
    let page = try #require(site.text(of: "search.html"))
    let start = try #require(
      page.firstRange(of: #"<script type="application/json" id="sections">"#)
    )
    let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
    let json = page[start.upperBound..<end.lowerBound]
    return try JSONDecoder().decode([Section].self, from: Data(json.utf8))
  }

  @Test func holdsEverySectionWithItsAnchor() throws {
    let built = try site(
      [
        "part/one":
          "# One\n\nBefore *all*.\n\n## Sum {#sec-sum}\n\nA `code` and [two](../two.md).\n",
        "two":
          "Two `x`\n\n# Two\n\n## Twice\n\n- a\n- b\n\n## Twice\n\n```swift\nlet a = 1\n```\n",
      ],
      outputs: [.text(.standardOutput, "printed\n")]
    )
    #expect(
      try Self.sections(of: built) == [
        Section(a: "part/one.html#one", l: "One", t: "One", x: "Before all."),
        Section(a: "part/one.html#sec-sum", l: "One", t: "Sum", x: "A code and two."),
        Section(a: "two.html#two", l: "Two", t: "Two", x: "Two x"),
        Section(a: "two.html#twice", l: "Two", t: "Twice", x: "a b"),
        Section(a: "two.html#twice-1", l: "Two", t: "Twice", x: "let a = 1 printed"),
      ]
    )
  }

  @Test func cannotEndTheScriptElement() throws {
    let built = try site(["a": "# A\n\n`</script><!--` & \"more\" \u{2028} text\n"])
    #expect(try Self.sections(of: built).map(\.x) == ["</script><!-- & “more” \u{2028} text"])
  }
}
