/// A picture in at most 256 colours: one palette index a pixel, rows from the top.
package struct Bitmap: Hashable, Sendable {
  package let width: Int
  package let height: Int
  package var palette: [Color]
  /// `width * height` indices into `palette`.
  package var pixels: [UInt8]

  package init(width: Int, height: Int, palette: [Color], pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.palette = palette
    self.pixels = pixels
  }
}

/// Frames of one size over one palette, shown one after the other.
package struct Animation: Hashable, Sendable {
  package let width: Int
  package let height: Int
  package var palette: [Color]
  /// One list of `width * height` palette indices a frame.
  package var frames: [[UInt8]]
  /// Milliseconds between frames.
  package var interval: Int
  /// Whether it starts again at its end.
  package var loops: Bool

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
}
