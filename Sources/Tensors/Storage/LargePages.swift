import Glibc

/// Zeroed memory in pages of 2 MiB, for large tensors.
///
/// The first write to each page of new memory makes the system find and clear it. For 40 MB in pages of 4 KiB
/// that takes longer than computing a spike train; in pages of 2 MiB a quarter of it. Where the system has
/// none, its usual pages take their place.
enum LargePages {
  /// The size from which memory is mapped; smaller pieces come from the C heap, which reuses them.
  static let leastSize = 4 << 20
  private static let pageSize = 2 << 20

  /// Maps `size` bytes; nil if there is not enough memory.
  static func map(_ size: Int) -> UnsafeMutableRawPointer? {
    // Large pages begin at their multiples: map a page more than needed and return what lies around.
    let (length, overflow) = size.addingReportingOverflow(pageSize)
    guard !overflow else { return nil }
    let mapped = unsafe mmap(
      nil,
      length,
      PROT_READ | PROT_WRITE,
      MAP_PRIVATE | MAP_ANONYMOUS,
      -1,
      0
    )
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { return nil }
    let start = unsafe mapped.alignedUp(toMultipleOf: pageSize)
    let before = unsafe start - mapped
    let end = unsafe (start + size).alignedUp(toMultipleOf: Int(getpagesize()))
    if before > 0 { unsafe munmap(mapped, before) }
    unsafe munmap(end, mapped + length - end)
    unsafe madvise(start, size, Int32(MADV_HUGEPAGE))
    return unsafe start
  }

  /// Returns memory of `size` bytes that `map` gave.
  static func unmap(_ start: UnsafeMutableRawPointer?, _ size: Int) {
    if let start = unsafe start { unsafe munmap(start, size) }
  }
}
