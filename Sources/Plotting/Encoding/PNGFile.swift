internal import Compression

/// The chunks of a PNG file, in the order in which they are written.
struct PNGFile {
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Writes size and pixel format.
  mutating func writeHeader(_ scanlines: PNGScanlines) {
    let format = [UInt8(scanlines.bitDepth), scanlines.colorType.rawValue, 0, 0, 0]
    writeChunk(
      "IHDR",
      PNGFile.number(scanlines.width) + PNGFile.number(scanlines.height) + format
    )
  }

  /// Writes the pixels a metre, or nothing if that is no number of at least 1.
  mutating func writeResolution(dotsPerInch: Double) {
    let dotsPerMeter = (dotsPerInch / 0.0254).rounded()
    guard dotsPerMeter >= 1, dotsPerMeter <= Double(Int32.max) else { return }
    let number = PNGFile.number(Int(dotsPerMeter))
    writeChunk("pHYs", number + number + [1])
  }

  /// Writes the colours, and the alpha of those that are not opaque, which come first.
  mutating func writePalette(_ palette: [Color]) {
    writeChunk("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] })
    let alphas = palette.map(\.alpha).filter { $0 < 255 }
    if !alphas.isEmpty { writeChunk("tRNS", alphas) }
  }

  /// Writes the compressed rows.
  mutating func writeImage(_ scanlines: PNGScanlines) {
    writeChunk("IDAT", ZlibStream.compress(scanlines.filtered))
  }

  /// Ends the file.
  mutating func writeTrailer() { writeChunk("IEND", []) }

  private mutating func writeChunk(_ type: String, _ content: [UInt8]) {
    bytes += PNGFile.number(content.count)
    let checked = Array(type.utf8) + content
    bytes += checked
    bytes += PNGFile.number(Int(CRC32.checksum(of: checked)))
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
