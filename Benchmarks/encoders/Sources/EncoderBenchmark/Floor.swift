import Glibc

/// The least that any encoder does: writing its result, 40 MB, into new memory.
enum Floor {
  private static let count = 10_035_200

  /// Fills new memory with ones, by `threads` threads, in pages of the usual size or in large ones.
  static func fill(threads: Int, largePages: Bool) {
    let page = 2 << 20
    let length = count * 4 + page
    guard
      let mapped = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      mapped != MAP_FAILED
    else { fatalError("no memory") }
    defer { munmap(mapped, length) }
    let start = mapped.alignedUp(toMultipleOf: page)
    if largePages { madvise(start, count * 4, Int32(MADV_HUGEPAGE)) }
    let numbers = start.bindMemory(to: Float.self, capacity: count)
    let workers = (1..<max(threads, 2)).prefix(threads - 1).map { part in
      var thread = pthread_t()
      let work = Part(
        start: numbers + count * part / threads,
        count: count * (part + 1) / threads - count * part / threads
      )
      pthread_create(
        &thread,
        nil,
        { argument in
          guard let argument else { return nil }
          Unmanaged<Part>.fromOpaque(argument).takeRetainedValue().fill()
          return nil
        },
        Unmanaged.passRetained(work).toOpaque()
      )
      return thread
    }
    Part(start: numbers, count: count / threads).fill()
    for worker in workers { pthread_join(worker, nil) }
  }

  private final class Part {
    let start: UnsafeMutablePointer<Float>
    let count: Int

    init(start: UnsafeMutablePointer<Float>, count: Int) {
      self.start = start
      self.count = count
    }

    func fill() { start.initialize(repeating: 1, count: count) }
  }
}
