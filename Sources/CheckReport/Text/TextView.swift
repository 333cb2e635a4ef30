internal import HTMLTree
internal import LessonCheck
internal import NotebookModel
internal import OutputComparison
internal import Wording

/// The texts of a finding, expected and actual beside each other, or the one that there is.
struct TextView {
  private let finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  var nodes: [HTMLNode] {
    let panes: [HTMLNode]
    switch (finding.expected, finding.actual) {
    case (let expected?, let actual?):
      let rows = TextRows(shown(expected), actual, hunks(expected, actual))
      panes = [
        Self.pane("Expected", "expected", rows.expected),
        Self.pane("Actual", "actual", rows.actual),
      ]
    case (let expected?, nil):
      let rows = TextRows(shown(expected), "", [])
      panes = [Self.pane("Recorded", "expected", rows.expected)]
    case (nil, let actual?):
      let rows = TextRows("", actual, [])
      panes = [Self.pane("Actual, not recorded", "actual", rows.actual)]
    case (nil, nil): return []
    }
    return [.element("div", ["class": "panes texts"], panes)]
  }

  /// A recorded text without the backslashes before its dots, which the other side does not have.
  private func shown(_ expected: String) -> String {
    finding.subject == .text ? RecordedDots.unescaped(expected) : expected
  }

  /// Those of the check; whole files are compared here.
  private func hunks(_ expected: String, _ actual: String) -> [TextHunk] {
    guard finding.hunks.isEmpty else { return finding.hunks }
    guard case .different(let hunks) = TextComparison(expected: expected, actual: actual).result
    else { return [] }
    return hunks
  }

  private static func pane(_ label: String, _ side: String, _ lines: [TextRows.Line]) -> HTMLNode {
    let pre = HTMLNode.element(
      "pre",
      ["class": "lines-of-text", "tabindex": "0", "role": "group", "aria-label": "\(label) text"],
      lines.map { node(of: $0, isExpected: side == "expected") }
    )
    return .element(
      "div",
      ["class": "pane \(side)"],
      [.element("p", ["class": "label"], label), pre]
    )
  }

  /// A line with its end, for those who copy it.
  private static func node(of line: TextRows.Line, isExpected: Bool) -> HTMLNode {
    switch line {
    case .same(let number, let text):
      return .element("span", ["class": "line", "data-line": "\(number)"], visible(text) + "\n")
    case .filler: return .element("span", ["class": "line filler"], "\n")
    case .gap(let count):
      return .element("span", ["class": "line gap"], "… \(counted(count, "line"))\n")
    case .changed(let number, let words):
      let nodes = words.map { word -> HTMLNode in
        if word.kind == .same { return .text(visible(word.text)) }
        return .element(isExpected ? "del" : "ins", [:], visibleBlanks(word.text))
      }
      return .element(
        "span",
        ["class": "line changed", "data-line": "\(number)"],
        nodes + [.text("\n")]
      )
    }
  }
}
