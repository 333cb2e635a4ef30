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
}
