import Plotting
import Recordings
import Testing

@Suite struct FilmTests {
  /// A dot that runs over 28 by 28 pixels.
  private func animation(frames: Int = 20, interval: Int = 40) -> Animation {
    Animation(
      width: 28,
      height: 28,
      palette: [.black, .white, Color(200, 0, 0)],
      frames: (0..<frames).map { frame in
        (0..<784).map { $0 == frame * 29 ? 1 : $0 % 97 == 5 ? 2 : 0 }
      },
      interval: interval
    )
  }

  private func film() throws -> Film { try Film(animation()) }

  @Test func readsTheGIFOfAnAnimation() throws {
    let (animation, film) = (animation(), try film())
    #expect([film.width, film.height, film.frames.count] == [28, 28, 20])
    #expect(film.delays == [Int](repeating: 40, count: 20))
    #expect(film.loops)
    let shown = film.frames.map { frame in frame.map { film.palette[Int($0)] } }
    #expect(shown == animation.frames.map { frame in frame.map { animation.palette[Int($0)] } })
  }

  @Test func readsAnimationsOfEverySizeOfPalette() throws {
    for colors in [1, 2, 3, 5, 16, 17, 100, 256] {
      var state: UInt64 = 7
      func random(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
      }
      let animation = Animation(
        width: 61,
        height: 47,
        palette: (0..<colors).map { Color(UInt8($0), UInt8(255 - $0), 9) },
        frames: (0..<6).map { _ in (0..<61 * 47).map { _ in UInt8(random(colors)) } },
        interval: 100
      )
      let film = try Film(animation)
      let shown = film.frames.map { frame in frame.map { film.palette[Int($0)] } }
      let expected = animation.frames.map { $0.map { animation.palette[Int($0)] } }
      #expect(colors == 1 ? shown == [expected[0]] : shown == expected)
      #expect(try FilmRecording(json: FilmRecording(film).json()).film == film)
    }
  }

  @Test func keepsAFilmInFewBytes() throws {
    let film = try film()
    let text = FilmRecording(film).json()
    #expect(try FilmRecording(json: text).film == film)
    #expect(
      text.hasPrefix(
        "{\n  \"schema\": 1,\n  \"kind\": \"film\",\n  \"width\": 28,\n  \"height\": 28,\n"
      )
    )
    #expect(text.contains("  \"palette\": [\"#FFFFFF\", \"#000000\", \"#C80000\"],\n"))
    #expect(text.utf8.count < 1200)
  }

  @Test func saysWhichPixelsDelaysAndFramesDiffer() throws {
    let film = try film()
    #expect(FilmComparison(expected: film, actual: film).isEqual)
    var changed = film
    changed.delays[1] = 60
    changed.frames[16][4 * 28 + 3] = 0
    changed.loops = false
    #expect(
      FilmComparison(expected: film, actual: changed).sentences == [
        "it stops at its end", "delay of frame 2 40 ms → 60 ms",
        "frame 17: 1 of 784 pixels differs, at (3, 4): #000000 → #FFFFFF",
      ]
    )
    #expect(
      FilmComparison(expected: film, actual: try Film(animation(frames: 18))).sentences
        == ["20 frames → 18"]
    )
    changed = film
    changed.width = 14
    #expect(
      FilmComparison(expected: film, actual: changed).sentences == ["size 28 × 28 → 14 × 28"]
    )
  }

  @Test func neverTrapsOnDamagedBytes() throws {
    let gif = GIFEncoder.encode(animation(frames: 3))
    let whole = try Film(gif: gif)
    for place in gif.indices {
      #expect(throws: RecordingError.self) { try Film(gif: Array(gif.prefix(place))) }
      for byte: UInt8 in [0x00, 0x2C, 0x7F, 0xFF] {
        var damaged = gif
        damaged[place] = byte
        // The sizes of the screen at bytes 6 to 9 would only make the test slow.
        if !(6...9).contains(place), let film = try? Film(gif: damaged) {
          #expect(film.width == whole.width)
        }
      }
    }
    let text = Array(FilmRecording(whole).json().utf8.dropLast())
    for place in text.indices {
      var damaged = text
      damaged[place] = UInt8(ascii: "1")
      _ = try? FilmRecording(json: String(decoding: damaged, as: UTF8.self))
      let cut = String(decoding: text.prefix(place), as: UTF8.self)
      #expect(throws: RecordingError.self) { try FilmRecording(json: cut) }
    }
  }
}
