internal import HTMLTree
internal import LessonCheck
internal import OutputComparison
internal import Wording

/// The findings of one lesson.
struct LessonSection {
  private let verdict: LessonVerdict
  private let number: Int

  /// Makes the section of the lesson with that number among all, from 1.
  init(_ verdict: LessonVerdict, number: Int) {
    self.verdict = verdict
    self.number = number
  }

  /// The anchor of a lesson, or of one of its findings; both count from 1.
  static func anchor(_ lesson: Int, finding: Int? = nil) -> String {
    finding.map { "finding-\(lesson)-\($0)" } ?? "lesson-\(lesson)"
  }

  var node: HTMLNode {
    let anchor = Self.anchor(number)
    let counts =
      "\(counted(verdict.findings.count, "finding")) in \(counted(verdict.outputs, "output"))"
    var nodes: [HTMLNode] = [
      .element("h2", ["id": anchor], [code(verdict.lesson)]),
      .element("p", ["class": "place"], counts),
    ]
    if !verdict.masked.isEmpty {
      let items = verdict.masked.map { masked -> HTMLNode in
        let places = counted(masked.count, "place")
        return .element(
          "li",
          [:],
          [
            code("\(masked.place)"), .text(": normaliser "), code(masked.normaliser),
            .text(" masked \(places)"),
          ]
        )
      }
      nodes.append(.element("ul", ["class": "masked"], items))
    }
    nodes += verdict.findings.enumerated().map { index, finding in
      FindingArticle(finding, name: "\(number)-\(index + 1)").node(
        anchor: Self.anchor(number, finding: index + 1)
      )
    }
    return .element("section", ["aria-labelledby": anchor], nodes)
  }
}
