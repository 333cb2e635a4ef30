/// Draws the embedded digits: image `i` and its label follow from `i` alone.
///
/// A digit is a pen's path through jittered knots (a Catmull-Rom spline), sheared, bent and scaled into
/// the central 20×20 pixels of 28×28, as MNIST's are. A pixel's grey follows from its distance to the path.
/// Only additions, multiplications, divisions and square roots are used, which IEEE 754 rounds exactly:
/// every machine draws the same bytes.
struct DigitWriter {
  /// Pixels along each side of an image.
  static let side = 28
  /// Pixels along each side of the box that holds the ink.
  static let box: Float = 20

  /// The digit of image `index`: each ten consecutive images hold every digit once, in an order of their own.
  static func label(at index: Int) -> Int {
    var generator = CounterGenerator(stream: 1, counter: index / 10)
    var digits = Array(0...9)
    for last in stride(from: 9, to: 0, by: -1) {
      digits.swapAt(last, generator.index(below: last + 1))
    }
    return digits[index % 10]
  }

  /// Draws image `index` into `pixels`, which holds 28×28 bytes, 0 for background.
  static func draw(_ index: Int, into pixels: inout [UInt8]) {
    var generator = CounterGenerator(stream: 2, counter: index)
    let glyph = choose(DigitGlyph.all[label(at: index)], with: &generator)
    let radius = 1.25 + 0.55 * generator.bell() + 0.1 * generator.uniform()
    var path = PenPath(glyph, with: &generator)
    path.fit(within: box - 2 * radius - DigitInk.rim, with: &generator)
    DigitInk.render(path, radius: radius, into: &pixels)
  }

  private static func choose(
    _ glyphs: [DigitGlyph],
    with generator: inout CounterGenerator
  ) -> DigitGlyph {
    var remaining = generator.index(below: glyphs.reduce(0) { $0 + $1.weight })
    for glyph in glyphs.dropLast() {
      remaining -= glyph.weight
      if remaining < 0 { return glyph }
    }
    return glyphs[glyphs.count - 1]
  }
}
