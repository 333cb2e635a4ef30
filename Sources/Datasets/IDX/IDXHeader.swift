/// The beginning of an IDX file of bytes: how many elements it holds, and of what shape.
///
/// Format: two zero bytes, the type (8 for unsigned bytes), the number of axes, and the length of each
/// axis as 32 bits, most significant byte first. Described on Yann LeCun's page of MNIST.
struct IDXHeader: Hashable {
  /// The length of each axis; the first is the number of elements.
  let lengths: [Int]
  /// Bytes from the beginning of the file to the first element.
  let size: Int
  /// Bytes of all elements together.
  let payload: Int

  /// The number of bytes of a header with `axes` axes.
  static func size(axes: Int) -> Int { 4 + 4 * axes }

  /// Parses the first bytes of `file`, which must have `axes` axes.
  init(_ bytes: [UInt8], axes: Int, file: String) throws(DatasetError) {
    size = Self.size(axes: axes)
    if bytes.count >= 4 {
      let expected = 0x0800 | UInt32(axes)
      let magic = Self.number(bytes, at: 0)
      guard magic == expected else {
        throw .wrongMagic(file: file, expected: expected, found: magic)
      }
    }
    guard bytes.count >= size else {
      throw .truncated(file: file, end: bytes.count, expected: size)
    }
    var lengths: [Int] = []
    var payload = 1
    for axis in 0..<axes {
      let offset = 4 + 4 * axis
      let length = Int(Self.number(bytes, at: offset))
      let (product, overflow) = payload.multipliedReportingOverflow(by: length)
      // The whole file's length must be a number, too.
      guard length > 0, !overflow, product < Int.max - size else {
        throw .wrongLength(file: file, offset: offset, length: length)
      }
      payload = product
      lengths.append(length)
    }
    self.lengths = lengths
    self.payload = payload
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
