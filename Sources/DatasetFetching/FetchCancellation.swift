import FoundationNetworking
import Synchronization

/// Carries a cancellation from any thread to the transfer that is under way.
final class FetchCancellation: Sendable {
  private struct State {
    var isCancelled = false
    var task: URLSessionTask?
  }

  private let state = Mutex(State())

  /// Whether `cancel()` was called.
  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Ends the transfer under way, and keeps others from starting.
  func cancel() {
    let task = state.withLock { state in
      state.isCancelled = true
      return state.task
    }
    task?.cancel()
  }

  /// Starts `task`, unless it is cancelled already, when it ends at once.
  func start(_ task: URLSessionTask) {
    let isCancelled = state.withLock { state in
      state.task = task
      return state.isCancelled
    }
    if isCancelled { task.cancel() } else { task.resume() }
  }
}
