/// Figures that are shown one after the other.
package struct AnimatedFigure: Hashable, Sendable, Codable {
  /// At least one; all have the size of the first.
  package var frames: [FigureValue]
  /// Milliseconds from one figure to the next.
  package var interval: Int
  /// Whether it starts again at its end.
  package var loops: Bool

  /// Makes an animation.
  package init(frames: [FigureValue], interval: Int, loops: Bool = true) {
    self.frames = frames
    self.interval = interval
    self.loops = loops
  }
}
