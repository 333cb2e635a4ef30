import Plotting

/// A plain GIF reader for the tests: strings of the LZW dictionary in full, no shortcuts.
struct GIFDecoder {
  struct Frame: Equatable {
    var pixels: [Color]
    var delay: Int
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var width = 0
  private(set) var height = 0
  private(set) var loops = false
  private(set) var frames: [Frame] = []
  /// The size of each stored image.
  private(set) var imageSizes: [[Int]] = []
  private(set) var clearCodes = 0

  private var bytes: ArraySlice<UInt8>
  private var table: [Color] = []

  init(_ file: [UInt8]) throws {
    bytes = file[...]
    guard try take(6) == Array("GIF89a".utf8) else { throw Failure(description: "no GIF89a") }
    width = try number()
    height = try number()
    let flags = try byte()
    _ = try take(2)
    guard flags & 0x80 != 0 else { throw Failure(description: "no colour table") }
    for _ in 0..<(2 << Int(flags & 7)) {
      let color = try take(3)
      table.append(Color(color[0], color[1], color[2]))
    }
    try readBlocks()
    guard bytes.isEmpty else { throw Failure(description: "bytes after the trailer") }
  }

  private mutating func readBlocks() throws {
    let clear = Color(0, 0, 0, alpha: 0)
    var screen = [Color](repeating: clear, count: width * height)
    var control: [UInt8] = [0, 0, 0, 0]
    while true {
      switch try byte() {
      case 0x21:
        let label = try byte()
        let blocks = try subBlocks()
        if label == 0xF9 { control = blocks[0] }
        if label == 0xFF, blocks[0] == Array("NETSCAPE2.0".utf8) { loops = blocks[1] == [1, 0, 0] }
      case 0x2C:
        let (left, top) = (try number(), try number())
        let (imageWidth, imageHeight) = (try number(), try number())
        guard try byte() == 0 else { throw Failure(description: "unexpected image flags") }
        let codeSize = Int(try byte())
        let data = try subBlocks().flatMap { $0 }
        let pixels = try decompress(data, codeSize: codeSize)
        guard pixels.count == imageWidth * imageHeight else {
          throw Failure(description: "\(pixels.count) pixels of \(imageWidth) by \(imageHeight)")
        }
        imageSizes.append([imageWidth, imageHeight])
        let transparent = control[0] & 1 == 1 ? Int(control[3]) : -1
        var shown = screen
        for (place, index) in pixels.enumerated() where index != transparent {
          let x = left + place % imageWidth
          let y = top + place / imageWidth
          shown[y * width + x] = table[index]
        }
        frames.append(Frame(pixels: shown, delay: Int(control[1]) | Int(control[2]) << 8))
        switch control[0] >> 2 & 7 {
        case 0, 1: screen = shown
        case 2:
          for y in top..<(top + imageHeight) {
            for x in left..<(left + imageWidth) { shown[y * width + x] = clear }
          }
          screen = shown
        default: throw Failure(description: "unknown disposal")
        }
        control = [0, 0, 0, 0]
      case 0x3B: return
      case let other: throw Failure(description: "unknown block \(other)")
      }
    }
  }

  private mutating func decompress(_ data: [UInt8], codeSize: Int) throws -> [Int] {
    let clearCode = 1 << codeSize
    var strings: [[Int]] = []
    var previous: [Int]?
    var pixels: [Int] = []
    var width = codeSize + 1
    var bit = 0
    func reset() {
      strings = (0..<clearCode).map { [$0] } + [[], []]
      width = codeSize + 1
      previous = nil
    }
    reset()
    while true {
      guard bit + width <= data.count * 8 else { throw Failure(description: "no end code") }
      var code = 0
      for offset in 0..<width {
        let place = bit + offset
        code |= Int(data[place / 8] >> UInt8(place % 8) & 1) << offset
      }
      bit += width
      if code == clearCode {
        clearCodes += 1
        reset()
        continue
      }
      if code == clearCode + 1 { break }
      let string: [Int]
      if code < strings.count {
        string = strings[code]
      } else if code == strings.count, let previous {
        string = previous + [previous[0]]
      } else {
        throw Failure(description: "code \(code) before its string")
      }
      pixels += string
      if let previous, strings.count < 4096 {
        strings.append(previous + [string[0]])
        if strings.count == 1 << width, width < 12 { width += 1 }
      }
      previous = string
    }
    guard data.count == (bit + 7) / 8 else { throw Failure(description: "data after the end code") }
    return pixels
  }

  private mutating func byte() throws -> UInt8 {
    guard let byte = bytes.popFirst() else { throw Failure(description: "the file ends early") }
    return byte
  }

  private mutating func take(_ count: Int) throws -> [UInt8] {
    try (0..<count).map { _ in try byte() }
  }

  private mutating func number() throws -> Int { Int(try byte()) | Int(try byte()) << 8 }

  private mutating func subBlocks() throws -> [[UInt8]] {
    var blocks: [[UInt8]] = []
    while true {
      let count = Int(try byte())
      if count == 0 { return blocks }
      blocks.append(try take(count))
    }
  }
}
