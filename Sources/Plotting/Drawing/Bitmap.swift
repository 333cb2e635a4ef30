internal import Tensors

/// A picture in at most 256 colours: one palette index a pixel, rows from the top.
package struct Bitmap: Hashable, Sendable {
  /// Pixels a row.
  package let width: Int
  /// The number of rows.
  package let height: Int
  /// The colours that pixels choose from.
  package var palette: [Color]
  /// `width * height` indices into `palette`.
  package var pixels: [UInt8]

  /// Makes a picture; `pixels` has `width * height` elements.
  package init(width: Int, height: Int, palette: [Color], pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.palette = palette
    self.pixels = pixels
  }
}

/// Frames of one size over one palette, shown one after the other.
package struct Animation: Hashable, Sendable {
  /// Pixels a row.
  package let width: Int
  /// The number of rows.
  package let height: Int
  /// The colours that pixels choose from.
  package var palette: [Color]
  /// One list of `width * height` palette indices a frame.
  package var frames: [[UInt8]]
  /// Milliseconds between frames.
  package var interval: Int
  /// Whether it starts again at its end.
  package var loops: Bool

  /// Makes an animation; each frame has `width * height` elements.
  package init(
    width: Int,
    height: Int,
    palette: [Color],
    frames: [[UInt8]],
    interval: Int,
    loops: Bool = true
  ) {
    self.width = width
    self.height = height
    self.palette = palette
    self.frames = frames
    self.interval = interval
    self.loops = loops
  }

  /// The picture that stands for the animation where nothing moves: the first of those with the most pixels that are
  /// not in the most frequent colour, which for spikes is the step with the most of them.
  package var poster: Bitmap {
    var counts = [Int](repeating: 0, count: 256)
    for pixel in frames.joined() { counts[Int(pixel)] += 1 }
    let ground = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    var fullest = (index: 0, count: -1)
    for (index, frame) in frames.enumerated() {
      let count = frame.count { Int($0) != ground }
      if count > fullest.count { fullest = (index, count) }
    }
    return Bitmap(
      width: width,
      height: height,
      palette: palette,
      pixels: frames.isEmpty ? [] : frames[fullest.index]
    )
  }

  /// The animation with a square of `scale` by `scale` pixels for each pixel.
  package func enlarged(by scale: Int) -> Animation {
    guard scale != 1 else { return self }
    let count = frames.count * width * height * scale * scale
    let threads = Parallel.threadCount(for: count)
    let pictures = Parallel.collect(rangesOf: frames.count, threads: threads) { range in
      frames[range].map { enlarged($0, by: scale) }
    }
    return Animation(
      width: width * scale,
      height: height * scale,
      palette: palette,
      frames: pictures,
      interval: interval,
      loops: loops
    )
  }

  private func enlarged(_ frame: [UInt8], by scale: Int) -> [UInt8] {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(frame.count * scale * scale)
    for start in stride(from: 0, to: frame.count, by: width) {
      var row: [UInt8] = []
      row.reserveCapacity(width * scale)
      for pixel in frame[start..<min(start + width, frame.count)] {
        for _ in 0..<scale { row.append(pixel) }
      }
      for _ in 0..<scale { pixels += row }
    }
    return pixels
  }
}
