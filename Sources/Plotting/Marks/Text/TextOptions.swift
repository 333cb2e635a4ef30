package import Tensors

/// The look of a text as a cell's author gives it.
package struct TextOptions {
  /// Points; 10 where it is absent.
  package var fontSize: Double?
  /// The name of the colour.
  package var color: String?
  /// left, center or right.
  package var ha: String
  /// top, center, baseline or bottom.
  package var va: String
  /// Degrees, counter-clockwise.
  package var rotation: Double
  /// The opacity from 0 to 1.
  package var alpha: Double

  /// Makes options; those left out take the default.
  package init(
    fontSize: Double? = nil,
    color: String? = nil,
    ha: String = "left",
    va: String = "baseline",
    rotation: Double = 0,
    alpha: Double = 1
  ) {
    self.fontSize = fontSize
    self.color = color
    self.ha = ha
    self.va = va
    self.rotation = rotation
    self.alpha = alpha
  }
}

extension Axes {
  /// Writes `string` at `position`, in data coordinates; a position that is not finite has no text.
  package func addText(
    _ string: String,
    at position: Point,
    target: TextMark.Target? = nil,
    _ options: TextOptions,
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let ink = try options.color.map { text throws(ArgumentError) in try arguments.ink(text) }
    let size = try arguments.positive(
      options.fontSize ?? PlotStyle.fontSize,
      argument: "fontsize"
    )
    let alpha = try arguments.share(options.alpha, argument: "alpha")
    add(
      TextMark(
        string: string,
        position: position,
        size: size,
        ink: (ink ?? .foreground).withOpacity(alpha),
        horizontal: try arguments.choice(options.ha, argument: "ha"),
        vertical: try arguments.choice(options.va, argument: "va"),
        rotation: try arguments.finite(options.rotation, argument: "rotation"),
        target: target
      )
    )
  }
}
