internal import HTMLTree
internal import Plotting
internal import RecordedFigures
internal import OutputComparison
internal import Wording

/// An animation as a GIF, with the picture that stands for it where nothing shall move.
struct AnimationPlayer {
  /// Animations with more pixels in all of their frames are told of, not shown.
  private static let mostPixels = 1 << 26

  private let animation: RecordedAnimation
  private let label: String

  init(_ animation: RecordedAnimation, _ label: String) {
    self.animation = animation
    self.label = label
  }

  var nodes: [HTMLNode] {
    let size = "\(animation.width) × \(animation.height) pixels"
    let text = "\(counted(animation.frames.count, "frame")) of \(size)"
    guard let shown, animation.width * animation.height * animation.frames.count <= Self.mostPixels
    else {
      return [.element("p", ["class": "damaged"], "It has \(text), too much to be shown.")]
    }
    let scale = Self.scale(of: animation, within: 280)
    func image(_ file: [UInt8], _ className: String, _ kind: String) -> HTMLNode {
      Pictures.image(
        file,
        "gif",
        width: animation.width,
        height: animation.height,
        scale: scale,
        className: "animation \(className)",
        alternative: "\(label): \(kind) \(text)"
      )
    }
    return [
      .element(
        "div",
        ["class": "plate"],
        [
          image(GIFEncoder.encode(shown), "motion", "animation of"),
          image(GIFEncoder.encode(shown.poster), "poster", "one of"),
        ]
      ),
      .element("p", ["class": "size"], text + delays),
    ]
  }

  private var delays: String {
    guard let least = animation.delays.min(), let most = animation.delays.max() else { return "" }
    return ", \(least == most ? "\(least)" : "\(least) to \(most)") ms each"
  }

  /// The animation with the delay of its first frame; `nil` for one that a GIF cannot hold.
  private var shown: Animation? {
    guard animation.palette.count <= 256, animation.width > 0, animation.height > 0,
      !animation.frames.isEmpty
    else {
      return nil
    }
    return Animation(
      width: animation.width,
      height: animation.height,
      palette: animation.palette,
      frames: animation.frames.map { $0.map { UInt8(truncatingIfNeeded: $0) } },
      interval: min(max(animation.delays.first ?? 0, 0), 1_000_000),
      loops: animation.loops
    )
  }

  /// How many pixels of the page make one of the animation, so that small ones can be seen.
  static func scale(of animation: RecordedAnimation, within length: Int) -> Int {
    max(1, min(16, length / max(animation.width, animation.height, 1)))
  }
}
