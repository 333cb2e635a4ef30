internal import ArgumentParser

/// Reports on verdicts for machines.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write JUnit XML: a suite a lesson, a test case an output.",
      valueName: "FILE"
    )
  )
  var junit: String?

  @Option(
    help: ArgumentHelp(
      "Write the verdicts as JSON, which `spikenote merge` joins.",
      discussion: "With - for FILE, a report is all that standard output has.",
      valueName: "FILE"
    )
  )
  var json: String?

  @Option(
    help: ArgumentHelp(
      "Write a page that shows all differences, DIR/index.html.",
      valueName: "DIR"
    )
  )
  var report: String?

  @Flag(
    help: ArgumentHelp(
      "Print annotations for GitHub Actions.",
      discussion: """
        Never without this flag. Run from the root of the repository, to which GitHub's
        paths are relative.
        """
    )
  )
  var github = false

  /// The reports as actions take them.
  var reports: VerdictReports {
    VerdictReports(junit: junit, json: json, page: report, isGitHub: github)
  }

  func validate() throws {
    if let junit, junit == json {
      throw ValidationError("--junit and --json both write to \(junit); name different files.")
    }
    if github, reports.takesStandardOutput {
      throw ValidationError(
        "--github prints to standard output, which another report has already; name a file in place of -."
      )
    }
  }
}
