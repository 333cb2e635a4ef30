internal import Plotting

/// Reads GIF files (GIF89a specification, CompuServe 1990); damaged files are errors and never trap.
struct GIFReader {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var width = 0
  private(set) var height = 0
  private(set) var loops = false
  private(set) var pictures: [[Color]] = []
  private(set) var delays: [Int] = []
  private static let nothing = Color(0, 0, 0, alpha: 0)

  /// Reads all frames as they are shown.
  init(_ bytes: [UInt8]) throws(RecordingError) {
    self.bytes = bytes
    let signature = try take(6)
    guard signature.starts(with: Array("GIF8".utf8)) else { throw error("is not a GIF") }
    (width, height) = (try number(), try number())
    let flags = try byte()
    _ = try take(2)
    let table = try colors(flags)
    guard width * height <= Film.largest / 4 else { throw error("has too many pixels") }
    var screen = [Color](repeating: Self.nothing, count: width * height)
    var control: [UInt8] = [0, 0, 0, 0]
    while true {
      switch try byte() {
      case 0x21:
        let label = try byte()
        let blocks = try subBlocks()
        if label == 0xF9, blocks.count >= 4 { control = Array(blocks.prefix(4)) }
        if label == 0xFF, blocks.starts(with: Array("NETSCAPE2.0".utf8)) { loops = true }
      case 0x2C:
        guard (pictures.count + 1) * width * height <= Film.largest else {
          throw error("has too many pixels")
        }
        let shown = try image(over: screen, table, control)
        pictures.append(shown.picture)
        delays.append((Int(control[1]) | Int(control[2]) << 8) * 10)
        switch control[0] >> 2 & 7 {
        case 2:
          screen = shown.picture
          for y in shown.rows { for x in shown.columns { screen[y * width + x] = Self.nothing } }
        case 3: break
        default: screen = shown.picture
        }
        control = [0, 0, 0, 0]
      case 0x3B: return
      default: throw error("has an unknown block")
      }
    }
  }

  private func error(_ reason: String) -> RecordingError {
    RecordingError("the animation \(reason) at byte \(index)")
  }

  /// The screen with the next image over it, and the part of the screen that it covers.
  private mutating func image(
    over screen: [Color],
    _ global: [Color],
    _ control: [UInt8]
  ) throws(RecordingError) -> (picture: [Color], columns: Range<Int>, rows: Range<Int>) {
    let (left, top) = (try number(), try number())
    let (imageWidth, imageHeight) = (try number(), try number())
    let flags = try byte()
    let local = try colors(flags)
    let table = local.isEmpty ? global : local
    let codeSize = Int(try byte())
    guard left + imageWidth <= width, top + imageHeight <= height, (1...8).contains(codeSize) else {
      throw error("has an image that does not fit")
    }
    let count = imageWidth * imageHeight
    guard let pixels = LZWReader.pixels(try subBlocks(), codeSize: codeSize, count: count) else {
      throw error("has a damaged image")
    }
    let rows = flags & 0x40 == 0 ? Array(0..<imageHeight) : Self.interlaced(imageHeight)
    let transparent = control[0] & 1 == 1 ? Int(control[3]) : -1
    var picture = screen
    for (place, pixel) in pixels.enumerated() where Int(pixel) != transparent {
      guard Int(pixel) < table.count else { throw error("has a pixel without a colour") }
      let (x, y) = (left + place % imageWidth, top + rows[place / imageWidth])
      picture[y * width + x] = table[Int(pixel)]
    }
    return (picture, left..<left + imageWidth, top..<top + imageHeight)
  }

  /// The order in which interlaced rows are stored.
  private static func interlaced(_ height: Int) -> [Int] {
    [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0, to: height, by: $1)) }
  }

  private mutating func byte() throws(RecordingError) -> UInt8 {
    guard index < bytes.count else { throw error("ends early") }
    index += 1
    return bytes[index - 1]
  }

  private mutating func take(_ count: Int) throws(RecordingError) -> [UInt8] {
    guard index + count <= bytes.count else { throw error("ends early") }
    index += count
    return Array(bytes[index - count..<index])
  }

  private mutating func number() throws(RecordingError) -> Int {
    Int(try byte()) | Int(try byte()) << 8
  }

  private mutating func colors(_ flags: UInt8) throws(RecordingError) -> [Color] {
    guard flags & 0x80 != 0 else { return [] }
    let channels = try take(3 << (Int(flags & 7) + 1))
    return stride(from: 0, to: channels.count, by: 3).map {
      Color(channels[$0], channels[$0 + 1], channels[$0 + 2])
    }
  }

  private mutating func subBlocks() throws(RecordingError) -> [UInt8] {
    var data: [UInt8] = []
    while true {
      let count = Int(try byte())
      if count == 0 { return data }
      data += try take(count)
    }
  }
}

extension Film {
  /// Reads a GIF file.
  ///
  /// - Throws: `RecordingError` for what is no GIF, damaged or has too many pixels.
  package init(gif bytes: [UInt8]) throws {
    let reader = try GIFReader(bytes)
    let film = Film(
      width: reader.width,
      height: reader.height,
      loops: reader.loops,
      pictures: reader.pictures,
      delays: reader.delays
    )
    guard let film else { throw RecordingError("the animation has more than 65,536 colours") }
    self = film
  }
}
