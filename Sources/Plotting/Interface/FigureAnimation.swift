internal import Tensors

/// A figure that moves, made by `splt.animator`, `splt.spikeCount` and `animation.FuncAnimation`.
///
/// It lives in its figure: showing the one or the other shows the same.
///
///     let anim = splt.animator(sample, fig, ax)
///     try anim.save("digit.gif")
public final class FigureAnimation {
  /// The figure that shows the animation.
  public let figure: Figure
  /// The number of pictures.
  public let frameCount: Int
  /// Milliseconds from one picture to the next.
  public let interval: Int

  init(figure: Figure, frameCount: Int, interval: Int) {
    self.figure = figure
    self.frameCount = frameCount
    self.interval = interval
  }

  /// Saves the animation of the whole figure as `.gif`, or as `.mp4` or `.webm` where ffmpeg is installed.
  ///
  /// - Parameters:
  ///   - path: The file to write.
  ///   - dpi: Pixels an inch.
  /// - Throws: `FigureFileError` for another ending, or when the file cannot be written.
  public func save(_ path: String, dpi: Double = 100) throws {
    let resolution = orStop { () throws(ArgumentError) in
      try PlotArguments("anim.save").resolution(dpi)
    }
    try figure.save(to: path, among: FigureFormat.moving) { format, target in
      try format.write(figure.shown, resolution: resolution, to: target)
    }
  }

  /// Saves only the pixels of an animated picture, each as a square of `scale` by `scale`.
  ///
  /// - Parameters:
  ///   - path: The file to write; its name ends in `.gif`, or in `.mp4` or `.webm` where ffmpeg is installed.
  ///   - scale: The side of a pixel: 10 makes 280 by 280 of 28 by 28.
  /// - Throws: `FigureFileError` for another ending, or when the file cannot be written.
  public func save(_ path: String, scale: Int) throws {
    let animation = orStop { () throws(ArgumentError) in
      try PlotArguments("anim.save").enlarged(figure.value.animatedImage, by: scale)
    }
    try figure.save(to: path, among: FigureFormat.moving) { format, target in
      try format.write(animation, to: target)
    }
  }
}

extension PlotArguments {
  /// The pixels of an animated picture, enlarged.
  fileprivate func enlarged(
    _ image: ImageMark?,
    by scale: Int
  ) throws(ArgumentError) -> Animation {
    guard let image, case .animation(let animation) = image.source else {
      throw ArgumentError(
        function,
        "scale",
        is: scale,
        but: "is for animations of one picture only, such as those of splt.animator; use dpi"
      )
    }
    let most = 8192 / max(animation.width, animation.height)
    guard (1...max(most, 1)).contains(scale) else {
      throw ArgumentError(
        function,
        "scale",
        is: scale,
        but: "must lie between 1 and \(max(most, 1)), which makes 8192 pixels"
      )
    }
    return animation.enlarged(by: scale)
  }
}
