internal import HTMLTree
package import LessonCheck
internal import NotebookReport

/// What a check found, as a page on which people see expected and actual outputs beside each other.
///
/// The page is one file that loads nothing, runs no script and holds nothing but what the verdicts say: the same verdicts
/// give the same bytes. Times are left out; paths stand as they were given.
package struct DifferenceReport {
  private let verdicts: [LessonVerdict]

  /// Makes the report on `verdicts`, in their order.
  package init(_ verdicts: [LessonVerdict]) { self.verdicts = verdicts }

  /// The page's name in the folder of a report.
  package static let fileName = "index.html"

  /// The page.
  package var html: String {
    "<!doctype html>\n" + HTMLFormatter.format([.element("html", ["lang": "en"], [head, body])])
  }

  private var head: HTMLNode {
    let policy = ContentPolicy(scripts: [], showsLocalImages: false)
    return .element(
      "head",
      [:],
      [
        .element("meta", ["charset": "utf-8"]),
        .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy.text]),
        .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .element("meta", ["name": "color-scheme", "content": "light dark"]),
        .element("title", [:], "Check: " + ReportSummary(verdicts).sentence),
        .element("style", [:], [.raw(stylesheet + differenceStyle)]),
      ]
    )
  }

  private var body: HTMLNode {
    let sections = verdicts.enumerated().filter { !$1.passes }.map { index, verdict in
      LessonSection(verdict, number: index + 1).node
    }
    return .element(
      "body",
      [:],
      [
        ReportSummary(verdicts).header,
        .element("main", [:], ReportSummary(verdicts).lists + sections),
      ]
    )
  }
}
