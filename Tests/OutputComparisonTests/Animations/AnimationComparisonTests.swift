import Plotting
import RecordedFigures
import OutputComparison
import Testing

@Suite struct AnimationComparisonTests {
  private func film(frames: Int = 20) -> RecordedAnimation {
    RecordedAnimation(
      Animation(
        width: 28,
        height: 28,
        palette: [.black, .white, Color(200, 0, 0)],
        frames: (0..<frames).map { frame in
          (0..<784).map { $0 == frame * 29 ? 1 : $0 % 97 == 5 ? 2 : 0 }
        },
        interval: 40
      )
    )
  }

  @Test func saysWhichPixelsDelaysAndFramesDiffer() {
    let film = film()
    #expect(AnimationComparison(expected: film, actual: film).isEqual)
    var changed = film
    changed.delays[1] = 60
    changed.delays[2] = 60
    changed.frames[16][4 * 28 + 3] = 0
    changed.loops = false
    #expect(
      AnimationComparison(expected: film, actual: changed).sentences == [
        "it stops at its end", "delay of frame 2 40 ms → 60 ms, and 1 delay more",
        "frame 17: 1 of 784 pixels differs, at (3, 4): #000000 → #FFFFFF",
      ]
    )
    #expect(
      AnimationComparison(expected: film, actual: self.film(frames: 18)).sentences == [
        "20 frames → 18"
      ]
    )
    changed = film
    changed.width = 14
    #expect(
      AnimationComparison(expected: film, actual: changed).sentences == ["size 28 × 28 → 14 × 28"]
    )
  }

  @Test func countsFramesBeyondTheFirstFive() {
    var changed = film()
    for frame in 4..<12 { changed.frames[frame][0] = 2 }
    let sentences = AnimationComparison(expected: film(), actual: changed).sentences
    #expect(sentences.count == 6)
    #expect(sentences.last == "3 frames more differ")
  }
}
