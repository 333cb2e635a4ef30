import Wording
import Testing

@Suite struct NearestSpellingTests {
  @Test(arguments: [
    ("timout", "timeout"), ("timeoutt", "timeout"), ("tiemout", "timeout"), ("tumeout", "timeout"),
    ("ehco", "echo"), ("timeout", "timeout"), ("eco", "echo"), ("no-run", "no_run"),
  ])
  func findsTheNearestWord(_ word: String, _ expected: String) {
    #expect(nearestSpelling(to: word, among: ["echo", "timeout", "no_run"]) == expected)
  }

  @Test(arguments: ["", "x", "abc", "timing", "ec", String(repeating: "timeout", count: 100)])
  func findsNothingFarAway(_ word: String) {
    #expect(nearestSpelling(to: word, among: ["echo", "timeout", "no_run"]) == nil)
  }

  @Test func prefersTheFirstOfEquallyNearWords() {
    #expect(nearestSpelling(to: "fig-xxx", among: ["fig-cap", "fig-axx", "fig-xbx"]) == "fig-axx")
  }
}
