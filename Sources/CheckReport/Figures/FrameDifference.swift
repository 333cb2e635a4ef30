internal import Plotting
internal import RecordedFigures

/// The pixels of a frame in which two animations of one size differ.
struct FrameDifference {
  /// How many differ; `nil` where one animation alone has the frame.
  let count: Int?
  private let places: [Int]
  private let animation: RecordedAnimation
  private let index: Int

  /// Compares the colours that are seen.
  init(_ expected: RecordedAnimation, _ actual: RecordedAnimation, frame index: Int) {
    animation = actual
    self.index = index
    guard expected.frames.indices.contains(index), actual.frames.indices.contains(index) else {
      (count, places) = (nil, [])
      return
    }
    let (before, after) = (expected.frames[index], actual.frames[index])
    if expected.palette == actual.palette, before == after {
      places = []
    } else {
      places = before.indices.filter {
        expected.palette[Int(before[$0])] != actual.palette[Int(after[$0])]
      }
    }
    count = places.count
  }

  /// What is seen of small pictures without help.
  private static let smallSide = 100
  /// The number of greys.
  private static let greys = 16
  /// Red enough to be seen among pale greys.
  private static let mark = Color(214, 0, 108)

  /// The actual frame in pale greys with the pixels that differ in a strong colour, in large pictures framed.
  var bitmap: Bitmap {
    let palette =
      [Self.mark] + (0..<Self.greys).map { Color(grey: UInt8(175 + 80 * $0 / (Self.greys - 1))) }
    let tones = animation.palette.map { color -> UInt8 in
      // Rec. 601 weights, which are enough for an order of greys; what is transparent is white.
      let light =
        color.alpha == 0
        ? 255 : (299 * Int(color.red) + 587 * Int(color.green) + 114 * Int(color.blue)) / 1000
      return UInt8(1 + light * (Self.greys - 1) / 255)
    }
    var pixels = animation.frames[index].map { tones[Int($0)] }
    for place in places { pixels[place] = 0 }
    if max(animation.width, animation.height) > Self.smallSide { drawFrame(into: &pixels) }
    return Bitmap(
      width: animation.width,
      height: animation.height,
      palette: palette,
      pixels: pixels
    )
  }

  /// Draws a rectangle around what differs, two pixels thick and four away.
  private func drawFrame(into pixels: inout [UInt8]) {
    let (columns, rows) = (places.map { $0 % animation.width }, places.map { $0 / animation.width })
    guard let left = columns.min(), let right = columns.max(), let top = rows.min(),
      let bottom = rows.max()
    else { return }
    for row in top - 6...bottom + 6 where (0..<animation.height).contains(row) {
      for column in left - 6...right + 6 where (0..<animation.width).contains(column) {
        let isInside =
          (top - 4...bottom + 4).contains(row) && (left - 4...right + 4).contains(column)
        if !isInside { pixels[row * animation.width + column] = 0 }
      }
    }
  }
}

extension Color {
  fileprivate init(grey: UInt8) { self.init(grey, grey, grey) }
}
