import CZlib
import Plotting

/// A plain PNG reader for the tests.
struct PNGDecoder {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  let width: Int
  let height: Int
  let bitDepth: Int
  let colorType: Int
  private(set) var pixels: [Color] = []
  private(set) var dotsPerMeter: Int?
  /// The types of the chunks in their order.
  private(set) var chunks: [String] = []
  /// The filters of the rows.
  private(set) var filters: [Int] = []

  init(_ file: [UInt8]) throws {
    guard file.prefix(8) == [137, 80, 78, 71, 13, 10, 26, 10] else {
      throw Failure(description: "no PNG signature")
    }
    var contents: [String: [UInt8]] = [:]
    var place = 8
    while place < file.count {
      let count = Self.number(file[place..<(place + 4)])
      let checked = Array(file[(place + 4)..<(place + 8 + count)])
      let checksum = Self.number(file[(place + 8 + count)..<(place + 12 + count)])
      guard Self.crc(checked) == UInt32(checksum) else { throw Failure(description: "wrong CRC") }
      let type = String(decoding: checked.prefix(4), as: UTF8.self)
      chunks.append(type)
      contents[type, default: []] += checked.dropFirst(4)
      place += 12 + count
    }
    guard let header = contents["IHDR"], let data = contents["IDAT"] else {
      throw Failure(description: "a chunk is missing")
    }
    width = Self.number(header[0..<4])
    height = Self.number(header[4..<8])
    bitDepth = Int(header[8])
    colorType = Int(header[9])
    if let resolution = contents["pHYs"] {
      guard resolution[0..<4] == resolution[4..<8], resolution[8] == 1 else {
        throw Failure(description: "odd resolution")
      }
      dotsPerMeter = Self.number(resolution[0..<4])
    }
    let alphas = contents["tRNS"] ?? []
    let table = contents["PLTE"] ?? []
    let palette = (0..<(table.count / 3)).map { index in
      Color(
        table[3 * index],
        table[3 * index + 1],
        table[3 * index + 2],
        alpha: index < alphas.count ? alphas[index] : 255
      )
    }
    try readRows(data, palette: palette)
  }

  /// The CRC of ISO 3309, bit by bit.
  static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
    return ~crc
  }

  private mutating func readRows(_ data: [UInt8], palette: [Color]) throws {
    let channels = [2: 3, 3: 1, 6: 4][colorType] ?? 0
    let rowSize = (width * channels * bitDepth + 7) / 8
    let pixelSize = max(channels * bitDepth / 8, 1)
    let rows = try inflate(data, count: (rowSize + 1) * height)
    var previous = [UInt8](repeating: 0, count: rowSize)
    for row in 0..<height {
      let start = row * (rowSize + 1)
      filters.append(Int(rows[start]))
      var current = Array(rows[(start + 1)..<(start + 1 + rowSize)])
      for index in 0..<rowSize {
        let a = index < pixelSize ? 0 : Int(current[index - pixelSize])
        let b = Int(previous[index])
        let c = index < pixelSize ? 0 : Int(previous[index - pixelSize])
        let distances = [abs(b - c), abs(a - c), abs(a + b - 2 * c)]
        let nearest = [a, b, c][distances.firstIndex(of: distances.min() ?? 0) ?? 0]
        let predicted = [0, a, b, (a + b) / 2, nearest][Int(rows[start])]
        current[index] &+= UInt8(predicted)
      }
      for column in 0..<width { pixels.append(try color(column, in: current, palette: palette)) }
      previous = current
    }
  }

  private func color(_ column: Int, in row: [UInt8], palette: [Color]) throws -> Color {
    switch colorType {
    case 2: return Color(row[3 * column], row[3 * column + 1], row[3 * column + 2])
    case 6:
      return Color(
        row[4 * column],
        row[4 * column + 1],
        row[4 * column + 2],
        alpha: row[4 * column + 3]
      )
    default:
      let bit = column * bitDepth
      let index = Int(row[bit / 8]) >> (8 - bitDepth - bit % 8) & (1 << bitDepth - 1)
      guard index < palette.count else { throw Failure(description: "no colour \(index)") }
      return palette[index]
    }
  }

  private func inflate(_ data: [UInt8], count: Int) throws -> [UInt8] {
    var size = uLong(count)
    var output = [UInt8](repeating: 0, count: count)
    let status = unsafe uncompress(&output, &size, data, uLong(data.count))
    guard status == Z_OK, Int(size) == count else { throw Failure(description: "bad zlib data") }
    return output
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
