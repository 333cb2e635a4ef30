/// A suite of test cases: those of a lesson.
struct JUnitSuite {
  enum Outcome: String { case failure, error }

  struct Case {
    var name: String
    var seconds = 0.0
    var findings: [Finding] = []
    /// What is wrong where there is no finding to say it.
    var problem: String?
    /// Where the output's cell stands; `nil` for a case without a place.
    var cell: SourcePlace?

    /// Where people look for it: at the first finding, or at the cell.
    var place: SourcePlace? { findings.first?.place ?? cell }

    /// `nil` for a case that passes.
    var outcome: Outcome? {
      if problem != nil || findings.contains(where: \.preventsComparison) { return .error }
      return findings.isEmpty ? nil : .failure
    }

    /// The sentence that lists of tests show.
    var message: String? {
      guard let first = findings.first else { return problem }
      let more = findings.count - 1
      return more == 0 ? first.message : "\(first.message), and \(more) more"
    }

    /// The kind of what is wrong.
    var type: String { findings.first?.kind.rawValue ?? "missing" }
  }

  var name: String
  var className: String
  var seconds = 0.0
  var cases: [Case]

  /// The suite of a lesson.
  init(_ verdict: LessonVerdict) {
    name = verdict.lesson
    // Jenkins takes what stands before the last point for a package.
    className =
      verdict.lesson.hasSuffix(".md") ? String(verdict.lesson.dropLast(3)) : verdict.lesson
    seconds = verdict.seconds
    var rest = verdict.findings
    var outputs: [Case] = []
    var counts: [String: Int] = [:]
    for output in verdict.compared {
      let own = rest.filter { output.isSubject(of: $0) }
      rest.removeAll { output.isSubject(of: $0) }
      let count = counts[output.caseName, default: 0] + 1
      counts[output.caseName] = count
      outputs.append(
        Case(
          name: output.caseName + (count > 1 ? " (\(count))" : ""),
          findings: own,
          cell: output.place
        )
      )
    }
    let start = SourcePlace(file: verdict.lesson, line: 1, column: 1)
    let lesson = Case(name: "lesson", seconds: verdict.seconds, findings: rest, cell: start)
    cases = [lesson] + outputs
  }

  /// A suite with an error for each shard that is missing.
  init(_ missing: [Shard]) {
    (name, className) = ("shards", "shards")
    cases = missing.map { Case(name: "\($0)", problem: "the results of \($0) are missing") }
  }
}

extension Finding {
  /// Whether something went wrong before anything could be compared.
  fileprivate var preventsComparison: Bool {
    switch kind {
    case .lesson, .failure, .notRun, .unreadable: true
    case .missing, .changed, .stale, .unsteady, .page: false
    }
  }
}

extension ComparedOutput {
  /// Whether `finding` is about this output.
  fileprivate func isSubject(of finding: Finding) -> Bool {
    finding.subject == subject && finding.cell == cell
      && (subject != .figure || finding.recording == recording)
      && (subject != .file || finding.savedFile == recording)
  }

  /// `output of cell 3`.
  fileprivate var caseName: String {
    switch subject {
    case .text: "output of \(cellName)"
    case .figure: "figure of \(cellName)"
    case .value: "value of \(cellName)"
    case .page: "page"
    case .file: "file \(recording ?? "") of \(cellName)"
    }
  }
}
