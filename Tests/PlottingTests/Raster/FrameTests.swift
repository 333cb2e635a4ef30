import Plotting
import Testing

@Suite struct FrameTests {
  private static func drawing(_ animation: Animation, at place: Point = Point(8.3, 5.6)) -> Drawing
  {
    var drawing = Drawing(width: 60, height: 48, background: .white)
    drawing.elements = [
      polygon([box(3, 3, 20, 9)]),
      .clipped(
        Rectangle(x: 5, y: 5, width: 40.5, height: 30.5),
        [
          .image(
            Image(
              .animation(animation),
              in: Rectangle(x: place.x, y: place.y, width: 36, height: 36)
            )
          )
        ]
      ),
      line([Point(0, 0), Point(60, 48)], width: 1),
      .text(Text("over 8 px", at: Point(12, 44), size: 8, ink: Ink(200, 0, 0))),
    ]
    return drawing
  }

  private static func animation(colors: Int, frames: Int = 5) -> Animation {
    var numbers = SequenceOfNumbers(seed: 2)
    return Animation(
      width: 12,
      height: 12,
      palette: (0..<colors).map { index -> Color in
        let value = UInt8(truncatingIfNeeded: index)
        return Color(value, 255 - value, value &* 5)
      },
      frames: (0..<frames).map { _ in
        (0..<144).map { _ in UInt8(Int.random(in: 0..<colors, using: &numbers)) }
      },
      interval: 70,
      loops: false
    )
  }

  @Test func showsEachFrameAsItIsDrawnAlone() {
    let drawing = Self.drawing(Self.animation(colors: 3))
    let rasterizer = Rasterizer(dotsPerInch: 100)
    let film = rasterizer.rasterizeFrames(of: drawing)
    #expect(film.frames.count == 5)
    #expect(film.interval == 70)
    #expect(!film.loops)
    #expect(film.palette.count < 256)
    for (index, frame) in film.frames.enumerated() {
      let alone = rasterizer.rasterize(drawing, frame: index)
      #expect([film.width, film.height] == [alone.width, alone.height])
      #expect(frame.map { film.palette[Int($0)] } == alone.pixels)
    }
  }

  @Test func reducesTooManyColorsAndKeepsTheGround() {
    let drawing = Self.drawing(Self.animation(colors: 256))
    let rasterizer = Rasterizer(dotsPerInch: 72)
    let film = rasterizer.rasterizeFrames(of: drawing)
    #expect(film.palette.count == 256)
    var errors = 0
    var grounds = 0
    for (index, frame) in film.frames.enumerated() {
      let alone = rasterizer.rasterize(drawing, frame: index)
      for (number, color) in zip(frame, alone.pixels) {
        let shown = film.palette[Int(number)]
        if color == .white, shown != .white { grounds += 1 }
        errors += abs(Int(shown.red) - Int(color.red)) + abs(Int(shown.green) - Int(color.green))
        errors += abs(Int(shown.blue) - Int(color.blue))
      }
    }
    #expect(grounds == 0)
    // A mean error of one in 255 a channel.
    #expect(errors < 3 * 60 * 48 * 5)
    #expect(rasterizer.rasterizeFrames(of: drawing) == film)
  }

  @Test func lastsAsLongAsTheLongestAnimation() {
    var drawing = Self.drawing(Self.animation(colors: 2, frames: 2))
    drawing.elements.append(
      .image(
        Image(
          .animation(Self.animation(colors: 4, frames: 3)),
          in: Rectangle(x: 40, y: 1, width: 9, height: 9)
        )
      )
    )
    let film = Rasterizer(dotsPerInch: 72).rasterizeFrames(of: drawing)
    #expect(film.frames.count == 3)
    let last = Rasterizer(dotsPerInch: 72).rasterize(drawing, frame: 2)
    #expect(film.frames[2].map { film.palette[Int($0)] } == last.pixels)
  }

  @Test func makesOneFrameWithoutAnimations() {
    var drawing = Drawing(width: 4, height: 3, background: nil)
    drawing.elements = [polygon([box(1, 1, 2, 2)])]
    let film = Rasterizer(dotsPerInch: 72).rasterizeFrames(of: drawing)
    #expect(film.frames.count == 1)
    let shown: [Color] = film.frames[0].map { film.palette[Int($0)] }
    #expect(shown.count { $0 == .white } == 11)
    let nothing = Rasterizer(dotsPerInch: 0).rasterizeFrames(
      of: Self.drawing(Self.animation(colors: 2))
    )
    #expect(nothing.width == 0)
    #expect(nothing.frames.map(\.count) == [0, 0, 0, 0, 0])
  }

  @Test(arguments: [Point(-500, -500), Point(500, 3), Point(.nan, 0)])
  func acceptsAnimationsOutOfSight(place: Point) {
    let drawing = Self.drawing(Self.animation(colors: 2), at: place)
    let film = Rasterizer(dotsPerInch: 72).rasterizeFrames(of: drawing)
    #expect(film.frames.count == 5)
    #expect(Set(film.frames).count == 1)
  }
}
