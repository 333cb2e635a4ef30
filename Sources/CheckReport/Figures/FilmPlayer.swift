internal import HTMLTree
internal import Plotting
internal import RecordedFigures
internal import OutputComparison

/// A film as a GIF, with the picture that stands for it where nothing shall move.
struct FilmPlayer {
  /// Films with more pixels in all of their frames are told of, not shown.
  private static let mostPixels = 1 << 26

  private let film: Film
  private let label: String

  init(_ film: Film, _ label: String) {
    self.film = film
    self.label = label
  }

  var nodes: [HTMLNode] {
    let size = "\(film.width) × \(film.height) pixels"
    let text = "\(counted(film.frames.count, "frame")) of \(size)"
    guard let animation, film.width * film.height * film.frames.count <= Self.mostPixels else {
      return [.element("p", ["class": "damaged"], "It has \(text), too much to be shown.")]
    }
    let scale = Self.scale(of: film, within: 280)
    func image(_ file: [UInt8], _ className: String, _ kind: String) -> HTMLNode {
      Pictures.image(
        file,
        "gif",
        width: film.width,
        height: film.height,
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
          image(GIFEncoder.encode(animation), "motion", "animation of"),
          image(GIFEncoder.encode(animation.poster), "poster", "one of"),
        ]
      ),
      .element("p", ["class": "size"], text + delays),
    ]
  }

  private var delays: String {
    guard let least = film.delays.min(), let most = film.delays.max() else { return "" }
    return ", \(least == most ? "\(least)" : "\(least) to \(most)") ms each"
  }

  /// The film with the delay of its first frame; `nil` for one that a GIF cannot hold.
  private var animation: Animation? {
    guard film.palette.count <= 256, film.width > 0, film.height > 0, !film.frames.isEmpty else {
      return nil
    }
    return Animation(
      width: film.width,
      height: film.height,
      palette: film.palette,
      frames: film.frames.map { $0.map { UInt8(truncatingIfNeeded: $0) } },
      interval: min(max(film.delays.first ?? 0, 0), 1_000_000),
      loops: film.loops
    )
  }

  /// How many pixels of the page make one of the film, so that small ones can be seen.
  static func scale(of film: Film, within length: Int) -> Int {
    max(1, min(16, length / max(film.width, film.height, 1)))
  }
}
