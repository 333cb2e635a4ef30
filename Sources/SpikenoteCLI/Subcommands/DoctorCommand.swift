internal import ArgumentParser

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is found, what is missing and how to get it.",
    discussion: "Exit codes: 0 when lessons can run, 1 when something is missing."
  )

  func run() async throws {
    let findings = await DoctorAction().perform()
    let terminal = Terminal()
    for finding in findings { print(finding.line(terminal)) }
    if findings.contains(where: { !$0.isFine && $0.isNeeded }) { throw ExitCode.failure }
  }
}
