extension Rasterizer {
  /// The frames of an animation, one for each of `drawings`, in one palette; what is larger than the first is cut off.
  ///
  /// GIF knows no half-transparent colours, so that what shows through the background is white. Up to 256
  /// colours stay as they are; more are reduced by `MedianCut`.
  func rasterizeAnimation(of drawings: [Drawing], interval: Int, loops: Bool) -> Animation {
    let size = drawings.first.map { blankCanvas(for: $0) } ?? blankCanvas(for: .empty)
    var animation = Animation(
      width: size.width,
      height: size.height,
      palette: [],
      frames: [],
      interval: interval,
      loops: loops
    )
    var index = ColorIndex()
    if let frames = frames(of: drawings, numbering: { index.index(of: $0) }) {
      animation.frames = frames
      animation.palette = index.colors
      return animation
    }
    // Drawn again rather than kept: an animation of large canvases would not fit into memory.
    var counts: [Color: Int] = [:]
    for drawing in distinct(drawings) {
      canvas(of: drawing).visitRuns { color, count in counts[color, default: 0] += count }
    }
    let reduced = MedianCut.reduce(counts, to: 256)
    animation.palette = reduced.palette
    animation.frames = frames(of: drawings, numbering: { reduced.indices[$0] }) ?? []
    return animation
  }

  /// The frames with each colour as the number that it is given, or `nil` once one gets none.
  private func frames(
    of drawings: [Drawing],
    numbering number: (Color) -> UInt8?
  ) -> [[UInt8]]? {
    var frames: [[UInt8]] = []
    var last: Drawing?
    for drawing in drawings {
      if let last, let frame = frames.last, drawing == last {
        frames.append(frame)
        continue
      }
      last = drawing
      let canvas = canvas(of: drawing)
      var frame: [UInt8] = []
      frame.reserveCapacity(canvas.pixels.count)
      var isNumbered = true
      canvas.visitRuns { color, count in
        guard let index = number(color) else { return isNumbered = false }
        frame += repeatElement(index, count: count)
      }
      guard isNumbered else { return nil }
      frames.append(frame)
    }
    return frames
  }

  private func canvas(of drawing: Drawing) -> Canvas {
    var drawing = drawing
    let ground = drawing.background?.color ?? .white
    drawing.background = Ink(ground.over(.white, coverage: 255))
    return rasterize(drawing)
  }

  /// `drawings` without those that are like the one before.
  private func distinct(_ drawings: [Drawing]) -> [Drawing] {
    drawings.enumerated().filter { $0 == 0 || $1 != drawings[$0 - 1] }.map(\.element)
  }
}

extension Canvas {
  /// Calls `visit` with each colour and the number of pixels in a row that have it.
  fileprivate func visitRuns(_ visit: (Color, Int) -> Void) {
    var start = 0
    while start < pixels.count {
      let color = pixels[start]
      var end = start + 1
      while end < pixels.count, pixels[end] == color { end += 1 }
      visit(color, end - start)
      start = end
    }
  }
}

extension Drawing {
  /// A single pixel.
  fileprivate static let empty = Drawing(width: 1, height: 1, background: nil)
}
