import CWorker
import Glibc
import NotebookWire

/// Loads units, runs them and tells the runner what happens.
///
/// There is one worker in a process, and it belongs to the main thread: the functions that units call find
/// it in `shared`.
final class Worker {
  nonisolated(unsafe) static let shared = Worker()

  let connection = WireConnection(descriptor: wireDescriptor)
  /// The cell that runs now.
  private var currentCell: Int?
  /// Whether the last unit came to its end: an `exit` after that is the end of an asynchronous `main`.
  private var unitHasEnded = true
  /// The bodies of the cell's `defer`s at the top level, in the order in which they were reached.
  private var deferred: [() -> Void] = []
  private var textSent = 0
  private var textDropped = 0

  /// Answers the runner's messages until it says `finish` or is gone.
  func serve() -> Never {
    while let message = try? connection.receive() {
      switch message {
      case .load(let library, let isGuarded): run(library, isGuarded: isGuarded)
      default:
        warnOfRunningTasks()
        leave(0)
      }
    }
    leave(0)
  }

  /// Prepares the process for its first unit.
  func prepare() {
    UnitExecutor.shared.takeOver()
    guard
      unsafe spikenote_redirect_streams({ stream, bytes, count in
        let bytes = unsafe UnsafeBufferPointer(start: bytes, count: count)
        unsafe Worker.shared.forward(
          Array(bytes),
          from: stream == 2 ? .standardError : .standardOutput
        )
      }) == 0
    else { leave(70) }
    watchForExit()
    tell(.started(process: getpid()))
    if let folder = unsafe getenv(WorkerVariable.folder), unsafe chdir(folder) != 0 {
      tell(
        .runtimeFailed(
          "cannot enter \(unsafe String(cString: folder)): \(unsafe String(cString: strerror(errno)))"
        )
      )
    }
    // Loading the runtime takes milliseconds that the compiler of the first unit leaves free.
    if let runtime = unsafe getenv(WorkerVariable.runtime) {
      if unsafe dlopen(runtime, RTLD_NOW | RTLD_GLOBAL) == nil {
        tell(.runtimeFailed(loaderMessage()))
      }
      callRuntime(EntryPoint.connectRuntime)
    }
    spikenote_handle_traps {
      unsafe Worker.shared.callRuntime(EntryPoint.finishCell)
      spikenote_flush_streams()
    }
  }

  private func run(_ library: String, isGuarded: Bool) {
    if isGuarded, stayBehindAsSnapshot() {
      // Later cells may use what the unit declares, though none of it has run here.
      _ = unsafe dlopen(library, RTLD_NOW | RTLD_GLOBAL)
      callRuntime(EntryPoint.reportFiles)
      return tell(.forkDied)
    }
    unitHasEnded = false
    guard let handle = unsafe dlopen(library, RTLD_NOW | RTLD_GLOBAL),
      let entry = unsafe dlsym(handle, "main")
    else { return tell(.loadFailed(loaderMessage())) }
    // An asynchronous `main` is a task as well, and none of the author's.
    spikenote_set_reached_place(0)
    unsafe spikenote_run_unit(entry)
  }

  /// Forks: the child runs the unit and all that follows, this process keeps the state before the unit.
  ///
  /// - Returns: In the process that is to go on with the units after this one when the child has died, `true`;
  ///   in the child `false`.
  private func stayBehindAsSnapshot() -> Bool {
    let child = spikenote_fork()
    guard child > 0 else {
      spikenote_die_with_parent()
      tell(.started(process: getpid()))
      return false
    }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
    if status == 0 { leave(0) }
    tell(.started(process: getpid()))
    return true
  }

  // MARK: - What units report

  func begin(_ cell: Int) {
    finishCurrentCell()
    currentCell = cell
    textSent = 0
    textDropped = 0
    tell(.cellBegan(cell))
  }

  func reach(_ line: Int, _ column: Int) {
    spikenote_set_reached_place(Int64(line) << 32 | Int64(column))
    tell(.reached(line: line, column: column))
  }

  /// Says which statements began tasks that the end of the lesson cuts off.
  private func warnOfRunningTasks() {
    spikenote_tell_running_tasks { place in
      let place = WireMessage.Place(line: Int(place >> 32), column: Int(place & 0xFFFF_FFFF))
      unsafe Worker.shared.tell(
        .warning(
          message: "the task that begins here has not ended when the lesson does, and is cut off",
          help: "keep it in a variable and `await` its `value` in the last cell or before",
          at: place
        )
      )
    }
  }

  func endUnit() {
    finishCurrentCell()
    unitHasEnded = true
    tell(.unitEnded)
  }

  func atEndOfCell(_ body: @escaping () -> Void) { deferred.append(body) }

  func fail(_ error: any Error) -> Never {
    runDeferred()
    settleOutput()
    currentCell = nil
    tell(.thrown(ErrorDescription.text(of: error)))
    // The frames of a task cannot be left: the concurrency runtime keeps pointers into them.
    if spikenote_is_in_task() != 0 { serve() }
    spikenote_leave_unit()
  }

  /// Has `cellCalledExit` called at the next `exit`, once.
  private func watchForExit() {
    _ = spikenote_at_exit { status in unsafe Worker.shared.cellCalledExit(status) }
  }

  private func cellCalledExit(_ status: Int32) {
    // An asynchronous `main` ends with `exit`: nothing is lost, go on with the next unit.
    if unitHasEnded {
      watchForExit()
      serve()
    }
    settleOutput()
    tell(.exited(status: status))
    leave(status == 0 ? 1 : status)
  }

  private func finishCurrentCell() {
    guard let cell = currentCell else { return }
    runDeferred()
    settleOutput()
    tell(.cellEnded(cell))
    currentCell = nil
  }

  /// Runs what the cell has deferred, the last first.
  private func runDeferred() {
    while let body = deferred.popLast() { body() }
  }

  /// Shows the figures that the cell left open and sends what its streams hold.
  private func settleOutput() {
    callRuntime(EntryPoint.finishCell)
    spikenote_flush_streams()
    if textDropped > 0 { tell(.dropped(bytes: textDropped)) }
    textDropped = 0
  }

  /// Calls a C function of the runtime, which the worker is not linked with.
  private func callRuntime(_ name: String) {
    guard let function = unsafe dlsym(nil, name) else { return }
    unsafe unsafeBitCast(function, to: (@convention(c) () -> Void).self)()
  }

  // MARK: - Sending

  private func forward(_ bytes: [UInt8], from stream: WireMessage.Stream) {
    let room = max(0, cellTextLimit - textSent)
    let kept = min(room, bytes.count)
    textSent += kept
    textDropped += bytes.count - kept
    if kept > 0 { tell(.text(stream, kept == bytes.count ? bytes : Array(bytes[..<kept]))) }
  }

  func tell(_ message: WireMessage) {
    do { try sendInOrder(message, over: connection) } catch { leave(1) }
  }

  /// Ends the process without the handlers of `exit`.
  private func leave(_ status: Int32) -> Never { _exit(status) }

  private func loaderMessage() -> String {
    unsafe dlerror().map { unsafe String(cString: $0) } ?? "the library has no entry point"
  }
}
