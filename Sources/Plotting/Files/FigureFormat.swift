/// The kinds of file that a figure can be saved as.
package enum FigureFormat: String, Hashable, Sendable, CaseIterable {
  case svg = ".svg"
  case png = ".png"
  case gif = ".gif"
  case mp4 = ".mp4"
  case webm = ".webm"

  /// The formats of figures that do not move.
  package static let still = [FigureFormat.svg, .png]
  /// The formats of animations.
  package static let moving = [FigureFormat.gif, .mp4, .webm]

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

  /// Writes a file that shows the whole sheet of `figure`.
  ///
  /// `resolution` is the number of pixels an inch, for formats made of pixels.
  func write(
    _ figure: ShownFigure,
    resolution: Double,
    to path: String
  ) throws(FigureFileError) {
    switch self {
    case .svg, .png:
      let bytes = bytes(of: figure.lastFrame, extent: .whole, resolution: resolution)
      try FileWriter.write(bytes, to: path)
    case .gif, .mp4, .webm:
      try write(figure.animation(dotsPerInch: resolution), to: path)
    }
  }

  /// Writes a file that plays `animation`, as GIF unless the format is a video's.
  func write(_ animation: Animation, to path: String) throws(FigureFileError) {
    switch self {
    case .mp4, .webm: try VideoEncoder(self).write(animation, to: path)
    default: try FileWriter.write(GIFEncoder.encode(animation), to: path)
    }
  }

  /// The bytes of a file that shows `figure`, as SVG or as PNG.
  package func bytes(
    of figure: FigureValue,
    extent: FigureLayout.Extent,
    resolution: Double
  ) -> [UInt8] {
    let drawing = FigureLayout.drawing(of: figure, extent: extent)
    if self == .svg {
      let description = FigureDescription(figure)
      return Array((SVGWriter().svg(of: drawing, description: description) + "\n").utf8)
    }
    let canvas = Rasterizer(dotsPerInch: resolution).rasterize(drawing)
    return PNGEncoder.encode(canvas, dotsPerInch: resolution)
  }
}
