import CheckReport
import Foundation
import LessonCheck
import NotebookTestSupport
import Testing

@Suite struct DifferenceReportTests {
  /// A verdict with a finding of every kind, for each subject, and with every hostile character.
  private static func everything() throws -> [LessonVerdict] {
    let hostile =
      "<script>alert(1)</script> & \"quoted\" \u{1B}[31m \u{0}\u{7F}\u{85}\u{202E}\u{FFFE}\r\n`"
    let (line, other) = (try TestFinding.line([1, 2]), try TestFinding.line([2, 1]))
    let (film, changed) = (try TestFinding.film(), try TestFinding.film(changed: (0, 5)))
    var findings: [Finding] = []
    for kind in Finding.Kind.allCases {
      findings.append(
        Finding(kind, at: TestFinding.place, "\(kind.rawValue) \(hostile)", help: hostile)
      )
      for (expected, actual) in [("a\n", "b\n"), (hostile, "x" + hostile), ("", "a")] {
        findings.append(TestFinding.changed(expected, actual))
        findings.append(TestFinding.text(kind, expected, nil))
        findings.append(TestFinding.text(kind, nil, actual))
        findings.append(TestFinding.text(kind, expected, actual))
      }
      for (expected, actual) in [(line, other), (film, changed), (line, film), (hostile, line)] {
        findings.append(TestFinding.figure(kind, expected, actual))
        findings.append(TestFinding.figure(kind, nil, actual))
        findings.append(TestFinding.figure(kind, expected, nil))
      }
    }
    for index in findings.indices { findings[index].details = [hostile] }
    let masked = MaskedOutput(place: TestFinding.place, normaliser: hostile, count: 2)
    return [
      LessonVerdict(
        lesson: "a/\(hostile).md",
        compared: TestFinding.outputs(3),
        findings: findings,
        masked: [masked]
      ),
      LessonVerdict(
        lesson: "fine \(hostile).md",
        compared: TestFinding.outputs(1),
        masked: [masked]
      ),
      LessonVerdict(
        lesson: "other.md",
        compared: TestFinding.outputs(2),
        findings: Array(findings.suffix(3))
      ),
    ]
  }

  @Test func closesEveryTagAndNamesEveryAnchorOnce() throws {
    let page = DifferenceReport(try Self.everything()).html
    #expect(TagBalance.problem(in: page) == nil)
    let anchors = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(anchors).count == anchors.count && anchors.count > 200)
    for reference in page.matches(of: /(?:href="#|aria-labelledby="|url\(#)([^")]*)/) {
      #expect(anchors.contains(String(reference.1)))
    }
    #expect(page.components(separatedBy: "<h1>").count == 2)
  }

  @Test func letsNothingOfAnOutputThrough() throws {
    let page = DifferenceReport(try Self.everything()).html
    #expect(!page.contains("<script"))
    let bad = page.unicodeScalars.first {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
        || $0.value == 0x202E || $0.value == 0xFFFE
    }
    #expect(bad == nil)
    #expect(
      page.contains(
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"quoted\" ⟨U+001B⟩[31m ⟨U+0000⟩⟨U+007F⟩⟨U+0085⟩⟨U+202E⟩⟨U+FFFE⟩⟨U+000D⟩"
      )
    )
  }

  @Test func loadsNothing() throws {
    let page = DifferenceReport(try Self.everything()).html
    #expect(
      page.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'none'; img-src data:; base-uri 'none'; form-action 'none'\">"
      )
    )
    for match in page.matches(of: /(?:src|href|srcset)="([^"]*)"/) {
      #expect(match.1.hasPrefix("data:image/") || match.1.hasPrefix("#"))
    }
    #expect(!page.contains("<link") && !page.contains("@import"))
  }

  @Test func dependsOnNoTime() throws {
    var verdicts = try Self.everything()
    let page = DifferenceReport(verdicts).html
    for index in verdicts.indices { verdicts[index].seconds += 17 }
    #expect(DifferenceReport(verdicts).html == page)
  }

  @Test func beginsWithLinksToAllFindings() {
    let masked = MaskedOutput(place: TestFinding.place, normaliser: "time", count: 3)
    let page = DifferenceReport([
      LessonVerdict(lesson: "a.md", compared: TestFinding.outputs(5), masked: [masked]),
      LessonVerdict(
        lesson: "b.md",
        compared: TestFinding.outputs(1),
        findings: [Finding(.failure, at: TestFinding.place, "no `x`")]
      ),
    ]).html
    let body = page.components(separatedBy: "<body>\n").last?.components(separatedBy: "<section")[0]
    #expect(
      body == """
        <header>
        <h1>1 of 2 lessons is not as recorded</h1>
        <p class="summary">1 finding in 6 outputs</p>
        </header>
        <main>
        <nav aria-label="Findings">
        <ul class="found">
        <li><a href="#lesson-2"><code>b.md</code></a>: 1 finding in 1 output<ul>
        <li><a href="#finding-2-1"><code>12:5</code></a> no <code>x</code></li>
        </ul></li>
        </ul>
        </nav>
        <details class="passed">
        <summary>1 lesson as recorded</summary>
        <ul>
        <li><code>a.md</code>: 5 outputs, 3 places masked by normalisers</li>
        </ul>
        </details>

        """
    )
  }

  @Test(arguments: [
    (0, 0, "No lesson was checked"), (1, 0, "The lesson is as recorded"),
    (1, 1, "The lesson is not as recorded"), (3, 0, "All 3 lessons are as recorded"),
    (3, 1, "1 of 3 lessons is not as recorded"),
    (1200, 2, "2 of 1,200 lessons are not as recorded"),
  ])
  func saysHowManyLessonsPass(_ count: Int, _ failed: Int, _ title: String) {
    let finding = Finding(.lesson, at: TestFinding.place, "wrong")
    let verdicts = (0..<count).map {
      LessonVerdict(lesson: "\($0).md", findings: $0 < failed ? [finding] : [])
    }
    #expect(DifferenceReport(verdicts).html.contains("<h1>\(title)</h1>"))
  }
}
