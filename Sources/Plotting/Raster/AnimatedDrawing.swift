internal import Glibc

/// A drawing as frames that differ in the area of its animations only.
struct AnimatedDrawing {
  let rasterizer: Rasterizer
  let frameCount: Int
  private var interval = 0
  private var loops = false
  /// What lies below the animations.
  private let ground: Canvas
  /// The animations and what lies over them.
  private let moving: [DrawingElement]
  /// Those of them that paint anything in `area`.
  private let repainted: [DrawingElement]
  /// The whole canvas, and the part that changes from frame to frame.
  private let whole: RasterArea
  private let area: RasterArea

  init(_ drawing: Drawing, rasterizer: Rasterizer) {
    self.rasterizer = rasterizer
    var ground = rasterizer.blankCanvas(for: drawing)
    let whole = RasterArea(width: ground.width, height: ground.height)
    let images = drawing.elements.flatMap(\.animatedImages)
    let animations = images.compactMap(\.animation)
    let longestCount = max(animations.map(\.frames.count).max() ?? 1, 1)
    frameCount = longestCount
    if let longest = animations.first(where: { $0.frames.count == longestCount }) {
      interval = longest.interval
      loops = longest.loops
    }
    let isMoving = { (element: DrawingElement) in !element.animatedImages.isEmpty }
    let first = drawing.elements.firstIndex(where: isMoving) ?? drawing.elements.endIndex
    for element in drawing.elements[..<first] {
      rasterizer.draw(element, frame: 0, in: whole, on: &ground)
    }
    let area = whole.pixelsAround(images.map(\.frame), scale: rasterizer.scale)
    moving = Array(drawing.elements[first...])
    let blank = Canvas(
      width: ground.width,
      height: ground.height,
      color: Color(0, 0, 0, alpha: 0)
    )
    repainted = moving.filter { element in
      if isMoving(element) { return true }
      var probe = blank
      rasterizer.draw(element, frame: 0, in: whole, on: &probe)
      return area.rows.contains { row in
        area.columns.contains { column in probe[column, row].alpha > 0 }
      }
    }
    self.ground = ground
    self.whole = whole
    self.area = area
  }

  func animation(_ frames: [[UInt8]], palette: [Color]) -> Animation {
    Animation(
      width: ground.width,
      height: ground.height,
      palette: palette,
      frames: frames,
      interval: interval,
      loops: loops
    )
  }

  /// The frames with each colour as the number that it is given, or `nil` once one gets none.
  func frames(numbering number: (Color) -> UInt8?) -> [[UInt8]]? {
    var canvas = firstCanvas()
    // What moves gets the lowest numbers: GIF's codes for it are then short.
    for row in area.rows {
      for place in changedPixels(inRow: row) where number(canvas.pixels[place]) == nil {
        return nil
      }
    }
    var frame: [UInt8] = []
    frame.reserveCapacity(canvas.pixels.count)
    for color in canvas.pixels {
      guard let index = number(color) else { return nil }
      frame.append(index)
    }
    var frames = [frame]
    for next in 1..<max(frameCount, 1) {
      repaint(&canvas, frame: next)
      for row in area.rows {
        let places = changedPixels(inRow: row)
        // A stretched picture repeats its rows.
        if row > area.rows.lowerBound, canvas.repeatsRowAbove(in: places) {
          for place in places { frame[place] = frame[place - canvas.width] }
          continue
        }
        for place in places {
          guard let index = number(canvas.pixels[place]) else { return nil }
          frame[place] = index
        }
      }
      frames.append(frame)
    }
    return frames
  }

  /// Calls `visit` with the colours of all that is painted, and how many pixels in a row have each.
  func visitColors(_ visit: (Color, Int) -> Void) {
    var canvas = firstCanvas()
    var run = (color: Color.black, count: 0)
    func add(_ color: Color) {
      if color != run.color {
        if run.count > 0 { visit(run.color, run.count) }
        run = (color, 0)
      }
      run.count += 1
    }
    for color in canvas.pixels { add(color) }
    for next in 1..<max(frameCount, 1) {
      repaint(&canvas, frame: next)
      for row in area.rows {
        for place in changedPixels(inRow: row) { add(canvas.pixels[place]) }
      }
    }
    if run.count > 0 { visit(run.color, run.count) }
  }

  private func firstCanvas() -> Canvas {
    var canvas = ground
    for element in moving { rasterizer.draw(element, frame: 0, in: whole, on: &canvas) }
    return canvas
  }

  /// The places of a row in `pixels` that differ from frame to frame.
  private func changedPixels(inRow row: Int) -> Range<Int> {
    let start = row * ground.width
    return (start + area.columns.lowerBound)..<(start + area.columns.upperBound)
  }

  /// Draws a frame as far as it differs from the others; the rest of the canvas is not to be used.
  ///
  /// Lines are cut to the whole canvas, as in the first frame: cut to the area that changes, their
  /// coordinates would be rounded elsewhere.
  private func repaint(_ canvas: inout Canvas, frame: Int) {
    canvas.pixels = ground.pixels
    for element in repainted { rasterizer.draw(element, frame: frame, in: whole, on: &canvas) }
  }
}

extension Canvas {
  /// Whether the pixels at `places` of one row are those above them.
  fileprivate func repeatsRowAbove(in places: Range<Int>) -> Bool {
    let size = MemoryLayout<Color>.stride
    return unsafe pixels.withUnsafeBytes { bytes in
      let row = unsafe bytes[places.lowerBound * size..<places.upperBound * size]
      let above = (places.lowerBound - width) * size..<(places.upperBound - width) * size
      guard let one = unsafe UnsafeRawBufferPointer(rebasing: row).baseAddress,
        let other = unsafe UnsafeRawBufferPointer(rebasing: bytes[above]).baseAddress
      else { return true }
      return unsafe memcmp(one, other, places.count * size) == 0
    }
  }
}
