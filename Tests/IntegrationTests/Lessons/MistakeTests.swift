import Foundation
import NotebookTestSupport
import Testing

/// What the tool says of typical mistakes: habits from Python and Matplotlib, and those of beginners in Swift.
///
/// Behind each cell of a lesson in `Tests/Fixtures/mistakes` stands what is said of it: the refused lines behind `>`, and all
/// messages about each of them.
@Suite struct MistakeTests {
  private static let lessons = ["in-groups", "alone"]

  @Test(arguments: lessons)
  func saysMistakesInAnAuthorsWords(lesson: String) async throws {
    let file = projectRoot.appending(path: "Tests/Fixtures/mistakes/\(lesson).md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let run = try await Spikenote.run(text)
    #expect(run.status == 0)
    let said = run.page.components(separatedBy: "<div class=\"cell\" id=\"").dropFirst(2)
      .map(Self.messages)
    let expected = Self.expectedTexts(in: text)
    #expect(said.count == expected.count)
    for (said, expected) in zip(said, expected) { #expect(said == expected) }
  }

  /// What only the library and the compiler know is no help to an author.
  @Test(arguments: lessons)
  func neverShowsInternals(lesson: String) throws {
    let file = projectRoot.appending(path: "Tests/Fixtures/mistakes/\(lesson).md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for expected in Self.expectedTexts(in: text) {
      for word in [
        "BinaryInteger", "protection level", "candidate", "where 'Self'", "conform to",
        "SpikenoteUnit",
      ] {
        #expect(!expected.contains(word), "\(expected)")
      }
    }
  }

  private static func expectedTexts(in lesson: String) -> [String] {
    lesson.components(separatedBy: "```text\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0]
    }
  }

  /// The refused lines of a cell and the messages about them.
  private static func messages(of cell: String) -> String {
    var lines: [String] = []
    var latest = ""
    let parts = cell.components(separatedBy: "</main>")[0]
      .components(separatedBy: "<div class=\"diagnostic\">").dropFirst()
    for part in parts {
      let diagnostic = part.components(separatedBy: "</div>")[0]
      let source = between("<pre class=\"source\"", "\n<span", in: diagnostic)
        .map { plain("<pre" + $0).trimmingCharacters(in: .whitespaces) }
      if let source, source != latest {
        lines.append("> " + source)
        latest = source
      }
      let message = between("<p class=\"message\">", "</p>", in: diagnostic) ?? ""
      lines.append(
        plain(message).replacing("\n", with: " ").replacing(
          #/^lesson\.md(?::\d+:\d+)?:\s/#,
          with: ""
        )
      )
      if let help = between("<p class=\"help\">", "</p>", in: diagnostic) {
        lines.append(plain(help))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func between(_ start: String, _ end: String, in text: String) -> String? {
    let parts = text.components(separatedBy: start)
    return parts.count > 1 ? parts[1].components(separatedBy: end)[0] : nil
  }

  private static func plain(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
