extension Tensor {
  /// The position of the first element that `isRefused` holds for, nil if there is none.
  ///
  /// Always inlined, so that each use becomes a loop that the compiler can vectorise: whole stretches are
  /// counted, and only one with a refused element is searched.
  @inline(__always)
  package func firstPosition(where isRefused: (Float) -> Bool) -> Int? {
    let count = count
    let threads = Parallel.threadCount(for: count)
    // A place for each thread: the first position in its range.
    var found = [Int](repeating: count, count: threads)
    unsafe withUnsafeScalars { scalars in
      guard let scalars = scalars.baseAddress else { return }
      unsafe found.withUnsafeMutableBufferPointer { found in
        Parallel.run(parts: threads) { part in
          let end = count * (part + 1) / threads
          var start = count * part / threads
          while start < end {
            let length = Swift.min(4096, end - start)
            var refused: Int32 = 0
            for index in start..<start + length {
              refused &+= unsafe isRefused(scalars[index]) ? 1 : 0
            }
            if refused > 0 {
              unsafe found[part] =
                (start..<end).first { unsafe isRefused(scalars[$0]) } ?? count
              return
            }
            start += length
          }
        }
      }
    }
    return found.first { $0 < count }
  }
}
