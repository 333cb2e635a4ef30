internal import FoundationEssentials
internal import Glibc
internal import Synchronization

/// The child processes and temporary folders that exist now, so that an interrupted run leaves none behind.
package final class RunningProcesses: Sendable {
  /// Those of this program, which its signal handling ends.
  package static let shared = RunningProcesses()

  private struct State {
    var processes: Set<pid_t> = []
    var folders: Set<String> = []
    var isEnding = false
  }

  private let state = Mutex(State())

  /// Starts a process with `start`, which gives its status and identifier; nothing starts once the end has begun.
  func start(_ start: () -> (status: Int32, process: pid_t?)) -> Int32 {
    state.withLock { state in
      guard !state.isEnding else { return ECANCELED }
      let (status, process) = start()
      if let process { state.processes.insert(process) }
      return status
    }
  }

  /// Calls `body` while no process can start.
  func withoutStarts<Result>(_ body: () -> Result) -> Result where Result: Sendable {
    state.withLock { _ in body() }
  }

  /// Ends a process and all it started, unless it is gone and its identifier may be another's.
  func end(_ process: pid_t) {
    state.withLock { state in
      if state.processes.contains(process) { ProcessSession(leader: process).end() }
    }
  }

  /// Forgets a process, before its status is taken.
  func remove(_ process: pid_t) { _ = state.withLock { $0.processes.remove(process) } }

  /// Makes a temporary folder that `endAll` removes.
  ///
  /// - Throws: `EngineError.noTemporaryFolder` with the system's reason.
  package func makeTemporaryFolder() throws(EngineError) -> String {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array("\(parent)/spikenote-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw .noTemporaryFolder(parent, reason: unsafe String(cString: strerror(errno)))
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = state.withLock { $0.folders.insert(path) }
    return path
  }

  /// Removes a folder that `makeTemporaryFolder` made, with all that is in it.
  package func removeTemporaryFolder(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
    _ = state.withLock { $0.folders.remove(path) }
  }

  /// Waits for the end of the program once `endAll` was called: an interrupted run has no result.
  package func waitIfEnding() async {
    while state.withLock({ $0.isEnding }) { try? await Task.sleep(for: .seconds(1)) }
  }

  /// Ends every child process and removes every temporary folder; nothing starts afterwards.
  package func endAll() {
    let (processes, folders) = state.withLock { state in
      state.isEnding = true
      return (state.processes, state.folders)
    }
    for process in processes { ProcessSession(leader: process).end() }
    for folder in folders { remove(folder) }
  }

  /// Removes a folder that a process which is just ending may still write into.
  private func remove(_ folder: String) {
    for _ in 0..<100 {
      try? FileManager.default.removeItem(atPath: folder)
      guard FileManager.default.fileExists(atPath: folder) else { return }
      usleep(10_000)
    }
  }
}
