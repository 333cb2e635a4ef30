internal import FoundationEssentials

/// A PNG or GIF image on its way into the page.
struct RasterImage {
  let mediaType: String
  let data: [UInt8]

  /// The image as a `data:` URL.
  var dataURL: String { "data:\(mediaType);base64,\(Data(data).base64EncodedString())" }

  /// Width and height in pixels, so that the page need not move when the image is decoded.
  ///
  /// They are read from PNG's first chunk (PNG specification, 11.2.2) or from GIF's logical screen
  /// descriptor (GIF89a, section 18); `nil` for other data.
  var size: (width: Int, height: Int)? {
    switch mediaType {
    case "image/png":
      guard data.count >= 24, data[12..<16].elementsEqual("IHDR".utf8) else { return nil }
      return (bigEndian(at: 16), bigEndian(at: 20))
    case "image/gif":
      guard data.count >= 10, data[..<3].elementsEqual("GIF".utf8) else { return nil }
      return (littleEndian(at: 6), littleEndian(at: 8))
    default: return nil
    }
  }

  private func bigEndian(at index: Int) -> Int {
    data[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  private func littleEndian(at index: Int) -> Int {
    Int(data[index]) | Int(data[index + 1]) << 8
  }
}
