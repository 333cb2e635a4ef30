internal import Dispatch
internal import Foundation
internal import NotebookEngine

/// Ends a run cleanly when the user or the system asks for it: no process and no temporary file stays behind.
enum Interruption {
  /// Handles Ctrl-C, hang-up and termination from now on.
  ///
  /// - Returns: What must be kept alive as long as it is to work.
  static func handle(_ terminal: Terminal) -> [any DispatchSourceSignal] {
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
