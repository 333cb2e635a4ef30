internal import Digests
internal import Foundation
internal import NotebookEngine
internal import PreviewServer

/// Shows lessons in browsers, and shows them anew whenever they change.
struct WatchAction: Sendable {
  /// A lesson, or a folder of lessons.
  var path: String
  /// The port; `nil` for one that is always the same for this path.
  var port: UInt16?
  /// Host names besides those of this machine by which browsers may ask.
  var hostNames: [String]
  var opensBrowser: Bool
  var parameters: [String]
  var allowsRawHTML: Bool
  var execution: ExecutionSettings

  /// Watches until the user ends it.
  ///
  /// - Throws: `UsageError` before anything has run.
  func perform() async throws(UsageError) -> Bool {
    let terminal = Terminal()
    let overrides = try ParameterOverrides(parameters)
    let lessons = try WatchedFolder(path)
    guard let server = PreviewServer(ports: ports, names: hostNames) else {
      throw UsageError("port \(ports[0]) is taken; choose another one with --port.")
    }
    return await Interruption.ending(on: terminal) {
      let folder = try RunningProcesses.shared.makeTemporaryFolder()
      defer { RunningProcesses.shared.removeTemporaryFolder(folder) }
      let preview = Preview(server, files: folder)
      preview.list(lessons.names)
      Thread { preview.serve() }.start()
      defer { server.stop() }
      let address = "http://localhost:\(server.port)/"
      terminal.printLine("\(path): \(address)")
      if isatty(STDIN_FILENO) == 1 { terminal.printLine(WatchKey.help) }
      if opensBrowser { Browser.open(address, terminal) }
      let progress = ProgressLine(terminal, isQuiet: false) { preview.tell($1, of: $0) }
      let executor = try await LessonExecutor(
        execution,
        outputFolder: folder,
        progress: progress,
        isRecorded: false
      )
      var session = WatchSession(
        lessons: lessons,
        preview: preview,
        executor: executor,
        overrides: overrides,
        allowsRawHTML: allowsRawHTML,
        terminal: terminal,
        progress: progress
      )
      await session.run { if $0 == .open { Browser.open(address, terminal) } }
      return true
    }
  }

  /// The ports to try in turn: a page that is open in a browser finds the preview again after a restart.
  private var ports: [UInt16] {
    if let port { return [port] }
    let first = 20_000 + FNV1a.hash32(of: canonicalPath(path)) % 20_000
    return (0..<20).map { UInt16(first + $0) } + [0]
  }
}
