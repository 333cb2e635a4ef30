package import Plotting

/// Pictures that are shown one after the other, as a reader sees them.
package struct Film: Hashable, Sendable {
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

  /// Makes a film of pictures given as colours; `nil` where sizes do not fit or colours are too many for 16 bits.
  package init?(width: Int, height: Int, loops: Bool, pictures: [[Color]], delays: [Int]) {
    guard pictures.count == delays.count, pictures.allSatisfy({ $0.count == width * height }) else {
      return nil
    }
    (self.width, self.height, self.loops, self.delays) = (width, height, loops, delays)
    (palette, frames) = ([], [])
    var places: [Color: UInt16] = [:]
    for picture in pictures {
      var frame: [UInt16] = []
      frame.reserveCapacity(picture.count)
      for color in picture {
        if let place = places[color] {
          frame.append(place)
          continue
        }
        guard let place = UInt16(exactly: palette.count) else { return nil }
        places[color] = place
        palette.append(color)
        frame.append(place)
      }
      frames.append(frame)
    }
  }

  /// The film that the GIF of `animation` shows.
  package init(_ animation: Animation) throws {
    try self.init(gif: GIFEncoder.encode(animation))
  }
}
