extension plt {
  /// Writes `s` at the point (`x`, `y`) of the current plot; see `Axes.text`.
  public static func text(
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
    gca().text(
      x,
      y,
      s,
      fontsize: fontsize,
      color: color,
      ha: ha,
      va: va,
      rotation: rotation,
      alpha: alpha
    )
  }

  /// Writes `text` about the point `xy` of the current plot; see `Axes.annotate`.
  public static func annotate(
    _ text: String,
    xy: (some PlotNumber, some PlotNumber),
    xytext: (Double, Double)? = nil,
    arrowstyle: String? = nil,
    fontsize: Double? = nil,
    color: String? = nil,
    ha: String = "left",
    va: String = "baseline"
  ) {
    gca().annotate(
      text,
      xy: xy,
      xytext: xytext,
      arrowstyle: arrowstyle,
      fontsize: fontsize,
      color: color,
      ha: ha,
      va: va
    )
  }
}
