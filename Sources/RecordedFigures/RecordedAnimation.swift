package import Plotting

/// Pictures that are shown one after the other, as a reader sees them.
package struct RecordedAnimation: Hashable, Sendable {
  /// Pixels a row.
  package var width: Int
  /// The number of rows.
  package var height: Int
  /// Whether it starts again at its end.
  package var loops: Bool
  /// The colours, each once, in the order in which pixels first have them.
  package var palette: [Color]
  /// For each frame an index into `palette` for each pixel, rows from the top.
  package var frames: [[UInt16]]
  /// How long each frame is shown, in milliseconds.
  package var delays: [Int]

  /// The most pixels of all frames together that are recorded.
  package static let largest = 1 << 28

  /// Makes an animation; `palette` holds each colour once.
  package init(
    width: Int,
    height: Int,
    loops: Bool,
    palette: [Color],
    frames: [[UInt16]],
    delays: [Int]
  ) {
    (self.width, self.height, self.loops) = (width, height, loops)
    (self.palette, self.frames, self.delays) = (palette, frames, delays)
  }

  /// The animation that `animation` shows: each frame for its interval.
  package init(_ animation: Animation) {
    (width, height, loops) = (animation.width, animation.height, animation.loops)
    delays = [Int](repeating: animation.interval, count: animation.frames.count)
    palette = []
    var places: [Color: UInt16] = [:]
    // Colours that a palette holds twice look alike, and count once.
    var mapped = [UInt16?](repeating: nil, count: animation.palette.count)
    var colors: [Color] = []
    frames = animation.frames.map { frame in
      frame.map { index in
        if let place = mapped[Int(index)] { return place }
        let color = animation.palette[Int(index)]
        let place = places[color] ?? UInt16(colors.count)
        if places.updateValue(place, forKey: color) == nil { colors.append(color) }
        mapped[Int(index)] = place
        return place
      }
    }
    palette = colors
  }
}
