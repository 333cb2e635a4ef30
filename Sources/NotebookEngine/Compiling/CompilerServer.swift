internal import FoundationEssentials
internal import Glibc
internal import NotebookWire
internal import Synchronization

/// A program of the toolchain that is loaded once and forks for each call.
///
/// It is started with a library preloaded that takes the place of its `main` (target `CCompilerServer`).
final class CompilerServer: Sendable {
  private let socket: Int32
  private let life = Life()

  /// Starts a server.
  ///
  /// Requests may be sent at once; where no server comes to life, none of them is answered.
  ///
  /// - Parameters:
  ///   - executable: The program's path without symbolic links.
  ///   - library: The path of the library to preload.
  ///   - temporaryFolder: Where the program keeps temporary files, in place of the system's folder.
  init?(executable: String, library: String, temporaryFolder: String?) {
    // The loader divides its list of libraries at these.
    guard !library.contains(where: { $0 == ":" || $0.isWhitespace }),
      FileManager.default.isReadableFile(atPath: library),
      FileManager.default.isExecutableFile(atPath: executable),
      let sockets = openSocketPair(SOCK_SEQPACKET)
    else { return nil }
    socket = sockets.ours
    var environment = ProcessInfo.processInfo.environment
    environment["LD_PRELOAD"] = [library, environment["LD_PRELOAD"]].compactMap(\.self)
      .joined(separator: ":")
    environment[WorkerVariable.compilerServer] = executable
    if let temporaryFolder { environment["TMPDIR"] = temporaryFolder }
    let setup = ChildProcess.Setup(
      executable: executable,
      // A program that does not serve ends with this.
      arguments: ["--version"],
      environment: environment,
      wire: sockets.theirs
    )
    // The server dies with the thread that started it, so that thread is the one that waits for its end.
    BlockingThread.start { [life] in
      let process = life.start(setup)
      close(sockets.theirs)
      _ = process?.wait()
      life.forget()
    }
  }

  deinit { close(socket) }

  /// Calls the program.
  ///
  /// A task that is cancelled ends the call.
  ///
  /// - Parameters:
  ///   - name: The path under which the program is called, which may be a symbolic link.
  ///   - arguments: Without the program's name.
  /// - Returns: What `Command.run` would give; `nil` when the server did not answer, so that the program must be
  ///   started without it.
  func run(_ name: String, _ arguments: [String]) async -> Command.Answer? {
    guard let call = ServedCall() else { return nil }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        BlockingThread.start {
          continuation.resume(returning: call.answer(to: [name] + arguments, from: self.socket))
        }
      }
    } onCancel: {
      call.cancel()
    }
  }

  /// Tells the server to end, with all it runs, and does not wait for it.
  func beginEnd() { shutdown(socket, Int32(SHUT_RDWR)) }

  /// Ends the server and all it runs at once; without it the server would end when this process does.
  func end() { life.end() }

  /// What a server shares with the thread that waits for it.
  private final class Life: Sendable {
    private struct State {
      var process: ChildProcess?
      var isOver = false
    }

    private let state = Mutex(State())

    func start(_ setup: ChildProcess.Setup) -> ChildProcess? {
      state.withLock { state in
        guard !state.isOver else { return nil }
        state.process = try? ChildProcess(setup)
        return state.process
      }
    }

    /// Its identifier may soon be another's.
    func forget() { state.withLock { $0.process = nil } }

    func end() {
      let process = state.withLock { state in
        state.isOver = true
        return state.process
      }
      guard let process else { return }
      RunningProcesses.shared.end(process.identifier)
      process.waitUntilEnded()
    }
  }
}
