internal import Glibc
package import NotebookWire
internal import Synchronization

/// What comes from a worker, in the order in which the cells made it.
package enum WorkerEvent: Sendable {
  /// What the worker, or the runtime in it, says.
  case message(WireMessage)
  /// Text that went to a descriptor directly, around the C streams.
  case text(WireMessage.Stream, [UInt8])
  /// The cell has used up its time and the process that runs it is being ended.
  case timedOut
  /// The worker is gone; the last event.
  case ended(ExitStatus)
}

/// A worker process and the thread that listens to it.
final class WorkerSession: Sendable {
  struct Setup: Sendable {
    var runtime: RuntimeLocation
    var environment: [String: String]
    /// Seconds for each of the lesson's cells.
    var timeouts: [Double]
    /// Gets a dataset's files; gives the reason when it can't.
    var fetch: @Sendable (_ dataset: String, _ root: String) -> String?
  }

  let events: AsyncStream<WorkerEvent>
  private let socket: WorkerSocket
  private let process: ChildProcess

  /// Starts a worker.
  ///
  /// - Throws: `EngineError.cannotStart`.
  init(_ setup: Setup) async throws(EngineError) {
    let (events, continuation) = AsyncStream.makeStream(of: WorkerEvent.self)
    self.events = events
    // The worker dies with the thread that started it, so that thread is the one that listens to its end.
    let started = await withCheckedContinuation { (start: CheckedContinuation<Started, Never>) in
      BlockingThread.start {
        do throws(EngineError) {
          var listener = try WorkerListener(setup, continuation)
          start.resume(returning: .running(listener.socket, listener.process))
          listener.listen()
        } catch {
          start.resume(returning: .failed(error))
          continuation.finish()
        }
      }
    }
    switch started {
    case .running(let socket, let process): (self.socket, self.process) = (socket, process)
    case .failed(let error): throw error
    }
  }

  private enum Started: Sendable {
    case running(WorkerSocket, ChildProcess)
    case failed(EngineError)
  }

  /// Sends a message; a worker that is gone says so through its last event.
  func send(_ message: WireMessage) { try? socket.connection.send(message) }

  /// Ends the worker and everything it started at once.
  func end() { RunningProcesses.shared.end(process.identifier) }
}
