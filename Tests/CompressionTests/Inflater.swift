/// A slow, plain reader of zlib streams, written from RFC 1950 and RFC 1951 alone.
struct Inflater {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let bytes: [UInt8]
  private var bit = 0
  private(set) var output: [UInt8] = []
  /// The types of the blocks: 0 stored, 1 fixed, 2 dynamic codes.
  private(set) var blockTypes: [Int] = []

  init(zlib bytes: [UInt8]) throws {
    self.bytes = bytes
    guard bytes.count >= 6, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0, bytes[0] == 0x78 else {
      throw Failure(description: "no zlib header")
    }
    bit = 16
    while try readBlock() {}
    bit = (bit + 7) / 8 * 8
    var (low, high) = (1, 0)
    for byte in output {
      low = (low + Int(byte)) % 65521
      high = (high + low) % 65521
    }
    let checksum = bytes[(bit / 8)...].reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count == bit / 8 + 4, checksum == high << 16 | low else {
      throw Failure(description: "wrong checksum")
    }
  }

  private mutating func number(_ count: Int) throws -> Int {
    var value = 0
    for place in 0..<count {
      guard bit / 8 < bytes.count else { throw Failure(description: "too short") }
      value |= Int(bytes[bit / 8] >> UInt8(bit % 8) & 1) << place
      bit += 1
    }
    return value
  }

  /// Codes by their bits, the first bit the highest, below a leading 1.
  private func code(_ lengths: [Int]) throws -> [Int: Int] {
    var symbols: [Int: Int] = [:]
    var next = 0
    var space = 0.0
    for length in 1...15 {
      for (symbol, own) in lengths.enumerated() where own == length {
        symbols[1 << length | next] = symbol
        next += 1
        space += 1 / Double(1 << length)
      }
      next <<= 1
    }
    guard space <= 1 else { throw Failure(description: "too many codes") }
    return symbols
  }

  private mutating func symbol(_ code: [Int: Int]) throws -> Int {
    var bits = 1
    for _ in 1...15 {
      bits = bits << 1 | (try number(1))
      if let symbol = code[bits] { return symbol }
    }
    throw Failure(description: "unknown code")
  }

  /// Whether more blocks follow.
  private mutating func readBlock() throws -> Bool {
    let isLast = try number(1) == 1
    let type = try number(2)
    blockTypes.append(type)
    switch type {
    case 0:
      bit = (bit + 7) / 8 * 8
      let (count, complement) = (try number(16), try number(16))
      guard count == ~complement & 0xFFFF else { throw Failure(description: "odd stored length") }
      for _ in 0..<count { output.append(UInt8(try number(8))) }
    case 1:
      let literals = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
      try readTokens(try code(literals), try code([Int](repeating: 5, count: 30)))
    case 2:
      let (literals, distances) = (try number(5) + 257, try number(5) + 1)
      var lengths = [Int](repeating: 0, count: 19)
      let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
      for place in 0..<(try number(4) + 4) { lengths[order[place]] = try number(3) }
      let steps = try code(lengths)
      var all: [Int] = []
      while all.count < literals + distances {
        switch try symbol(steps) {
        case 16:
          guard let last = all.last else { throw Failure(description: "nothing to repeat") }
          all += [Int](repeating: last, count: try number(2) + 3)
        case 17: all += [Int](repeating: 0, count: try number(3) + 3)
        case 18: all += [Int](repeating: 0, count: try number(7) + 11)
        case let length: all.append(length)
        }
      }
      guard all.count == literals + distances else {
        throw Failure(description: "too many lengths")
      }
      try readTokens(try code(Array(all[..<literals])), try code(Array(all[literals...])))
    default: throw Failure(description: "block type 3")
    }
    return !isLast
  }

  private mutating func readTokens(_ literals: [Int: Int], _ distances: [Int: Int]) throws {
    while true {
      let symbol = try symbol(literals)
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      let length: Int
      if symbol < 265 {
        length = symbol - 254
      } else if symbol == 285 {
        length = 258
      } else {
        let extra = (symbol - 261) / 4
        length = 3 + ((4 + (symbol - 265) % 4) << extra) + (try number(extra))
      }
      let far = try self.symbol(distances)
      let extra = max(far / 2 - 1, 0)
      let base = far < 2 ? far : (2 + far % 2) << extra
      let distance = 1 + base + (try number(extra))
      guard distance <= output.count else { throw Failure(description: "distance too far") }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }
}
