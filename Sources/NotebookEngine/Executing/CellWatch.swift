internal import Glibc

/// Measures how long the running cell has left.
struct CellWatch {
  enum Verdict {
    case inTime
    /// Its time has just run out.
    case overdue
    /// It was asked to end and has not.
    case stuck
  }

  /// Seconds in which a process must have written its backtrace.
  private static let grace = 10.0

  /// The process that runs cells now: the worker, or a fork of it.
  var process: pid_t = 0
  private var deadline: Double?
  private var isOverdue = false
  private var remaining: Double?

  mutating func begin(seconds: Double) {
    deadline = now() + seconds
    isOverdue = false
  }

  mutating func stop() {
    deadline = nil
    isOverdue = false
  }

  mutating func pause() {
    remaining = deadline.map { $0 - now() }
    deadline = nil
  }

  mutating func resume() {
    deadline = remaining.map { now() + $0 }
    remaining = nil
  }

  /// Milliseconds until something is to be checked, as `poll` takes it; −1 waits for ever.
  var pollTimeout: Int32 {
    guard let deadline else { return -1 }
    return Int32(min(max(0, (deadline - now()) * 1000).rounded(.up), 60_000))
  }

  mutating func check() -> Verdict {
    guard let deadline, now() >= deadline else { return .inTime }
    guard !isOverdue else {
      self.deadline = nil
      return .stuck
    }
    isOverdue = true
    self.deadline = now() + Self.grace
    return .overdue
  }

  private func now() -> Double { monotonicSeconds() }
}

/// Seconds on a clock that never goes back.
func monotonicSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
