/// The blocks of a GIF file, in the order in which they are written.
struct GIFFile {
  private(set) var bytes: [UInt8] = []

  /// Writes the header, the screen with its colour table, and how often it plays.
  mutating func writeHeader(_ screen: GIFScreen, loops: Bool) {
    bytes += Array("GIF89a".utf8)
    writeNumber(screen.width)
    writeNumber(screen.height)
    let bits = UInt8(screen.tableBits - 1)
    // A global colour table of 2^(bits + 1) colours of 8 bits; background colour 0; square pixels.
    bytes += [0x80 | 7 << 4 | bits, 0, 0]
    for index in 0..<(1 << screen.tableBits) {
      let color = index < screen.palette.count ? screen.palette[index] : .black
      bytes += [color.red, color.green, color.blue]
    }
    if loops {
      // Netscape's application extension: repeat 0 times means for ever.
      bytes += [0x21, 0xFF, 11]
      bytes += Array("NETSCAPE2.0".utf8)
      bytes += [3, 1, 0, 0, 0]
    }
  }

  /// Writes an image that is shown for `delay` hundredths of a second.
  mutating func writeImage(_ image: GIFImage, delay: Int) {
    if delay > 0 || image.transparentIndex != nil {
      let isTransparent: UInt8 = image.transparentIndex == nil ? 0 : 1
      bytes += [0x21, 0xF9, 4, image.disposal.rawValue << 2 | isTransparent]
      writeNumber(delay)
      bytes += [UInt8(truncatingIfNeeded: image.transparentIndex ?? 0), 0]
    }
    bytes.append(0x2C)
    writeNumber(image.area.columns.lowerBound)
    writeNumber(image.area.rows.lowerBound)
    writeNumber(image.area.columns.count)
    writeNumber(image.area.rows.count)
    bytes += [0, UInt8(image.minimumCodeSize)]
    for start in stride(from: 0, to: image.codes.count, by: 255) {
      let block = image.codes[start..<min(start + 255, image.codes.count)]
      bytes.append(UInt8(block.count))
      bytes += block
    }
    bytes.append(0)
  }

  /// Ends the file.
  mutating func writeTrailer() { bytes.append(0x3B) }

  private mutating func writeNumber(_ number: Int) {
    bytes.append(UInt8(truncatingIfNeeded: number))
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
  }
}
