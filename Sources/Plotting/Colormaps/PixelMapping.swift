internal import Synchronization
internal import Tensors

/// Turns values into indices of a palette that holds only the colours in use.
package struct PixelMapping: Hashable, Sendable {
  /// The colours in use, from the least value to the greatest; last a transparent one for values that are not finite.
  package let palette: [Color]
  private let least: Float
  private let greatest: Float
  /// The palette index for each colour of the colormap, and last for what is not finite.
  private let slots: [UInt8]
  /// Whether the pictures have no other values than the ends, as spikes do.
  private let hasEndsOnly: Bool

  /// A mapping for the scalars of `pictures` onto `colormap`, whose ends stand for the ends of `values`.
  package init(_ pictures: [[Float]], colormap: Colormap, values: AxisInterval) {
    let (low, high) = (Float(values.start), Float(values.end))
    let (isUsed, hasEndsOnly) = Self.places(in: pictures, least: low, greatest: high)
    self.hasEndsOnly = hasEndsOnly
    let hasEmpty = isUsed[256]
    var palette: [Color] = []
    var slots = [UInt8](repeating: 0, count: 257)
    for (index, color) in colormap.colors.enumerated() where isUsed[index] {
      // A palette has 256 places: with NaN in the data, the last two colours share one.
      if hasEmpty, palette.count == 255 { palette.removeLast() }
      slots[index] = UInt8(palette.count)
      palette.append(color)
    }
    slots[256] = UInt8(min(palette.count, 255))
    if hasEmpty { palette.append(Color(255, 255, 255, alpha: 0)) }
    self.least = low
    self.greatest = high
    self.palette = palette
    self.slots = slots
  }

  /// The palette indices of every picture for which the mapping was made.
  package func indices(of pictures: [[Float]]) -> [[UInt8]] {
    let threads = Parallel.threadCount(for: pictures.reduce(0) { $0 + $1.count })
    return Parallel.collect(rangesOf: pictures.count, threads: threads) { range in
      pictures[range].map { indices(of: $0) }
    }
  }

  private func indices(of scalars: [Float]) -> [UInt8] {
    if hasEndsOnly {
      return PictureScalars.indices(of: scalars, equalTo: greatest, slots[255], otherwise: slots[0])
    }
    let (scalars, slots) = (scalars.span, slots.span)
    return [UInt8](capacity: scalars.count) { indices in
      for place in 0..<scalars.count {
        indices.append(slots[Self.place(of: scalars[place], least: least, greatest: greatest)])
      }
    }
  }

  /// Which of the colormap's 256 colours some scalar has, and last whether one is not finite; then whether all scalars
  /// are one of the ends.
  private static func places(
    in pictures: [[Float]],
    least: Float,
    greatest: Float
  ) -> (isUsed: [Bool], hasEndsOnly: Bool) {
    let count = pictures.reduce(0) { $0 + $1.count }
    let result = Mutex(
      (isUsed: [Bool](repeating: false, count: 257), hasEndsOnly: least < greatest)
    )
    let threads = Parallel.threadCount(for: count)
    Parallel.forEachRange(of: pictures.count, threads: threads) { range in
      var found = [Bool](repeating: false, count: 257)
      var hasEndsOnly = least < greatest
      var marks = found.mutableSpan
      for picture in pictures[range] {
        if hasEndsOnly {
          if let uses = PictureScalars.uses(of: picture, low: least, high: greatest) {
            marks[0] = marks[0] || uses.low
            marks[255] = marks[255] || uses.high
            continue
          }
          hasEndsOnly = false
        }
        let scalars = picture.span
        for index in 0..<scalars.count {
          marks[place(of: scalars[index], least: least, greatest: greatest)] = true
        }
      }
      result.withLock { result in
        for place in result.isUsed.indices where found[place] { result.isUsed[place] = true }
        result.hasEndsOnly = result.hasEndsOnly && hasEndsOnly
      }
    }
    return result.withLock { $0 }
  }

  /// The index of a scalar's colour, or 256 where it is not finite.
  @inline(__always)
  private static func place(of scalar: Float, least: Float, greatest: Float) -> Int {
    guard scalar.isFinite else { return 256 }
    return Colormap.index(of: scalar, from: least, to: greatest).map { Int($0) } ?? 256
  }
}

extension AxisInterval {
  /// From the least to the greatest finite scalar of `pictures`; 0 to 0 where there is none.
  package static func spanning(_ pictures: [[Float]]) -> AxisInterval {
    let ends = Mutex((low: Float.infinity, high: -Float.infinity))
    let threads = Parallel.threadCount(for: pictures.reduce(0) { $0 + $1.count })
    Parallel.forEachRange(of: pictures.count, threads: threads) { range in
      var low = Float.infinity
      var high = -Float.infinity
      for picture in pictures[range] {
        let ends = PictureScalars.ends(of: picture)
        (low, high) = (min(low, ends.low), max(high, ends.high))
      }
      ends.withLock { $0 = (min($0.low, low), max($0.high, high)) }
    }
    // Added to 0, −0 becomes 0, whichever of them a thread found first.
    var (low, high) = ends.withLock { ($0.low + 0, $0.high + 0) }
    if low > high { (low, high) = (0, 0) }
    return AxisInterval(Double(low), Double(high))
  }
}
