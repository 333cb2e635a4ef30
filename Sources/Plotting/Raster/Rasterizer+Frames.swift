extension Rasterizer {
  /// The frames of a drawing that has animations in it, the size of the whole drawing, in one palette.
  ///
  /// There are as many frames as in its longest animation, which gives the time between them too; a
  /// drawing without any has one. GIF knows no half-transparent colours, so that what shows through the
  /// drawing's background is white. Up to 256 colours stay as they are; more are reduced by
  /// `MedianCut`.
  package func rasterizeFrames(of drawing: Drawing) -> Animation {
    var drawing = drawing
    let ground = drawing.background?.color ?? .white
    drawing.background = Ink(ground.over(.white, coverage: 255))
    let animated = AnimatedDrawing(drawing, rasterizer: self)
    var index = ColorIndex()
    if let frames = animated.frames(numbering: { index.index(of: $0) }) {
      return animated.animation(frames, palette: index.colors)
    }
    var counts: [Color: Int] = [:]
    animated.visitColors { color, count in counts[color, default: 0] += count }
    let reduced = MedianCut.reduce(counts, to: 256)
    let frames = animated.frames(numbering: { reduced.indices[$0] })
    return animated.animation(frames ?? [], palette: reduced.palette)
  }
}
