internal import Glibc

/// Measures how long the running cell has left.
struct CellWatch {
  enum Verdict {
    case inTime
    /// Its time has just run out.
    case overdue
    /// It was asked to end and has not.
    case isStuck
  }

  /// Seconds in which a process must have written its backtrace: a few hundredths, and much longer on a busy machine.
  private static let grace = 10.0

  /// The process that runs cells now: the worker, or a fork of it.
  var process: pid_t = 0
  /// Whether the cell's time has run out.
  private(set) var isEnding = false
  private var deadline: Double?
  private var remaining: Double?

  mutating func begin(seconds: Double) {
    deadline = now() + seconds
    isEnding = false
  }

  mutating func stop() {
    deadline = nil
    isEnding = false
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
    let time = now()
    guard let deadline, time >= deadline else { return .inTime }
    self.deadline = time + Self.grace
    defer { isEnding = true }
    return isEnding ? .isStuck : .overdue
  }

  private func now() -> Double { monotonicSeconds() }
}

/// Seconds on a clock that never goes back.
func monotonicSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
