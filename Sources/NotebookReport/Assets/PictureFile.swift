internal import FoundationEssentials

/// A picture file beside a lesson, on its way into the page as data.
///
/// The format is that of the bytes, whatever the file is called. Of an SVG only the drawing is kept; it stands in an `<img>`,
/// where no name in it can meet one of the page.
package struct PictureFile {
  /// The image as an address of itself (RFC 2397).
  package let dataURL: String
  /// Width and height in pixels, where the format tells them in its first bytes.
  package let size: (width: Int, height: Int)?
  /// What of an SVG was left out although it draws or does something, sorted.
  package let leftOut: [String]

  /// Reads a file; `nil` where it is none of SVG, PNG, JPEG, GIF and WebP, or an SVG that is not well-formed.
  package init?(_ bytes: [UInt8]) {
    if let type = Self.rasterType(of: bytes) {
      let image = RasterImage(mediaType: type, data: bytes)
      dataURL = image.dataURL
      size = image.size
      leftOut = []
      return
    }
    var reader = SVGReader(bytes, standsAlone: true)
    guard let markup = reader.read() else { return nil }
    dataURL = "data:image/svg+xml;base64,\(Data(markup).base64EncodedString())"
    size = nil
    leftOut = reader.leftOut.sorted()
  }

  /// The formats that a page holds, for messages.
  package static let formats = "SVG, PNG, JPEG, GIF and WebP"

  /// By the first bytes of each format (PNG, 5.2; GIF89a, 17; JPEG, B.1.1.3; RIFF of WebP).
  private static func rasterType(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return "image/gif" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if bytes.count >= 12, bytes.starts(with: "RIFF".utf8),
      bytes[8..<12].elementsEqual("WEBP".utf8)
    {
      return "image/webp"
    }
    return nil
  }
}
