internal import Glibc
internal import NotebookWire

/// The random numbers that are not the tensors' own: those of Swift's `SystemRandomNumberGenerator` and of C.
enum RandomSource {
  /// Has them follow from `seed`; in a process that is no worker they stay the system's.
  static func seed(_ seed: Int) {
    guard let function = unsafe dlsym(nil, EntryPoint.seedRandom) else { return }
    unsafe unsafeBitCast(function, to: (@convention(c) (Int64) -> Void).self)(Int64(seed))
  }
}
