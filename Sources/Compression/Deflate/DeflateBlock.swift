/// The tokens of a block, and the smallest way to write them.
struct DeflateBlock {
  private let start: Int
  private(set) var tokens: [Deflater.Token] = []
  private var literalCounts = [Int](repeating: 0, count: DeflateAlphabet.literalCount)
  private var distanceCounts = [Int](repeating: 0, count: DeflateAlphabet.distanceCount)

  /// A block for the bytes from `start` on.
  init(start: Int) {
    self.start = start
    literalCounts[DeflateAlphabet.endOfBlock] = 1
  }

  mutating func add(literal: UInt8) {
    tokens.append(UInt32(literal))
    literalCounts[Int(literal)] += 1
  }

  /// Adds a repetition of `length` bytes, 3 to 258, from `distance` bytes before, 1 to 32,768.
  mutating func add(length: Int, distance: Int) {
    tokens.append(UInt32(length) << 16 | UInt32(distance))
    literalCounts[257 + Int(DeflateAlphabet.lengthPlaces[length])] += 1
    distanceCounts[DeflateAlphabet.distanceSymbol(distance)] += 1
  }

  /// Writes the block in the smallest of deflate's three forms.
  func write(_ bytes: [UInt8], upTo end: Int, isLast: Bool, to output: inout BitWriter) {
    let dynamic = DynamicCodes(
      literals: HuffmanCode(counts: literalCounts, limit: 15),
      distances: HuffmanCode(counts: distanceCounts, limit: 15)
    )
    let extra = extraBits
    let dynamicSize = dynamic.headerSize + size(dynamic.literals, dynamic.distances) + extra
    let fixedSize = size(Self.fixedLiterals, Self.fixedDistances) + extra
    let storedSize = (end - start) * 8 + ((end - start) / 65535 + 1) * 40
    let last: UInt32 = isLast ? 1 : 0
    if storedSize < min(dynamicSize, fixedSize) {
      writeStored(bytes[start..<end], isLast: isLast, to: &output)
    } else if fixedSize <= dynamicSize {
      output.append(last | 1 << 1, count: 3)
      writeTokens(Self.fixedLiterals, Self.fixedDistances, to: &output)
    } else {
      output.append(last | 2 << 1, count: 3)
      dynamic.writeHeader(to: &output)
      writeTokens(dynamic.literals, dynamic.distances, to: &output)
    }
  }

  /// The bits of all tokens without their extra bits.
  private func size(_ literals: HuffmanCode, _ distances: HuffmanCode) -> Int {
    zip(literalCounts, literals.lengths).reduce(0) { $0 + $1.0 * Int($1.1) }
      + zip(distanceCounts, distances.lengths).reduce(0) { $0 + $1.0 * Int($1.1) }
  }

  private var extraBits: Int {
    zip(literalCounts[257...], DeflateAlphabet.lengthExtraBits).reduce(0) { $0 + $1.0 * Int($1.1) }
      + zip(distanceCounts, DeflateAlphabet.distanceExtraBits).reduce(0) { $0 + $1.0 * Int($1.1) }
  }

  private func writeTokens(
    _ literals: HuffmanCode,
    _ distances: HuffmanCode,
    to output: inout BitWriter
  ) {
    for token in tokens {
      let length = Int(token >> 16)
      if length == 0 {
        let symbol = Int(token)
        output.append(UInt32(literals.codes[symbol]), count: Int(literals.lengths[symbol]))
        continue
      }
      let place = Int(DeflateAlphabet.lengthPlaces[length])
      let symbol = 257 + place
      output.append(UInt32(literals.codes[symbol]), count: Int(literals.lengths[symbol]))
      output.append(
        UInt32(length - DeflateAlphabet.lengthBases[place]),
        count: Int(DeflateAlphabet.lengthExtraBits[place])
      )
      let distance = Int(token & 0xFFFF)
      let far = DeflateAlphabet.distanceSymbol(distance)
      output.append(UInt32(distances.codes[far]), count: Int(distances.lengths[far]))
      output.append(
        UInt32(distance - DeflateAlphabet.distanceBases[far]),
        count: Int(DeflateAlphabet.distanceExtraBits[far])
      )
    }
    let end = DeflateAlphabet.endOfBlock
    output.append(UInt32(literals.codes[end]), count: Int(literals.lengths[end]))
  }

  /// Writes bytes as they are, in blocks of at most 65,535.
  private func writeStored(_ bytes: ArraySlice<UInt8>, isLast: Bool, to output: inout BitWriter) {
    var start = bytes.startIndex
    repeat {
      let end = min(start + 65535, bytes.endIndex)
      output.append(isLast && end == bytes.endIndex ? 1 : 0, count: 3)
      output.alignToByte()
      let count = UInt32(end - start)
      output.append(count | ~count << 16, count: 32)
      output.append(bytes: bytes[start..<end])
      start = end
    } while start < bytes.endIndex
  }

  /// The codes that both sides know (RFC 1951, section 3.2.6); symbols 286 and 287 are never written.
  private static let fixedLiterals = HuffmanCode(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
  )
  private static let fixedDistances = HuffmanCode(lengths: [UInt8](repeating: 5, count: 30))
}
