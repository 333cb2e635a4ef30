internal import Glibc

/// The random numbers that are not the tensors' own: those of Swift's `SystemRandomNumberGenerator` and of C.
enum RandomSource {
  /// Has them follow from `seed`; in a process that is no worker they stay the system's.
  static func seed(_ seed: Int) {
    guard let function = unsafe dlsym(nil, "spikenote_seed_random") else { return }
    unsafe unsafeBitCast(function, to: (@convention(c) (Int64) -> Void).self)(Int64(seed))
  }
}
