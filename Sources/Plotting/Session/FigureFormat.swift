/// The kinds of file that a figure can be saved as.
package enum FigureFormat: String, Hashable, Sendable, CaseIterable {
  case svg = ".svg"
  case png = ".png"
  case gif = ".gif"

  /// The format among `formats` that the end of `path` names.
  ///
  /// - Throws: `FigureFileError.unsupportedFormat` for any other ending.
  package init(of path: String, among formats: [FigureFormat]) throws(FigureFileError) {
    let lowercased = path.lowercased()
    guard let format = formats.first(where: { lowercased.hasSuffix($0.rawValue) }) else {
      throw .unsupportedFormat(path: path, supported: formats.map(\.rawValue))
    }
    self = format
  }

  /// The bytes of a file that shows the whole sheet of `figure`.
  ///
  /// `resolution` is the number of pixels an inch, for formats made of pixels.
  package func bytes(of figure: FigureValue, resolution: Double) -> [UInt8] {
    let drawing = FigureLayout.drawing(of: figure, extent: .whole)
    let rasterizer = Rasterizer(dotsPerInch: resolution)
    switch self {
    case .svg:
      let description = FigureDescription(figure)
      return Array((SVGWriter().svg(of: drawing, description: description) + "\n").utf8)
    case .png:
      return PNGEncoder.encode(rasterizer.rasterize(drawing), dotsPerInch: resolution)
    case .gif:
      return GIFEncoder.encode(rasterizer.rasterizeFrames(of: drawing))
    }
  }
}

extension Figure {
  /// Saves the whole sheet to `path` in one of `formats`.
  func save(to path: String, among formats: [FigureFormat], resolution: Double) throws {
    let format = try FigureFormat(of: path, among: formats)
    let host = unsafe FigureSession.current.host
    let target = try host.resolve(path)
    try FileWriter.write(format.bytes(of: value, resolution: resolution), to: target)
    host.saved(target)
  }
}
