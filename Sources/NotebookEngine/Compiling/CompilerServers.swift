internal import Glibc
internal import Synchronization

/// The programs of the toolchain that have a server, for all lessons of a run.
///
/// A server is only faster: a program without one, or whose server does not answer, is started as usual, with the
/// same result. All servers end with the last reference.
package final class CompilerServers: Sendable {
  private let library: String
  private let servers = Mutex<[String: CompilerServer]>([:])
  /// For what the programs leave: the compiler keeps the code that it generates for `withTaskGroup`, say.
  private let temporaryFolder: String?

  /// Makes an empty set.
  ///
  /// - Parameter library: The path of `libCompilerServer.so`; without it no program gets a server.
  package init(library: String) {
    self.library = library
    temporaryFolder = try? RunningProcesses.shared.makeTemporaryFolder()
  }

  deinit {
    let servers = servers.withLock { Array($0.values) }
    // They end side by side.
    for server in servers { server.beginEnd() }
    // The thread of a call that has just been answered may hold one a moment longer.
    for server in servers { server.end() }
    if let temporaryFolder { RunningProcesses.shared.removeTemporaryFolder(temporaryFolder) }
  }

  /// Starts a server of a program, unless there is one.
  package func start(_ executable: String) {
    let path = Self.path(of: executable)
    servers.withLock { servers in
      guard servers[path] == nil else { return }
      servers[path] = CompilerServer(
        executable: path,
        library: library,
        temporaryFolder: temporaryFolder
      )
    }
  }

  /// Runs a program to its end and gives what it printed, as `Command.run` does.
  ///
  /// - Parameters:
  ///   - executable: The program's path; every name of a program is served alike.
  ///   - arguments: Without the program's name.
  /// - Returns: How it ended and what it printed.
  /// - Throws: `EngineError.cannotStart`.
  package func run(
    _ executable: String,
    _ arguments: [String]
  ) async throws(EngineError) -> Command.Answer {
    if let answer = await serve(executable, arguments) { return answer }
    return try await Command.run(executable, arguments)
  }

  /// What the program's server gives; `nil` when there is none or it does not answer.
  package func serve(_ executable: String, _ arguments: [String]) async -> Command.Answer? {
    let path = Self.path(of: executable)
    guard let server = servers.withLock({ $0[path] }) else { return nil }
    return await server.run(executable, arguments)
  }

  /// The path without symbolic links, as the system knows a running program.
  private static func path(of executable: String) -> String {
    guard let path = unsafe realpath(executable, nil) else { return executable }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
