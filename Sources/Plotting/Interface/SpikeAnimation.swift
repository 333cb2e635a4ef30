internal import Tensors

/// Spikes over time as a moving picture, made by `splt.animator`.
///
/// It lives in its figure: showing the one or the other shows the same.
///
///     let anim = splt.animator(sample, fig, ax)
///     try anim.save("digit.gif")
public final class SpikeAnimation {
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

  /// Saves the animation as a GIF of the figure's size.
  ///
  /// - Parameters:
  ///   - path: The file; its name ends in `.gif`.
  ///   - dpi: Pixels an inch.
  /// - Throws: `FigureFileError` for another ending, or when the file cannot be written.
  public func save(_ path: String, dpi: Double = 100) throws {
    let resolution = orStop { () throws(ArgumentError) in
      try PlotArguments("anim.save").resolution(dpi)
    }
    try figure.save(to: path, among: [.gif], resolution: resolution)
  }
}
