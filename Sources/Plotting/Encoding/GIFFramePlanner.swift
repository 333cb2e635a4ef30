/// Chooses the smallest image that turns the screen from one frame to the next.
struct GIFFramePlanner {
  private let screen: GIFScreen
  private var compressors: [LZWCompressor?] = Array(repeating: nil, count: 9)

  init(_ screen: GIFScreen) { self.screen = screen }

  /// The image to store for `frame`, given the frame that is `shown`, if there is one.
  mutating func image(showing frame: [UInt8], after shown: [UInt8]?) -> GIFImage {
    let whole = GIFArea(columns: 0..<screen.width, rows: 0..<screen.height)
    if let transparentIndex = screen.transparentIndex {
      // A kept image could not become transparent again, so each frame starts from an empty screen.
      var image = image(of: frame, in: whole)
      image.transparentIndex = transparentIndex
      image.disposal = screen.isMoving ? .clear : .keep
      return image
    }
    guard let shown else { return image(of: frame, in: whole) }
    // An equal frame is there for its delay alone.
    let area =
      GIFArea(changedFrom: shown, to: frame, width: screen.width)
      ?? GIFArea(columns: 0..<1, rows: 0..<1)
    let change = GIFChange(
      before: area.pixels(of: shown, width: screen.width),
      after: area.pixels(of: frame, width: screen.width),
      tableSize: 1 << screen.tableBits
    )
    guard let marker = change.marker, !change.isSmallerDirectly(width: area.columns.count) else {
      return image(of: change.after, in: area)
    }
    let direct = image(of: change.after, in: area)
    var partial = direct
    partial.transparentIndex = Int(marker)
    partial.minimumCodeSize = codeSize(largest: max(change.largest, marker))
    let runs = change.inLongestRuns(marker: marker)
    let tries = [
      compress(partial.minimumCodeSize) { $0.compress(runs) },
      compress(partial.minimumCodeSize) {
        $0.compress(change.after, marker: marker, isFree: change.isUnchanged)
      },
    ]
    partial.codes = tries[0].count <= tries[1].count ? tries[0] : tries[1]
    return partial.codes.count < direct.codes.count ? partial : direct
  }

  private mutating func image(of pixels: [UInt8], in area: GIFArea) -> GIFImage {
    var largest: UInt8 = 0
    for pixel in pixels { largest = max(largest, pixel) }
    let size = codeSize(largest: largest)
    return GIFImage(
      area: area,
      transparentIndex: nil,
      disposal: .keep,
      minimumCodeSize: size,
      codes: compress(size) { $0.compress(pixels) }
    )
  }

  /// Two colours need two bits too, says the specification.
  private func codeSize(largest: UInt8) -> Int { max(GIFScreen.bits(for: Int(largest) + 1), 2) }

  private mutating func compress(
    _ size: Int,
    _ body: (inout LZWCompressor) -> [UInt8]
  ) -> [UInt8] {
    // Taken out and put back, so that it is never copied.
    var compressor = compressors[size].take() ?? LZWCompressor(minimumCodeSize: size)
    defer { compressors[size] = compressor }
    return body(&compressor)
  }
}

/// The pixels of a rectangle before and after a change.
private struct GIFChange {
  let after: [UInt8]
  let isUnchanged: [Bool]
  /// The largest index after the change.
  let largest: UInt8
  /// The lowest index of the colour table that no changed pixel has, to mark unchanged ones with; `nil` if all are
  /// taken or no pixel is unchanged.
  let marker: UInt8?

  init(before: [UInt8], after: [UInt8], tableSize: Int) {
    var isTaken = [Bool](repeating: false, count: 256)
    var isUnchanged = [Bool](repeating: false, count: after.count)
    var unchanged = 0
    var largest: UInt8 = 0
    for place in after.indices {
      largest = max(largest, after[place])
      if before[place] == after[place] {
        isUnchanged[place] = true
        unchanged += 1
      } else {
        isTaken[Int(after[place])] = true
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
  func isSmallerDirectly(width: Int) -> Bool {
    let rows = after.count / width
    var (direct, marked) = (0, 0)
    for row in stride(from: 0, to: rows, by: max(rows / 32, 1)) {
      for place in (row * width + 1)..<max((row + 1) * width, row * width + 1) {
        let isNew = after[place] != after[place - 1]
        if isNew { direct += 1 }
        let isMarked = isUnchanged[place]
        if isMarked != isUnchanged[place - 1] || (!isMarked && isNew) { marked += 1 }
      }
    }
    return marked * 10 > direct * 11
  }
}
