import Plotting
import RecordedFigures
import Testing

@Suite struct RecordedAnimationTests {
  @Test func takesEveryFrameOfAnAnimation() {
    let animation = TestAnimation.animation()
    let film = RecordedAnimation(animation)
    #expect([film.width, film.height, film.frames.count] == [28, 28, 20])
    #expect(film.delays == [Int](repeating: 40, count: 20))
    #expect(film.loops)
    let shown = film.frames.map { frame in frame.map { film.palette[Int($0)] } }
    #expect(shown == animation.frames.map { frame in frame.map { animation.palette[Int($0)] } })
  }

  @Test func countsAColourOnceThatThePaletteHoldsTwice() {
    var animation = TestAnimation.animation()
    animation.palette += [.white]
    animation.frames[3] = animation.frames[3].map { $0 == 1 ? 3 : $0 }
    #expect(RecordedAnimation(animation) == RecordedAnimation(TestAnimation.animation()))
  }

  @Test func readsBackEverySizeOfPalette() throws {
    for colors in [1, 2, 3, 5, 16, 17, 100, 256] {
      var state: UInt64 = 7
      func random(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
      }
      let film = RecordedAnimation(
        Animation(
          width: 61,
          height: 47,
          palette: (0..<colors).map { Color(UInt8($0), UInt8(255 - $0), 9) },
          frames: (0..<6).map { _ in (0..<61 * 47).map { _ in UInt8(random(colors)) } },
          interval: 100
        )
      )
      #expect(try TestAnimation.readBack(film) == film)
    }
  }

  @Test func keepsAFilmInFewBytes() throws {
    let film = RecordedAnimation(TestAnimation.animation())
    let text = try TestAnimation.recording(of: film).json()
    #expect(text.contains("\"width\": 28"))
    #expect(text.contains("\"palette\": [\"#FFFFFF\", \"#000000\", \"#C80000\"]"))
    #expect(text.utf8.count < 3000)
  }

  @Test func neverTrapsOnDamagedRecordings() throws {
    let text = Array(
      try TestAnimation.recording(of: RecordedAnimation(TestAnimation.animation(frames: 3))).json()
        .utf8.dropLast()
    )
    for place in text.indices {
      var damaged = text
      damaged[place] = UInt8(ascii: "1")
      _ = try? FigureRecording(json: String(decoding: damaged, as: UTF8.self))
      let cut = String(decoding: text.prefix(place), as: UTF8.self)
      #expect(throws: RecordingError.self) { try FigureRecording(json: cut) }
    }
  }
}

/// Films that tests record.
private enum TestAnimation {
  /// A dot that runs over 28 by 28 pixels.
  static func animation(frames: Int = 20) -> Animation {
    Animation(
      width: 28,
      height: 28,
      palette: [.black, .white, Color(200, 0, 0)],
      frames: (0..<frames).map { frame in
        (0..<784).map { $0 == frame * 29 ? 1 : $0 % 97 == 5 ? 2 : 0 }
      },
      interval: 40
    )
  }

  /// A recording that holds `film` alone.
  static func recording(of film: RecordedAnimation) -> FigureRecording {
    var recording = FigureRecording(render(FigureValue(width: 1, height: 1)))
    recording.animations = [film]
    return recording
  }

  static func readBack(_ film: RecordedAnimation) throws -> RecordedAnimation? {
    try FigureRecording(json: recording(of: film).json()).animations.first
  }
}
