/// Draws a `Drawing` as pixels, with anti-aliasing.
///
/// Coordinates are rounded to 1/256ths of pixels and coverage is integer arithmetic on them, so that a
/// drawing has the same pixels on every machine. What cannot be drawn (coordinates that are not finite,
/// lines of no width) is left out. A canvas has at most 16,384 pixels a side and 2²⁶ in all; a larger
/// drawing is cut off at its right and at its bottom.
package struct Rasterizer: Sendable {
  private static let sideLimit = 16384
  private static let areaLimit = 1 << 26

  /// Pixels per inch; a drawing's points are 1/72 inch.
  package let dotsPerInch: Double

  /// Pixels a point.
  var scale: Double { dotsPerInch / 72 }

  /// Makes a rasterizer; at 72 dots an inch a point is a pixel.
  package init(dotsPerInch: Double) { self.dotsPerInch = dotsPerInch }

  /// The pixels of `drawing`, with the `frame`-th picture of the animations in it.
  ///
  /// An animation with fewer frames starts again.
  package func rasterize(_ drawing: Drawing, frame: Int = 0) -> Canvas {
    var canvas = blankCanvas(for: drawing)
    let area = RasterArea(width: canvas.width, height: canvas.height)
    for element in drawing.elements { draw(element, frame: frame, in: area, on: &canvas) }
    return canvas
  }

  /// The background alone.
  func blankCanvas(for drawing: Drawing) -> Canvas {
    func pixels(_ points: Double) -> Int {
      let size = (points * scale).rounded()
      return size >= 1 ? Int(min(size, Double(Rasterizer.sideLimit))) : 0
    }
    let width = pixels(drawing.width)
    let height = min(pixels(drawing.height), Rasterizer.areaLimit / max(width, 1))
    return Canvas(
      width: width,
      height: height,
      color: drawing.background?.color ?? Color(255, 255, 255, alpha: 0)
    )
  }

  /// Draws one element inside `area`.
  func draw(
    _ element: DrawingElement,
    frame: Int,
    in area: RasterArea,
    on canvas: inout Canvas
  ) {
    guard !area.isEmpty else { return }
    switch element {
    case .path(let path, let fill, let stroke):
      if let fill {
        self.fill(Outline(inside: path, scale: scale), fill.color, in: area, on: &canvas)
      }
      if let stroke {
        let outline = StrokeOutliner.outline(of: path, stroke: stroke, scale: scale, visible: area)
        self.fill(outline, stroke.ink.color, in: area, on: &canvas)
      }
    case .markers(let marker, let places, let fill, let stroke):
      let shape = MarkerShape(marker, fill: fill, stroke: stroke, scale: scale)
      draw(shape, at: places, in: area, on: &canvas)
    case .text(let text):
      for glyph in Outline.glyphs(of: text, scale: scale) {
        fill(glyph, text.ink.color, in: area, on: &canvas)
      }
    case .image(let image):
      canvas.draw(image, frame: frame, scale: scale, in: area)
    case .clipped(let rectangle, let elements):
      let inside = area.intersection(rectangle, scale: scale)
      for element in elements { draw(element, frame: frame, in: inside, on: &canvas) }
    }
  }

  private func fill(
    _ outline: Outline,
    _ color: Color,
    in area: RasterArea,
    on canvas: inout Canvas
  ) {
    var list = EdgeList(in: area)
    list.add(outline)
    guard !list.edges.isEmpty else { return }
    var filler = PolygonFiller(in: area)
    filler.fill(&list, color: color, on: &canvas)
  }

  private func draw(
    _ shape: MarkerShape,
    at places: [Point],
    in area: RasterArea,
    on canvas: inout Canvas
  ) {
    var list = EdgeList(in: area)
    var filler = PolygonFiller(in: area)
    for place in places {
      guard let offset = place.pixel(scale: scale) else { continue }
      for layer in shape.layers {
        list.removeAll()
        list.add(layer.outline, offset: offset)
        filler.fill(&list, color: layer.color, on: &canvas)
      }
    }
  }
}
