import Glibc

/// The memory of a tensor's numbers, shared by all copies of the tensor until one of them is changed.
///
/// It is taken from the system and not an array because the system hands out zeroed pages lazily: a large
/// tensor of zeros costs nothing until a page of it is written, which makes sparse spike trains cheap.
@safe
final class TensorStorage: @unchecked Sendable {
  // Sendable although mutable: it is written only while uniquely referenced, see
  // `Tensor.withUnsafeMutableScalars`.
  let elements: UnsafeMutableBufferPointer<Float>

  /// Takes memory for `count` numbers whose values are not determined.
  init(uninitialized count: Int) {
    let size = TensorStorage.size(of: count)
    let isLarge = size >= LargePages.leastSize
    unsafe elements = TensorStorage.typed(isLarge ? LargePages.map(size) : malloc(size), count)
  }

  /// Takes memory for `count` zeros.
  init(zeros count: Int) {
    let size = TensorStorage.size(of: count)
    let isLarge = size >= LargePages.leastSize
    unsafe elements = TensorStorage.typed(isLarge ? LargePages.map(size) : calloc(size, 1), count)
  }

  deinit {
    let size = unsafe TensorStorage.size(of: elements.count)
    if size >= LargePages.leastSize {
      unsafe LargePages.unmap(elements.baseAddress, size)
    } else {
      unsafe free(elements.baseAddress)
    }
  }

  /// A storage of its own with the same numbers.
  func copy() -> TensorStorage {
    let copy = unsafe TensorStorage(uninitialized: elements.count)
    unsafe copy.start.update(from: UnsafePointer(start), count: elements.count)
    return copy
  }

  /// The address of the first number; valid while the storage is alive.
  var start: UnsafeMutablePointer<Float> {
    guard let start = unsafe elements.baseAddress else {
      fatalError("a tensor's storage has no memory")
    }
    return unsafe start
  }

  private static func size(of count: Int) -> Int { max(count, 1) * MemoryLayout<Float>.stride }

  private static func typed(
    _ memory: UnsafeMutableRawPointer?,
    _ count: Int
  ) -> UnsafeMutableBufferPointer<Float> {
    guard let memory = unsafe memory else {
      stopCell(ArgumentError("Tensor", "there is not enough memory for \(count) numbers"))
    }
    return unsafe UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: Float.self, capacity: count),
      count: count
    )
  }
}
