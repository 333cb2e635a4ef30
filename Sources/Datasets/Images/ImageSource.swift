/// Grey images of one size with a class each, read one at a time.
package protocol ImageSource: Sendable {
  /// The number of images.
  var count: Int { get }
  /// Pixels from top to bottom.
  var height: Int { get }
  /// Pixels from left to right.
  var width: Int { get }
  /// Lines that tell people which data this is, such as `Split: Train`.
  var details: [String] { get }
  /// The dataset's name for people, such as `MNIST`.
  var title: String { get }
  /// The class of image `index`, which is in 0..<`count`.
  func label(at index: Int) -> Int
  /// Writes image `index` into `pixels`, which holds `height * width` bytes, rows from the top.
  func read(_ index: Int, into pixels: inout [UInt8])
}
