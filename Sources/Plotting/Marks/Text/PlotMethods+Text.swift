internal import Tensors

extension PlotMethods {
  /// Writes `s` at the point (`x`, `y`) of the plot.
  ///
  /// The text does not change the limits; one outside of the frame is drawn as well.
  ///
  /// - Parameters:
  ///   - x: In data coordinates; a text at a place that is not finite is left out.
  ///   - y: In data coordinates.
  ///   - s: The text; a line feed begins a new line.
  ///   - fontsize: Points; 10 where it is absent.
  ///   - color: A name, `"#rrggbb"`, or a grey from `"0"` to `"1"`.
  ///   - ha: The side that stands at `x`: `"left"`, `"center"` or `"right"`.
  ///   - va: The height that stands at `y`: `"top"`, `"center"`, `"baseline"` (of the last line) or
  ///     `"bottom"`.
  ///   - rotation: Degrees, counter-clockwise; what is aligned is the box around the turned text.
  ///   - alpha: The opacity from 0 to 1.
  public func text(
    _ x: some PlotNumber,
    _ y: some PlotNumber,
    _ s: String,
    fontsize: Double? = nil,
    color: String? = nil,
    ha: String = "left",
    va: String = "baseline",
    rotation: Double = 0,
    alpha: Double = 1
  ) {
    orStop { () throws(ArgumentError) in
      try target.addText(
        s,
        at: Point(x.plotValue, y.plotValue),
        TextOptions(
          fontSize: fontsize,
          color: color,
          ha: ha,
          va: va,
          rotation: rotation,
          alpha: alpha
        ),
        for: PlotArguments("text")
      )
    }
  }

  /// Writes `text` about the point `xy`, at `xytext` or at the point itself.
  ///
  /// It is hidden where `xy` is outside of the plot.
  ///
  /// - Parameters:
  ///   - text: The text; a line feed begins a new line.
  ///   - xy: The point that the text is about, in data coordinates.
  ///   - xytext: Where the text stands, in data coordinates; at `xy` where it is absent.
  ///   - arrowstyle: `"->"` for an arrow from the text to the point, `"-"` for a line.
  ///   - fontsize: Points; 10 where it is absent.
  ///   - color: The colour of the text.
  ///   - ha: The side that stands at the place, as in `text`.
  ///   - va: The height that stands at the place, as in `text`.
  public func annotate(
    _ text: String,
    xy: (some PlotNumber, some PlotNumber),
    xytext: (Double, Double)? = nil,
    arrowstyle: String? = nil,
    fontsize: Double? = nil,
    color: String? = nil,
    ha: String = "left",
    va: String = "baseline"
  ) {
    orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("annotate")
      let point = Point(xy.0.plotValue, xy.1.plotValue)
      let arrow: TextMark.ArrowStyle? = try arrowstyle.map { name throws(ArgumentError) in
        try arguments.choice(name, argument: "arrowstyle")
      }
      try target.addText(
        text,
        at: xytext.map { Point($0.0, $0.1) } ?? point,
        target: TextMark.Target(point: point, arrow: arrow),
        TextOptions(fontSize: fontsize, color: color, ha: ha, va: va),
        for: arguments
      )
    }
  }
}
