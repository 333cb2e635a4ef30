/// The four lines of the frame of a plot.
package struct Spines: Hashable, Sendable, Codable {
  /// A line of the frame, by the name that Matplotlib gives it.
  package enum Side: String, Hashable, Sendable, Codable, CaseIterable {
    case left, right, bottom, top
  }

  /// How one line looks.
  package struct Style: Hashable, Sendable, Codable {
    /// Whether the line is drawn.
    package var isVisible = true
    /// The colour.
    package var ink = Ink.foreground
    /// Points.
    package var width = PlotStyle.frameWidth
    /// The data coordinates between which the line is drawn; the whole side where absent.
    package var bounds: AxisInterval?
  }

  private var left = Style()
  private var right = Style()
  private var bottom = Style()
  private var top = Style()

  /// Makes Matplotlib's default frame.
  package init() {}

  /// How the line on `side` looks.
  package subscript(side: Side) -> Style {
    get {
      switch side {
      case .left: left
      case .right: right
      case .bottom: bottom
      case .top: top
      }
    }
    set {
      switch side {
      case .left: left = newValue
      case .right: right = newValue
      case .bottom: bottom = newValue
      case .top: top = newValue
      }
    }
  }

  /// Whether all lines look the same and go all the way round.
  var isUniform: Bool {
    left.isVisible && left.bounds == nil && left == right && left == bottom && left == top
  }
}
