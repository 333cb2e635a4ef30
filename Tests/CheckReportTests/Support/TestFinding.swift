import CheckReport
import LessonCheck
import NotebookTestSupport
import Plotting
import RecordedFigures
import OutputComparison
import Tensors

/// Findings as a check makes them, and the pages that show them.
enum TestFinding {
  static let place = SourcePlace(file: "lesson.md", line: 12, column: 5)

  /// A text that is not as recorded.
  static func changed(_ expected: String, _ actual: String) -> Finding {
    var finding = text(.changed, expected, actual)
    guard
      case .different(let hunks) = TextComparison(expected: expected, actual: actual).result
    else { return finding }
    finding.hunks = hunks
    return finding
  }

  static func text(_ kind: Finding.Kind, _ expected: String?, _ actual: String?) -> Finding {
    var finding = Finding(
      kind,
      .text,
      cell: 2,
      cellName: "cell 3",
      at: place,
      "the output of cell 3 is \(kind.rawValue)"
    )
    (finding.expected, finding.actual) = (expected, actual)
    return finding
  }

  /// A finding about a figure with these recordings.
  static func figure(_ kind: Finding.Kind, _ expected: String?, _ actual: String?) -> Finding {
    var finding = Finding(kind, .figure, cellName: "fig-a", at: place, "the figure of fig-a")
    finding.recording = "fig-a.json"
    (finding.expected, finding.actual) = (expected, actual)
    return finding
  }

  static func line(_ values: [Double]) throws -> String {
    try FigureRecording(render(TestFigure.line(values, color: 0))).json()
  }

  /// A picture of 4 by 3 pixels that moves; `changed` is brighter.
  static func film(frames: Int = 3, changed: (frame: Int, pixel: Int)? = nil) throws -> String {
    try FigureRecording(render(animated(frames: frames, changed: changed))).json()
  }

  static func animated(
    frames: Int = 3,
    changed: (frame: Int, pixel: Int)? = nil
  ) -> FigureValue {
    var pixels = (0..<frames * 12).map { Float($0 % 12 == $0 / 12 ? 1 : 0) }
    if let changed { pixels[changed.frame * 12 + changed.pixel] = 1 }
    let figure = Figure()
    splt.animator(Tensor(pixels, shape: [frames, 3, 4]), figure, figure.addSubplot())
    return figure.value
  }

  /// The page of one lesson with these findings.
  static func page(_ findings: Finding...) -> String {
    DifferenceReport([
      LessonVerdict(lesson: "lesson.md", compared: TestFinding.outputs(4), findings: findings)
    ]).html
  }

  /// What stands in the article of the only finding.
  static func article(_ finding: Finding) -> String {
    let page = page(finding)
    guard let start = page.firstRange(of: "<article"), let end = page.firstRange(of: "</article>")
    else { return page }
    return String(page[start.lowerBound..<end.upperBound])
  }

  /// That many outputs that were compared.
  static func outputs(_ count: Int) -> [ComparedOutput] {
    (0..<count).map { ComparedOutput(.text, cell: $0, cellName: "cell \($0 + 1)") }
  }
}
