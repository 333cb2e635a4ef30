/// The pixels of a rectangle before and after a change.
struct GIFChange {
  let after: [UInt8]
  let isUnchanged: [Bool]
  /// The largest index after the change.
  let largest: UInt8
  /// The lowest index of the colour table that no changed pixel has, to mark unchanged ones with; `nil` if all are
  /// taken or no pixel is unchanged.
  let marker: UInt8?

  init(before: [UInt8], after: [UInt8], tableSize: Int) {
    // Noise makes every branch a guess, so there is none: unchanged pixels take an index beyond all colours.
    var isTaken = [Bool](repeating: false, count: 257)
    var isUnchanged = [Bool](repeating: false, count: after.count)
    var unchanged = 0
    var largest: UInt8 = 0
    do {
      let (before, after) = (before.span, after.span)
      var taken = isTaken.mutableSpan
      var same = isUnchanged.mutableSpan
      for place in 0..<after.count {
        let pixel = after[place]
        let isSame = before[place] == pixel
        same[place] = isSame
        unchanged &+= isSame ? 1 : 0
        largest = max(largest, pixel)
        taken[isSame ? 256 : Int(pixel)] = true
      }
    }
    self.after = after
    self.isUnchanged = isUnchanged
    self.largest = largest
    let free = isTaken.prefix(tableSize).firstIndex(of: false)
    marker = unchanged > 0 ? free.map { UInt8(truncatingIfNeeded: $0) } : nil
  }

  /// The pixels with unchanged ones marked where that makes the longest runs of one value: each run goes on for as long
  /// as there is a value that all of its pixels may have.
  func inLongestRuns(marker: UInt8) -> [UInt8] {
    var pixels = after
    var start = 0
    while start < after.count {
      // What the run may still be written as.
      var color: UInt8? = after[start]
      var mayBeMarked = isUnchanged[start]
      var end = start + 1
      while end < after.count {
        let next = color == after[end] ? color : nil
        let marked = mayBeMarked && isUnchanged[end]
        guard next != nil || marked else { break }
        (color, mayBeMarked) = (next, marked)
        end += 1
      }
      if mayBeMarked {
        for place in start..<end { pixels[place] = marker }
      }
      start = end
    }
    return pixels
  }

  /// Whether marking unchanged pixels would break more runs of one colour than it makes, as between frames of noise.
  ///
  /// Looks at some rows only: it decides whether a second try is worth its time, never what a frame shows.
  static func isSmallerDirectly(before: [UInt8], after: [UInt8], width: Int) -> Bool {
    let (before, after) = (before.span, after.span)
    let rows = after.count / width
    var (direct, marked) = (0, 0)
    for row in stride(from: 0, to: rows, by: max(rows / 32, 1)) {
      let start = row * width
      var wasSame = before[start] == after[start]
      for place in (start + 1)..<max(start + width, start + 1) {
        let isNew = after[place] != after[place - 1]
        let isSame = before[place] == after[place]
        direct += isNew ? 1 : 0
        marked += (isSame != wasSame) || (!isSame && isNew) ? 1 : 0
        wasSame = isSame
      }
    }
    return marked * 10 > direct * 11
  }
}
