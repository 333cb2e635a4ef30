internal import Glibc
internal import NotebookWire

/// Listens to a worker until it ends: its messages, the text on its descriptors 1 and 2, and its time.
struct WorkerListener {
  let socket: WorkerSocket
  let process: ChildProcess
  private let setup: WorkerSession.Setup
  private let continuation: AsyncStream<WorkerEvent>.Continuation
  private let pipes: [Pipe]
  private var decoder = FrameDecoder()
  private var watch = CellWatch()
  /// Bytes of text that the running cell wrote to its descriptors directly.
  private var textReceived = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// Starts the worker.
  ///
  /// - Throws: `EngineError.cannotStart`.
  init(
    _ setup: WorkerSession.Setup,
    _ continuation: AsyncStream<WorkerEvent>.Continuation
  ) throws(EngineError) {
    guard let sockets = openSocketPair(SOCK_STREAM) else {
      throw .cannotStart(setup.runtime.worker, reason: unsafe String(cString: strerror(errno)))
    }
    socket = WorkerSocket(descriptor: sockets.ours)
    defer { close(sockets.theirs) }
    let pipes = [try Pipe(), try Pipe()]
    self.pipes = pipes
    defer { for pipe in pipes { close(pipe.writeEnd) } }
    do throws(EngineError) {
      process = try ChildProcess(
        ChildProcess.Setup(
          executable: setup.runtime.worker,
          arguments: [],
          environment: setup.environment,
          standardOutput: pipes[0].writeEnd,
          standardError: pipes[1].writeEnd,
          wire: sockets.theirs
        )
      )
    } catch {
      for pipe in pipes { close(pipe.readEnd) }
      throw error
    }
    self.setup = setup
    self.continuation = continuation
    for pipe in pipes { _ = fcntl(pipe.readEnd, F_SETFL, O_NONBLOCK) }
  }

  private var connection: WireConnection { socket.connection }

  /// Passes on what the worker sends, until it and its forks have closed their connection.
  mutating func listen() {
    var isConnected = true
    while isConnected {
      var polled = ([connection.descriptor] + pipes.map(\.readEnd))
        .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = unsafe poll(&polled, nfds_t(polled.count), watch.pollTimeout)
      if ready < 0 && errno != EINTR { break }
      // A worker sends no message before its pipes are empty, so what waits in them now was written after every
      // message that has been sent so far; what comes while those are read belongs behind messages of the next round.
      let waiting = pipes.map { bytesWaiting(in: $0.readEnd) }
      isConnected = receiveMessages()
      for (index, stream) in Self.streams.enumerated() {
        receiveText(from: pipes[index].readEnd, stream, upTo: waiting[index])
      }
      endOverdueCell(watch.check())
    }
    let status = process.end()
    for (pipe, stream) in zip(pipes, Self.streams) {
      receiveText(from: pipe.readEnd, stream, upTo: bytesWaiting(in: pipe.readEnd))
      close(pipe.readEnd)
    }
    continuation.yield(.ended(status))
    continuation.finish()
  }

  /// Whether the worker is still there.
  private mutating func receiveMessages() -> Bool {
    while true {
      let count = unsafe recv(connection.descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN { return true }
      guard count > 0 else { return false }
      decoder.append(buffer[..<count])
      do {
        while let message = try decoder.next() { handle(message) }
      } catch {
        return false
      }
    }
  }

  private mutating func handle(_ message: WireMessage) {
    switch message {
    case .started(let identifier): watch.process = identifier
    case .cellBegan(let cell):
      textReceived = 0
      if setup.timeouts.indices.contains(cell) { watch.begin(seconds: setup.timeouts[cell]) }
    case .cellEnded, .thrown, .exited:
      // The signal ended what the cell waited for, `sleep` for example, and it went on.
      if watch.isEnding { kill(watch.process, SIGKILL) }
      watch.stop()
    case .fetch(let dataset, let root):
      // Waiting for a download is not the cell's time.
      watch.pause()
      try? connection.send(.fetched(error: setup.fetch(dataset, root)))
      watch.resume()
      return
    default: break
    }
    continuation.yield(.message(message))
  }

  /// The streams that the pipes carry, in their order.
  private static let streams = [WireMessage.Stream.standardOutput, .standardError]

  private func bytesWaiting(in pipe: Int32) -> Int {
    var count: Int32 = 0
    return unsafe ioctl(pipe, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Passes on the first bytes that wait in a pipe, up to the limit of a cell.
  private mutating func receiveText(from pipe: Int32, _ stream: WireMessage.Stream, upTo limit: Int)
  {
    var remaining = limit
    while remaining > 0 {
      let count = unsafe read(pipe, &buffer, min(remaining, buffer.count))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      remaining -= count
      let kept = min(count, max(0, cellTextLimit - textReceived))
      textReceived += kept
      if kept > 0 { continuation.yield(.text(stream, Array(buffer[..<kept]))) }
      if kept < count { continuation.yield(.message(.dropped(bytes: count - kept))) }
    }
  }

  /// Asks a cell that has used up its time for a backtrace, which ends it; a while later ends it in any case.
  private func endOverdueCell(_ verdict: CellWatch.Verdict) {
    switch verdict {
    case .inTime: break
    case .overdue:
      continuation.yield(.timedOut)
      // The worker ends when Swift's handler has written the backtrace: a signal in the middle would spoil that.
      kill(watch.process, SIGQUIT)
    case .isStuck: kill(watch.process, SIGKILL)
    }
  }
}
