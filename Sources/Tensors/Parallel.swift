import Glibc
internal import Synchronization

/// Work that several threads share, for kernels over millions of elements.
///
/// All threads have ended when a function returns: a lesson's worker forks between cells, and a fork takes
/// only the calling thread along. Results must not depend on the number of threads.
package enum Parallel {
  /// As many threads as the process has processors, or as the environment's `SPIKENOTE_THREADS` says.
  package static var threadCount: Int {
    if let text = unsafe getenv("SPIKENOTE_THREADS"), let count = unsafe Int(String(cString: text))
    {
      return min(max(count, 1), 256)
    }
    return max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
  }

  /// The number of threads for work on `count` elements: one for so few that starting another, about
  /// 50 microseconds, would not pay.
  package static func threadCount(for count: Int) -> Int {
    count < 1 << 18 ? 1 : threadCount
  }

  /// Calls `body` with ranges that together are 0..<count, one a thread.
  package static func forEachRange(
    of count: Int,
    threads: Int,
    _ body: (Range<Int>) -> Void
  ) {
    let parts = max(min(threads, count), 1)
    run(parts: parts) { part in body(count * part / parts..<count * (part + 1) / parts) }
  }

  /// What `body` makes of ranges that together are 0..<count, one a thread, in their order.
  package static func collect<Element: Sendable>(
    rangesOf count: Int,
    threads: Int,
    _ body: (Range<Int>) -> [Element]
  ) -> [Element] {
    let parts = Mutex<[Int: [Element]]>([:])
    forEachRange(of: count, threads: threads) { range in
      let elements = body(range)
      parts.withLock { $0[range.lowerBound] = elements }
    }
    return parts.withLock { parts in parts.sorted { $0.key < $1.key }.flatMap(\.value) }
  }

  /// Calls `body` with each of 0..<parts, one a thread, of which the caller's is the first.
  package static func run(parts: Int, _ body: (Int) -> Void) {
    guard parts > 1 else { return body(0) }
    withoutActuallyEscaping(body) { body in
      let threads = (1..<parts).map { part in Thread { body(part) } }
      body(0)
      for thread in threads { thread.join() }
    }
  }
}

/// A POSIX thread that runs one closure.
private struct Thread {
  /// Absent if the system gave no thread and the closure was run at once.
  private let handle: pthread_t?

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  init(_ body: @escaping () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    var handle = pthread_t()
    let failure = unsafe pthread_create(
      &handle,
      nil,
      { argument in
        if let argument = unsafe argument {
          unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        }
        return nil
      },
      work.toOpaque()
    )
    guard failure == 0 else {
      unsafe work.takeRetainedValue().body()
      self.handle = nil
      return
    }
    self.handle = handle
  }

  func join() {
    if let handle { pthread_join(handle, nil) }
  }
}
