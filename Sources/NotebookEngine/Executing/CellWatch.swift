internal import Glibc

/// Measures how long the running cell has left.
struct CellWatch {
  enum Verdict {
    case inTime
    /// Its time has just run out.
    case overdue
    /// It was asked for a backtrace a moment ago.
    case isEnding
    /// It was asked to end and has not.
    case isStuck
  }

  /// Seconds in which a process must have written its backtrace.
  private static let grace = 10.0
  /// Seconds between two looks at a process that is ending: a backtrace takes a few hundredths, and a signal in the
  /// middle of one would spoil it.
  private static let pause = 0.5

  /// The process that runs cells now: the worker, or a fork of it.
  var process: pid_t = 0
  private var deadline: Double?
  /// When a process that is ending is stuck; `nil` while the cell is in time.
  private var end: Double?
  private var remaining: Double?

  /// Whether the cell's time has run out.
  var isEnding: Bool { end != nil }

  mutating func begin(seconds: Double) {
    deadline = now() + seconds
    end = nil
  }

  mutating func stop() {
    deadline = nil
    end = nil
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
    self.deadline = time + Self.pause
    guard let end else {
      end = time + Self.grace
      return .overdue
    }
    return time < end ? .isEnding : .isStuck
  }

  private func now() -> Double { monotonicSeconds() }
}

/// Seconds on a clock that never goes back.
func monotonicSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
