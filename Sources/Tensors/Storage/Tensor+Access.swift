extension Tensor {
  /// Makes a tensor whose elements `initialize` writes; it must write every one.
  package init<Failure: Error>(
    shape: [Int],
    dtype: DType = .float32,
    initializingWith initialize: (UnsafeMutableBufferPointer<Float>) throws(Failure) -> Void
  ) throws(Failure) {
    let count = orStop { () throws(ArgumentError) in try Shape.count(of: shape, in: "Tensor") }
    let storage = TensorStorage(uninitialized: count)
    unsafe try initialize(storage.elements)
    self.init(storage: storage, shape: shape, dtype: dtype)
  }

  /// Makes a tensor of zeros in which `change` writes the other elements.
  ///
  /// Memory pages that it does not touch cost nothing.
  package init<Failure: Error>(
    zeros shape: [Int],
    dtype: DType = .float32,
    changingWith change: (UnsafeMutableBufferPointer<Float>) throws(Failure) -> Void
  ) throws(Failure) {
    let count = orStop { () throws(ArgumentError) in try Shape.count(of: shape, in: "Tensor") }
    let storage = TensorStorage(zeros: count)
    unsafe try change(storage.elements)
    self.init(storage: storage, shape: shape, dtype: dtype)
  }

  /// Calls `body` with the elements in row-major order, without copying them.
  package func withScalars<Result, Failure: Error>(
    _ body: (Span<Float>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withUnsafeScalars { (scalars) throws(Failure) in try unsafe body(scalars.span) }
  }

  /// Calls `body` with the memory of the elements, which must not leave it.
  package func withUnsafeScalars<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Float>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let elements = unsafe UnsafeBufferPointer(storage.elements)
    return try withExtendedLifetime(storage) { (_) throws(Failure) in try unsafe body(elements) }
  }

  /// Calls `body` with the memory of the elements for writing, which must not leave it.
  package mutating func withUnsafeMutableScalars<Result, Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<Float>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if !isKnownUniquelyReferenced(&storage) { storage = storage.copy() }
    let elements = unsafe storage.elements
    return try withExtendedLifetime(storage) { (_) throws(Failure) in try unsafe body(elements) }
  }
}
