import Plotting
import Testing

@Suite struct ImageDrawingTests {
  private static let palette = [Color.black, .white, Color(255, 0, 0)]

  private static func canvas(_ source: Image.Source, in frame: Rectangle, at index: Int = 0)
    -> Canvas
  {
    var drawing = Drawing(width: 6, height: 4, background: Ink(0, 0, 255))
    drawing.elements = [.image(Image(source, in: frame))]
    return Rasterizer(dotsPerInch: 72).rasterize(drawing, frame: index)
  }

  @Test func repeatsPixels() {
    let bitmap = Bitmap(width: 3, height: 2, palette: Self.palette, pixels: [0, 1, 2, 2, 0, 1])
    let canvas = Self.canvas(.bitmap(bitmap), in: Rectangle(x: 0, y: 0, width: 6, height: 4))
    for y in 0..<4 {
      for x in 0..<6 {
        #expect(canvas[x, y] == Self.palette[Int(bitmap.pixels[y / 2 * 3 + x / 2])])
      }
    }
  }

  @Test(arguments: [0, 128, 255], [1.0, 0.5])
  func laysEachRepeatedRowOverItsOwnGround(alpha: UInt8, opacity: Double) {
    // The ground differs from row to row, the picture does not; its second pixel is in no palette.
    let palette = [Color(200, 10, 30, alpha: alpha)]
    for pixels: [UInt8] in [[0, 9], [0, 0]] {
      var drawing = Drawing(width: 6, height: 4, background: Ink(0, 0, 255))
      drawing.elements = [polygon([box(0, 2, 6, 4)])]
      let ground = Rasterizer(dotsPerInch: 72).rasterize(drawing)
      let bitmap = Bitmap(width: 2, height: 1, palette: palette, pixels: pixels)
      var image = Image(.bitmap(bitmap), in: Rectangle(x: 0, y: 0, width: 6, height: 4))
      image.opacity = opacity
      drawing.elements.append(.image(image))
      let canvas = Rasterizer(dotsPerInch: 72).rasterize(drawing)
      var single = drawing
      for y in 0..<4 {
        // Each row by itself, as a picture one pixel high.
        image.frame = Rectangle(x: 0, y: Double(y), width: 6, height: 1)
        single.elements[1] = .image(image)
        let row = Rasterizer(dotsPerInch: 72).rasterize(single)
        for x in 0..<6 {
          #expect(canvas[x, y] == row[x, y])
          if Int(pixels[x / 3]) >= palette.count { #expect(canvas[x, y] == ground[x, y]) }
        }
      }
    }
  }

  @Test func coversPixelsWhoseCentersAreInside() {
    let bitmap = Bitmap(width: 1, height: 1, palette: [.white], pixels: [0])
    let canvas = Self.canvas(.bitmap(bitmap), in: Rectangle(x: 0.6, y: 0.4, width: 2, height: 2))
    let white = (0..<24).filter { canvas.pixels[$0] == .white }.map { [$0 % 6, $0 / 6] }
    #expect(white == [[1, 0], [2, 0], [1, 1], [2, 1]])
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 0), (-1, 2)])
  func showsTheFrameOfAnAnimation(index: Int, color: Int) {
    let animation = Animation(
      width: 1,
      height: 1,
      palette: Self.palette,
      frames: [[0], [1], [2]],
      interval: 40
    )
    let canvas = Self.canvas(
      .animation(animation),
      in: Rectangle(x: 0, y: 0, width: 6, height: 4),
      at: index
    )
    #expect(canvas.pixels.allSatisfy { $0 == Self.palette[color] })
  }

  @Test func leavesOutWhatIsNotInThePicture() {
    let ground = Color(0, 0, 255)
    let whole = Rectangle(x: 0, y: 0, width: 6, height: 4)
    let pictures = [
      Bitmap(width: 2, height: 2, palette: Self.palette, pixels: [0, 1]),
      Bitmap(width: 0, height: 2, palette: Self.palette, pixels: []),
      Bitmap(width: -2, height: -2, palette: Self.palette, pixels: [0, 0, 0, 0]),
      Bitmap(width: .max, height: .max, palette: Self.palette, pixels: [0]),
      Bitmap(width: 1, height: 1, palette: [], pixels: [7]),
    ]
    for bitmap in pictures {
      #expect(Self.canvas(.bitmap(bitmap), in: whole).pixels.allSatisfy { $0 == ground })
    }
    let dot = Bitmap(width: 1, height: 1, palette: Self.palette, pixels: [0])
    for frame in [
      Rectangle(x: .nan, y: 0, width: 1, height: 1), Rectangle(x: 0, y: 0, width: -1, height: 1),
      Rectangle(x: 0, y: 0, width: .infinity, height: 1),
      Rectangle(x: 90, y: 0, width: 9, height: 9),
    ] {
      #expect(Self.canvas(.bitmap(dot), in: frame).pixels.allSatisfy { $0 == ground })
    }
    let huge = Rectangle(x: -1e300, y: -1e300, width: 2e300, height: 2e300)
    #expect(Self.canvas(.bitmap(dot), in: huge).pixels.allSatisfy { $0 == .black })
  }
}
