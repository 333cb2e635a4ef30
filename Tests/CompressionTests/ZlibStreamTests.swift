import Compression
import Testing

struct ZlibStreamTests {
  /// Numbers that are the same in every run (SplitMix64).
  private struct Numbers {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ value >> 31) % UInt64(limit))
    }
  }

  private func roundTrip(_ bytes: [UInt8]) throws -> Inflater {
    let inflater = try Inflater(zlib: ZlibStream.compress(bytes))
    #expect(inflater.output == bytes)
    return inflater
  }

  @Test func writesTheKnownBytesOfAShortText() {
    let expected: [UInt8] = [
      0x78, 0x9C, 0x2B, 0x2E, 0xC8, 0xCC, 0x4E, 0x55, 0x40, 0x22, 0x01, 0x3B, 0xA8, 0x06, 0x95,
    ]
    #expect(ZlibStream.compress(Array("spike spike spike".utf8)) == expected)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 257, 258, 259, 516, 32768, 65535, 65536, 200_000])
  func restoresEqualBytes(count: Int) throws {
    let inflater = try roundTrip([UInt8](repeating: 7, count: count))
    #expect(inflater.blockTypes.count == 1)
  }

  @Test func storesWhatCannotBeCompressed() throws {
    var numbers = Numbers(state: 1)
    let noise = (0..<200_000).map { _ in UInt8(numbers.next(256)) }
    let inflater = try roundTrip(noise)
    #expect(Set(inflater.blockTypes) == [0])
    #expect(ZlibStream.compress(noise).count < noise.count + noise.count / 1000)
  }

  @Test func describesSkewedCodes() throws {
    var numbers = Numbers(state: 2)
    let skewed = (0..<60_000).map { _ in UInt8(min(numbers.next(256), numbers.next(256), 40)) }
    let inflater = try roundTrip(skewed)
    #expect(Set(inflater.blockTypes) == [2])
    #expect(ZlibStream.compress(skewed).count < skewed.count * 3 / 4)
  }

  @Test func limitsCodesToFifteenBits() throws {
    // Frequencies like Fibonacci's numbers ask for the longest codes: here up to 22 bits.
    var bytes: [UInt8] = []
    var (count, next) = (1, 1)
    for symbol in 0..<22 {
      bytes += [UInt8](repeating: UInt8(symbol * 11), count: count)
      (count, next) = (next, count + next)
    }
    var numbers = Numbers(state: 3)
    for place in bytes.indices.dropFirst().reversed() {
      bytes.swapAt(place, numbers.next(place + 1))
    }
    _ = try roundTrip(bytes)
  }

  @Test(arguments: [32766, 32767, 32768, 32769])
  func repeatsAcrossTheWholeWindow(distance: Int) throws {
    var numbers = Numbers(state: 4)
    let noise = (0..<distance).map { _ in UInt8(numbers.next(256)) }
    _ = try roundTrip(noise + noise[..<300])
  }

  @Test(arguments: 0..<60)
  func restoresMixtures(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed) + 100)
    var bytes: [UInt8] = []
    for _ in 0..<numbers.next(40) {
      switch numbers.next(4) {
      case 0: bytes += [UInt8](repeating: UInt8(numbers.next(256)), count: numbers.next(3000))
      case 1: bytes += (0..<numbers.next(3000)).map { _ in UInt8(numbers.next(256)) }
      case 2: bytes += (0..<numbers.next(3000)).map { _ in UInt8(numbers.next(4)) }
      default:
        let start = numbers.next(bytes.count + 1)
        bytes += bytes[start..<min(start + numbers.next(2000), bytes.count)]
      }
    }
    _ = try roundTrip(bytes)
  }

  @Test func sumsWithTheKnownCheck() {
    // The check value of the catalogue of CRC algorithms.
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: []) == 0)
  }

  @Test func decompressesWhatItCompresses() {
    for bytes in [[], [7], (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 7) }] {
      let stream = ZlibStream.compress(bytes)
      #expect(ZlibStream.decompress(stream, size: bytes.count) == bytes)
      #expect(ZlibStream.decompress(stream, size: bytes.count + 1) == nil)
      #expect(ZlibStream.decompress(Array(stream.dropLast()), size: bytes.count) == nil)
      #expect(ZlibStream.decompress(stream, size: 1 << 40) == nil)
      #expect(ZlibStream.decompress(stream, size: -1) == nil)
    }
  }
}
