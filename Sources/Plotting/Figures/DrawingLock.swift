internal import Glibc

/// Lets one thread at a time read and change figures: tasks of a cell may draw beside one another.
///
/// A thread that has the lock may take it again.
@safe
final class DrawingLock: @unchecked Sendable {
  /// The lock of all figures: a call of `plt` touches its session, a figure and a plot.
  static let shared = DrawingLock()

  // Guards itself; it never moves and lives as long as the process.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>

  private init() {
    unsafe mutex = .allocate(capacity: 1)
    var attributes = pthread_mutexattr_t()
    unsafe pthread_mutexattr_init(&attributes)
    unsafe pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_RECURSIVE))
    unsafe pthread_mutex_init(mutex, &attributes)
    unsafe pthread_mutexattr_destroy(&attributes)
  }

  /// Waits until no other thread draws.
  func lock() { unsafe pthread_mutex_lock(mutex) }

  /// Lets other threads draw.
  func unlock() { unsafe pthread_mutex_unlock(mutex) }

  /// What `body` gives while no other thread draws.
  func withLock<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure)
    -> Result
  {
    lock()
    defer { unlock() }
    return try body()
  }
}
