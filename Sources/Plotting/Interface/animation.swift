internal import Tensors

// swift-format-ignore: TypeNamesShouldBeCapitalized
/// Moving figures, named after Matplotlib's module.
public enum animation {
  /// Calls `draw` for every frame and shows what it leaves in `fig`, one after the other.
  ///
  ///     let (fig, ax) = plt.subplots()
  ///     let anim = animation.FuncAnimation(fig, frames: 60) { frame in
  ///       ax.clear()
  ///       ax.plot(potential[0..<(frame + 1)])
  ///       ax.setXlim(0, 60)
  ///     }
  ///
  /// - Parameters:
  ///   - fig: The figure that `draw` changes.
  ///   - frames: The number of frames, at least 1.
  ///   - interval: Milliseconds from one frame to the next.
  ///   - repeat: Whether it starts again at its end.
  ///   - draw: Draws the frame with the given number, beginning with 0; what is there stays unless it is cleared.
  /// - Returns: The animation, to be displayed or saved.
  @discardableResult
  public static func FuncAnimation(  // swift-format-ignore: AlwaysUseLowerCamelCase
    _ fig: Figure,
    frames: Int,
    interval: Int = 200,
    repeat: Bool = true,
    _ draw: (Int) throws -> Void
  ) rethrows -> FigureAnimation {
    orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("animation.FuncAnimation")
      _ = try arguments.count(
        frames,
        argument: "frames",
        most: PlotArguments.mostFrames
      )
      _ = try arguments.interval(interval)
    }
    let values = try (0..<frames).map { frame in
      try draw(frame)
      return fig.value
    }
    return fig.animate(AnimatedFigure(frames: values, interval: interval, loops: `repeat`))
  }
}

extension Figure {
  /// Shows `animated` in place of the figure as it is.
  func animate(_ animated: AnimatedFigure) -> FigureAnimation {
    self.animated = animated
    return FigureAnimation(
      figure: self,
      frameCount: animated.frames.count,
      interval: animated.interval
    )
  }
}

extension PlotArguments {
  /// The time between two frames in milliseconds.
  func interval(_ interval: Int) throws(ArgumentError) -> Int {
    guard (1...60_000).contains(interval) else {
      throw ArgumentError(
        function,
        "interval",
        is: interval,
        but: "must lie between 1 and 60000 milliseconds"
      )
    }
    return interval
  }
}
