internal import Dispatch
internal import Foundation
internal import NotebookEngine

/// Ends a run cleanly when the user or the system asks for it: no process and no temporary file stays behind.
enum Interruption {
  /// Does what `body` does; Ctrl-C, hang-up and termination end it cleanly, and an error is printed and fails.
  static func ending(
    on terminal: Terminal,
    _ body: () async throws -> Bool
  ) async -> Bool {
    let signals = handle(terminal)
    defer {
      // What was started for lessons of which none ran in the end.
      RunningProcesses.shared.endAll()
      withExtendedLifetime(signals) {}
    }
    do { return try await body() } catch {
      terminal.printError("\(error)")
      return false
    }
  }

  /// Handles the signals from now on, as long as the result is kept alive.
  private static func handle(_ terminal: Terminal) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        RunningProcesses.shared.endAll()
        terminal.clearStatus()
        if number == SIGINT { terminal.printLine("interrupted") }
        // The shell's convention for a command that a signal ended.
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }
}
