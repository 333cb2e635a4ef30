import Foundation
import LessonCheck
import NotebookModel
import OutputComparison
import Testing

@Suite struct TextDifferenceTests {
  /// The lines of both sides: `12|text`, with `[…]` around words that differ, `-` for a filler, `…` for a gap.
  private func lines(_ finding: Finding) -> [[String]] {
    TestFinding.article(finding).components(separatedBy: "<pre ").dropFirst().map { pane in
      pane.components(separatedBy: "<span class=\"line").dropFirst().map { line in
        let number = line.firstMatch(of: /data-line="(\d+)"/).map { $0.1 + "|" } ?? ""
        let text = line.drop { $0 != ">" }.dropFirst().prefix { $0 != "\n" }
          .replacing(/<\/?(del|ins)>/, with: "'")
        return line.hasPrefix(" filler") ? "-" : number + text
      }
    }
  }

  @Test func showsBothTextsWithTheWordsThatDiffer() {
    var finding = TestFinding.changed("a\nrate 0.5 Hz\n", "a\nrate 0.6 Hz\n")
    finding.details = ["it is `faster`"]
    finding.help = "accept it with `spikenote accept lesson.md`"
    #expect(
      TestFinding.article(finding) == """
        <article aria-labelledby="finding-1-1">
        <h3 id="finding-1-1"><span class="kind changed">changed</span> the output of cell 3 is changed</h3>
        <p class="place"><code>lesson.md:12:5</code></p>
        <ul class="details">
        <li>it is <code>faster</code></li>
        </ul>
        <div class="panes texts">
        <div class="pane expected">
        <p class="label">Expected</p>
        <pre class="lines-of-text" tabindex="0" role="group" aria-label="Expected text"><span class="line" data-line="1">a
        </span><span class="line changed" data-line="2">rate <del>0.5</del> Hz
        </span></pre>
        </div>
        <div class="pane actual">
        <p class="label">Actual</p>
        <pre class="lines-of-text" tabindex="0" role="group" aria-label="Actual text"><span class="line" data-line="1">a
        </span><span class="line changed" data-line="2">rate <ins>0.6</ins> Hz
        </span></pre>
        </div>
        </div>
        <p class="help">Help: accept it with <code>spikenote accept lesson.md</code></p>
        </article>
        """
    )
  }

  @Test func showsThreeLinesAroundADifference() {
    let expected = (1...20).map { "line \($0)\n" }.joined()
    let actual = expected.replacing("line 10\n", with: "line X\n")
    #expect(
      lines(TestFinding.changed(expected, actual))[1] == [
        "… 6 lines", "7|line 7", "8|line 8", "9|line 9", "10|line 'X'", "11|line 11", "12|line 12",
        "13|line 13", "… 7 lines",
      ]
    )
  }

  @Test func keepsLinesThatBelongTogetherSideBySide() {
    #expect(
      lines(TestFinding.changed("a\nb\nc\n", "a\nx\ny\nc\nd\n")) == [
        ["1|a", "2|'b'", "-", "3|c", "-"],
        ["1|a", "2|'x'", "3|'y'", "4|c", "5|'d'"],
      ]
    )
  }

  @Test func keepsTheNextDifferenceInPlaceBehindDots() {
    #expect(
      lines(TestFinding.changed("a\n...\nb\nend\n", "a\n1\n2\n3\nb\nEND\n")) == [
        ["-", "1|a", "2|...", "3|b", "4|'end'"],
        ["… 2 lines", "3|2", "4|3", "5|b", "6|'END'"],
      ]
    )
  }

  @Test func showsBlanksThatDifferByASign() {
    #expect(
      lines(TestFinding.changed("a \nb\n", "a\nb\t\n")) == [
        ["1|a'·'", "2|b"], ["1|a", "2|b'→\t'"],
      ]
    )
  }

  @Test func showsTheOneTextThatThereIs() {
    let missing = TestFinding.article(TestFinding.text(.missing, nil, "a\n\nb"))
    #expect(missing.contains("<p class=\"label\">Actual, not recorded</p>"))
    #expect(!missing.contains("class=\"pane expected\""))
    #expect(lines(TestFinding.text(.missing, nil, "a\n\nb")) == [["1|a", "2|", "3|b"]])
    #expect(lines(TestFinding.text(.stale, "a\n", nil)) == [["1|a"]])
  }

  @Test func comparesFilesThatTheCheckDidNotCompare() {
    var finding = Finding(.stale, .value, at: TestFinding.place, "1 value is recorded")
    (finding.expected, finding.actual) = ("[\n1,\n2\n]\n", "[\n1\n]\n")
    #expect(
      lines(finding) == [
        ["1|[", "2|1','", "3|'2'", "4|]"], ["1|[", "2|1", "-", "3|]"],
      ]
    )
  }

  @Test func takesPlacesOutsideOfTheTextForItsEnds() {
    var finding = TestFinding.text(.changed, "a\n", "b\n")
    finding.hunks = [-5, 0, 1, 99, .max].map { line in
      var hunk = TextHunk(
        position: .init(line: 1, column: 1),
        actualLine: line,
        expected: [],
        actual: [[.init("x", .added)]]
      )
      hunk.position.line = line
      return hunk
    }
    #expect(lines(finding)[1].filter { $0.hasSuffix("'x'") }.count == 5)
  }

  @Test func cutsTextsThatNobodyReads() {
    let text = String(repeating: "a\n", count: 5000)
    let shown = lines(TestFinding.text(.missing, nil, text))[0]
    #expect(shown.count == 2001 && shown.last == "… 3,000 lines")
  }
}
