internal import HTMLTree
internal import LessonCheck
internal import OutputComparison
internal import Wording

/// The beginning of the page: what was checked, and links to all that was found.
struct ReportSummary {
  private let verdicts: [LessonVerdict]

  init(_ verdicts: [LessonVerdict]) { self.verdicts = verdicts }

  /// `2 of 5 lessons are not as recorded`.
  var sentence: String {
    let failed = verdicts.count { !$0.passes }
    switch (verdicts.count, failed) {
    case (0, _): return "no lesson was checked"
    case (1, 0): return "the lesson is as recorded"
    case (1, _): return "the lesson is not as recorded"
    case (let count, 0): return "all \(grouped(count)) lessons are as recorded"
    case (let count, let failed):
      return
        "\(grouped(failed)) of \(counted(count, "lesson")) \(failed == 1 ? "is" : "are") not as recorded"
    }
  }

  /// The title and the counts.
  var header: HTMLNode {
    let outputs = counted(verdicts.reduce(0) { $0 + $1.outputs }, "output")
    let findings = counted(verdicts.reduce(0) { $0 + $1.findings.count }, "finding")
    let title = sentence.prefix(1).uppercased() + sentence.dropFirst()
    return .element(
      "header",
      [:],
      [
        .element("h1", [:], title),
        .element("p", ["class": "summary"], "\(findings) in \(outputs)"),
      ]
    )
  }

  /// The list of findings, and the list of lessons that pass.
  var lists: [HTMLNode] {
    let failed = verdicts.enumerated().filter { !$1.passes }
    let passed = verdicts.filter(\.passes)
    var nodes: [HTMLNode] = []
    if !failed.isEmpty {
      let items = failed.map { index, verdict in item(verdict, number: index + 1) }
      nodes.append(
        .element("nav", ["aria-label": "Findings"], [.element("ul", ["class": "found"], items)])
      )
    }
    if !passed.isEmpty {
      let items = passed.map { verdict -> HTMLNode in
        let count = counted(verdict.outputs, "output")
        let masked = verdict.masked.reduce(0) { $0 + $1.count }
        let remark = masked > 0 ? ", \(counted(masked, "place")) masked by normalisers" : ""
        return .element(
          "li",
          [:],
          [code(verdict.lesson), .text(": \(count)\(remark)")]
        )
      }
      nodes.append(
        .element(
          "details",
          ["class": "passed", "open": failed.isEmpty ? "" : nil],
          [
            .element("summary", [:], "\(counted(passed.count, "lesson")) as recorded"),
            .element("ul", [:], items),
          ]
        )
      )
    }
    return nodes
  }

  private func item(_ verdict: LessonVerdict, number: Int) -> HTMLNode {
    let findings = verdict.findings.enumerated().map { index, finding in
      HTMLNode.element(
        "li",
        [:],
        [
          .element(
            "a",
            ["href": "#\(LessonSection.anchor(number, finding: index + 1))"],
            [code("\(finding.place.line):\(finding.place.column)")]
          ),
          .text(" "),
        ] + sentenceNodes(finding.message)
      )
    }
    return .element(
      "li",
      [:],
      [
        .element(
          "a",
          ["href": "#\(LessonSection.anchor(number))"],
          [code(verdict.lesson)]
        ),
        .text(": \(counted(findings.count, "finding")) in \(counted(verdict.outputs, "output"))"),
        .element("ul", [:], findings),
      ]
    )
  }
}
