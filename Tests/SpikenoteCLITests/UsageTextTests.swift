import SpikenoteCLI
import Testing

@Suite struct UsageTextTests {
  @Test(arguments: [
    (
      "Error: Unknown option '--watch'. Did you mean '--data'?\nUsage: x",
      "Error: Unknown option '--watch'.\nUsage: x"
    ),
    (
      "Error: Unknown option '--jsn'. Did you mean '--json'?",
      "Error: Unknown option '--jsn'. Did you mean '--json'?"
    ),
    (
      "Error: Unknown option '-x'. Did you mean '-o'?",
      "Error: Unknown option '-x'. Did you mean '-o'?"
    ),
    (
      "Error: Unknown option '--outptu'. Did you mean '--output'?",
      "Error: Unknown option '--outptu'. Did you mean '--output'?"
    ),
    ("Error: nothing of the kind", "Error: nothing of the kind"),
  ])
  func keepsNearSuggestionsOnly(_ text: String, _ mended: String) {
    #expect(UsageText.withoutFarSuggestion(text) == mended)
  }
}
