import LessonCheck
import NotebookModel
import OutputComparison

/// Verdicts with one of everything that reports show.
enum SampleVerdicts {
  static let passing = LessonVerdict(
    lesson: "in/a.md",
    compared: [
      ComparedOutput(.text, cell: 0, cellName: "cell 1"),
      ComparedOutput(.value, cell: 1, cellName: "`n`", recording: "inline.values.json"),
    ],
    seconds: 1.5
  )

  static var failing: LessonVerdict {
    LessonVerdict(
      lesson: "in/b.md",
      compared: [
        ComparedOutput(.text, cell: 0, cellName: "cell 1"),
        ComparedOutput(.text, cell: 2, cellName: "cell 3"),
        ComparedOutput(.figure, cell: 1, cellName: "fig-a", recording: "fig-a.json"),
        ComparedOutput(.figure, cell: 1, cellName: "fig-a", recording: "fig-a-2.json"),
      ],
      findings: [warning, stale, text, figure],
      masked: [
        MaskedOutput(
          place: SourcePlace(file: "in/b.md", line: 4, column: 1),
          normaliser: "time",
          count: 2
        )
      ],
      seconds: 0.25
    )
  }

  private static let warning = Finding(
    .lesson,
    at: SourcePlace(file: "in/part, 1.md", line: 2, column: 5),
    "warning: `ecoh` is not an option of a cell",
    help: "use `echo`"
  )

  private static var stale: Finding {
    var finding = Finding(
      .stale,
      .text,
      cell: 4,
      cellName: "cell 5",
      at: SourcePlace(file: "in/b.md", line: 3, column: 1),
      "cell 5 has a recorded output but does not run"
    )
    finding.expected = "old\n\nlines\n"
    return finding
  }

  private static var text: Finding {
    var finding = Finding(
      .changed,
      .text,
      cell: 2,
      cellName: "cell 3",
      at: SourcePlace(file: "in/b.md", line: 8, column: 6),
      "the output of cell 3 is not as recorded"
    )
    finding.hunks = [
      TextHunk(
        position: SourcePosition(line: 1, column: 6),
        actualLine: 1,
        expected: [[.init("100% ", .same), .init("<0.5>", .removed)]],
        actual: [[.init("100% ", .same), .init("\u{1B}[1m\"0.6\"\r", .added)]]
      )
    ]
    (finding.expected, finding.actual) = ("100% <0.5>\n", "100% \u{1B}[1m\"0.6\"\r\n")
    return finding
  }

  private static var figure: Finding {
    var finding = Finding(
      .changed,
      .figure,
      cell: 1,
      cellName: "fig-a",
      at: SourcePlace(file: "in/b.md", line: 12, column: 1),
      "the figure of fig-a is not as recorded"
    )
    finding.details = ["line 1: 1 of 3 points differs", "title: \"a\" → \"b\u{FFFF}\""]
    finding.recording = "fig-a-2.json"
    (finding.expected, finding.actual) = ("{}\n", "{}\n")
    return finding
  }
}
