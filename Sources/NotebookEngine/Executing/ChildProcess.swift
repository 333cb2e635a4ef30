internal import Glibc
internal import NotebookWire

/// Starts child processes, each as the leader of a session of its own, so that it can be ended together with
/// everything it started.
///
/// A worker needs a third descriptor and a session of its own, which is why this is not a library's.
struct ChildProcess {
  /// What a child gets; a descriptor that is `nil` is `/dev/null`.
  struct Setup {
    var executable: String
    var arguments: [String]
    var environment: [String: String]
    var standardOutput: Int32?
    var standardError: Int32?
    /// The runner's socket, which becomes `wireDescriptor`.
    var wire: Int32?
  }

  /// The process, its group and its session.
  let identifier: pid_t

  /// Starts a process.
  ///
  /// - Throws: `EngineError.cannotStart` with the executable and the system's reason.
  init(_ setup: Setup) throws(EngineError) {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (target, source) in [
      (STDOUT_FILENO, setup.standardOutput), (STDERR_FILENO, setup.standardError),
    ] {
      if let source {
        unsafe posix_spawn_file_actions_adddup2(&actions, source, target)
      } else {
        unsafe posix_spawn_file_actions_addopen(&actions, target, "/dev/null", O_WRONLY, 0)
      }
    }
    if let wire = setup.wire {
      unsafe posix_spawn_file_actions_adddup2(&actions, wire, wireDescriptor)
    }
    var nothing = sigset_t()
    var everything = sigset_t()
    unsafe sigemptyset(&nothing)
    unsafe sigfillset(&everything)
    unsafe posix_spawnattr_setsigmask(&attributes, &nothing)
    unsafe posix_spawnattr_setsigdefault(&attributes, &everything)
    // POSIX_SPAWN_SETSID, which glibc shows to GNU sources only.
    let setSession: Int32 = 0x80
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(setSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    )

    var identifier: pid_t = 0
    let environment = setup.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let status = RunningProcesses.shared.start {
      let status = unsafe withCStrings([setup.executable] + setup.arguments) { arguments in
        unsafe withCStrings(environment) { environment in
          unsafe posix_spawn(
            &identifier,
            setup.executable,
            &actions,
            &attributes,
            arguments,
            environment
          )
        }
      }
      return (status, status == 0 ? identifier : nil)
    }
    guard status == 0 else {
      throw .cannotStart(setup.executable, reason: unsafe String(cString: strerror(status)))
    }
    self.identifier = identifier
  }

  /// Sends a signal to the process alone.
  func signal(_ number: Int32) { kill(identifier, number) }

  /// Ends the process and all it started, and waits for it.
  ///
  /// - Returns: How it ended.
  @discardableResult
  func end() -> ExitStatus {
    kill(identifier, SIGKILL)
    return wait()
  }

  /// Waits for a process whose status another thread takes.
  func waitUntilEnded() {
    var information = unsafe siginfo_t()
    while unsafe waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) < 0
      && errno == EINTR
    {}
  }

  /// Waits until the process ends by itself, and ends what it left behind.
  func wait() -> ExitStatus {
    // Until its status is taken, nobody else gets its identifier.
    waitUntilEnded()
    ProcessSession(leader: identifier).end()
    RunningProcesses.shared.remove(identifier)
    var status: Int32 = 0
    while unsafe waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    return ExitStatus(waitStatus: status)
  }
}

/// How a process ended.
package enum ExitStatus: Hashable, Sendable {
  case exited(Int32)
  case signalled(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7f
    self = signal == 0 ? .exited((waitStatus >> 8) & 0xff) : .signalled(signal)
  }
}

/// Calls `body` with `strings` as a C array that ends in a null pointer.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = unsafe strings.map { unsafe strdup($0) }
  defer { unsafe copies.forEach { unsafe free($0) } }
  return unsafe body(copies + [nil])
}
