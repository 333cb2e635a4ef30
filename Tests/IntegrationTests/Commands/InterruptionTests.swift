import Foundation
import NotebookTestSupport
import Testing

@Suite struct InterruptionTests {
  @Test(arguments: [(SIGINT, 130, "interrupted\n"), (SIGTERM, 143, ""), (SIGHUP, 129, "")])
  func leavesNothingBehind(signal: Int32, status: Int32, message: String) async throws {
    let lesson = """
      ```swift
      import Foundation
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sleep")
      process.arguments = ["1000"]
      try process.run()
      close(open("../began", O_CREAT | O_WRONLY, 0o600))
      while true {}
      ```
      """
    try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: ["lesson.md": Data(lesson.utf8)])
      try await Gate.shared.pass {
        let running = try workspace.start(["run", "lesson.md"])
        try await waitForFile(
          workspace.folder.deletingLastPathComponent().appending(path: "began"),
          while: running
        )
        #expect(workspace.runningProcesses().count >= 3)
        kill(running.identifier, signal)
        #expect(await running.status == status)
      }
      try workspace.checkThatNothingIsLeft(#_sourceLocation)
      let run = try workspace.result(status)
      #expect(run.standardError == message)
      #expect(run.outputFiles == [])
    }
  }

  /// Looks for a file that a cell makes, until the binary ends or a minute has passed.
  private func waitForFile(_ file: URL, while running: RunningBinary) async throws {
    for _ in 0..<6000 where !FileManager.default.fileExists(atPath: file.path) {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(FileManager.default.fileExists(atPath: file.path), "the cell did not begin")
  }

  @Test func leavesNothingBehindWhileItCompiles() async throws {
    // The compiler takes seconds for this.
    let sum = (0..<400).map { "Double(\($0)) * Double(\($0))" }.joined(separator: " + ")
    let lesson = "```swift\nlet sum = [\(sum)]\nprint(sum)\n```\n"
    try await withTemporaryFolder { folder in
      let workspace = try Workspace(in: folder, files: ["lesson.md": Data(lesson.utf8)])
      try await Gate.shared.pass {
        let running = try workspace.start(["run", "lesson.md"])
        // The server of the compiler, and the fork that compiles.
        for _ in 0..<6000
        where workspace.runningProcesses().count(where: { $0.contains("swift-frontend") }) < 2 {
          try await Task.sleep(for: .milliseconds(5))
        }
        kill(running.identifier, SIGINT)
        let status = await running.status
        let run = try workspace.result(status)
        #expect(status == 130, "\(run.standardOutput)\(run.standardError)")
      }
      try workspace.checkThatNothingIsLeft(#_sourceLocation)
    }
  }
}
