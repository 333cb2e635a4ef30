import Foundation
import Testing

/// The examples of the CommonMark specification, whose file `spec.txt` the variable COMMONMARK_SPEC names.
///
/// `Scripts/check-commonmark` fetches the file and runs this.
@Suite struct CommonMarkExamplesTests {
  /// Examples that are read otherwise, by their Markdown, and why.
  static let exceptions: [String: String] = [
    "<del>\n*foo*\n</del>\n": "HTML that a page may always hold is read",
    "<https://foo.bar/baz bim>\n": "addresses are links without brackets",
    "< https://foo.bar >\n": "addresses are links without brackets",
    "https://example.com\n": "addresses are links without brackets",
    "foo@bar.example.com\n": "addresses are links without brackets",
    "*$*alpha.\n\n*£*bravo.\n\n*€*charlie.\n\n*\u{1E2FF}*delta.\n": "new in 0.31, cmark 0.30",
    "foo <!-- this is a --\ncomment - with hyphens -->\n": "new in 0.31, cmark 0.30",
    "foo <!--> foo -->\n\nfoo <!---> foo -->\n": "new in 0.31, cmark 0.30",
  ]

  static var specification: String? {
    ProcessInfo.processInfo.environment["COMMONMARK_SPEC"].flatMap {
      try? String(contentsOfFile: $0, encoding: .utf8)
    }
  }

  @Test(.enabled(if: specification != nil))
  func readsTheExamplesOfTheSpecification() throws {
    let examples = Self.examples(in: try #require(Self.specification))
    #expect(examples.count > 600)
    var failures: [String] = []
    for (index, example) in examples.enumerated() {
      let html = CommonMarkHTML(example.markdown).html
      let isException = Self.exceptions[example.markdown] != nil
      if (html == example.html) == isException {
        failures.append(
          "example \(index + 1):\n\(example.markdown)=>\n\(html)expected:\n\(example.html)"
        )
      }
    }
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n---\n"))")
  }

  private static func examples(in text: String) -> [(markdown: String, html: String)] {
    let fence = String(repeating: "`", count: 32)
    let text = text.replacing("→", with: "\t")
    return text.components(separatedBy: "\n" + fence + " example\n").dropFirst().compactMap {
      part in
      guard let end = part.range(of: "\n" + fence) else { return nil }
      let lines = part[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
      guard let middle = lines.firstIndex(of: ".") else { return nil }
      func joined(_ lines: ArraySlice<Substring>) -> String { lines.map { $0 + "\n" }.joined() }
      return (joined(lines[..<middle]), joined(lines[(middle + 1)...]))
    }
  }
}
