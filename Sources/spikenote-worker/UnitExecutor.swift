import CWorker
import Glibc

/// The executor of the main actor while units run: their asynchronous top-level code, and what is isolated to
/// `MainActor`, runs on the thread that runs the units.
final class UnitExecutor: SerialExecutor {
  static let shared = UnitExecutor()

  private let thread = pthread_self()

  /// Takes the place of Swift's own main executor.
  func takeOver() {
    let words = unsafe unsafeBitCast(
      asUnownedSerialExecutor(),
      to: (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?).self
    )
    unsafe spikenote_set_main_executor(words.0, words.1)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    unsafe spikenote_add_job(unsafeBitCast(UnownedJob(job), to: UnsafeMutableRawPointer.self))
  }

  func checkIsolated() {
    precondition(
      pthread_equal(pthread_self(), thread) != 0,
      "the main actor's code runs on another thread"
    )
  }
}
