internal import Glibc

/// Threads for work that waits for a process: they leave the concurrency pool, as wide as the machine has cores, to
/// work that computes.
enum BlockingThread {
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs `work` in a thread that ends with it.
  static func start(_ work: @escaping @Sendable () -> Void) {
    let context = unsafe Unmanaged.passRetained(Work(work)).toOpaque()
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread,
      nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
        return nil
      },
      context
    )
    guard status == 0 else {
      // Without a thread the work still has to be done.
      unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
      return
    }
    pthread_detach(thread)
  }
}
