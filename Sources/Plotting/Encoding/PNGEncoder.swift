/// Writes pictures as PNG (ISO/IEC 15948).
///
/// Pictures of at most 256 colours get a palette of 1, 2, 4 or 8 bits a pixel, others RGB, or RGBA when
/// not all is opaque. A canvas without pixels becomes a transparent one of one pixel.
package enum PNGEncoder {
  /// The file that shows `canvas` at `dotsPerInch`, which it records.
  package static func encode(_ canvas: Canvas, dotsPerInch: Double) -> [UInt8] {
    guard canvas.width > 0, canvas.height > 0 else {
      let pixel = Canvas(width: 1, height: 1, color: Color(255, 255, 255, alpha: 0))
      return encode(pixel, dotsPerInch: dotsPerInch)
    }
    let scanlines = PNGScanlines(canvas)
    var file = PNGFile()
    file.writeHeader(scanlines)
    file.writeResolution(dotsPerInch: dotsPerInch)
    if let palette = scanlines.palette { file.writePalette(palette) }
    file.writeImage(scanlines)
    file.writeTrailer()
    return file.bytes
  }

  /// The file that shows `bitmap` at `dotsPerInch`, which it records.
  ///
  /// Pixels that are missing or beyond the palette are transparent.
  package static func encode(_ bitmap: Bitmap, dotsPerInch: Double = 72) -> [UInt8] {
    var canvas = Canvas(
      width: bitmap.width,
      height: bitmap.height,
      color: Color(255, 255, 255, alpha: 0)
    )
    for (place, index) in zip(canvas.pixels.indices, bitmap.pixels)
    where Int(index) < bitmap.palette.count {
      canvas.pixels[place] = bitmap.palette[Int(index)]
    }
    return encode(canvas, dotsPerInch: dotsPerInch)
  }
}
