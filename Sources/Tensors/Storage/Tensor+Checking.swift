extension Tensor {
  /// The position of the first element outside of `range`, nil if there is none; NaN is outside of every range.
  ///
  /// Whole stretches are counted, in a loop that the compiler vectorises, and only one with an element
  /// outside is searched.
  package func firstPosition(outside range: ClosedRange<Float>) -> Int? {
    let count = count
    let threads = Parallel.threadCount(for: count)
    // A place for each thread: the first position in its part.
    var found = [Int](repeating: count, count: threads)
    unsafe withUnsafeScalars { scalars in
      guard let scalars = scalars.baseAddress else { return }
      unsafe found.withUnsafeMutableBufferPointer { found in
        Parallel.run(parts: threads) { part in
          let end = count * (part + 1) / threads
          for start in stride(from: count * part / threads, to: end, by: 4096) {
            let stretch = start..<Swift.min(start + 4096, end)
            if unsafe countOutside(scalars + stretch.lowerBound, stretch.count, range) > 0 {
              unsafe found[part] =
                stretch.first { unsafe !range.contains(scalars[$0]) } ?? count
              return
            }
          }
        }
      }
    }
    return found.first { $0 < count }
  }
}

/// How many of `count` numbers lie outside of `range`; at most 2³¹ − 1 numbers.
private func countOutside(
  _ start: UnsafePointer<Float>,
  _ count: Int,
  _ range: ClosedRange<Float>
) -> Int32 {
  let (least, greatest) = (range.lowerBound, range.upperBound)
  var inside: Int32 = 0
  for index in 0..<count {
    // Both comparisons always, since a branch would keep the loop from being vectorised.
    let notBelow: Int32 = unsafe start[index] >= least ? 1 : 0
    let notAbove: Int32 = unsafe start[index] <= greatest ? 1 : 0
    inside &+= notBelow & notAbove
  }
  return Int32(truncatingIfNeeded: count) &- inside
}
