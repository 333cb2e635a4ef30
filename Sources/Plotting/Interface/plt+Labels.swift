extension plt {
  /// Writes `text` above the plot; see `Axes.setTitle`.
  public static func title(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    gca().setTitle(text, fontsize: fontsize, color: color)
  }

  /// Writes `text` above all plots of the figure.
  public static func suptitle(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    gcf().suptitle(text, fontsize: fontsize, color: color)
  }

  /// Writes `text` below the x axis; see `Axes.setXlabel`.
  public static func xlabel(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    gca().setXlabel(text, fontsize: fontsize, color: color)
  }

  /// Writes `text` beside the y axis; see `Axes.setYlabel`.
  public static func ylabel(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    gca().setYlabel(text, fontsize: fontsize, color: color)
  }

  /// Switches frame, ticks and axis labels `"off"` or `"on"`.
  public static func axis(_ state: String) { gca().axis(state) }

  /// Explains the marks that have a label; see `Axes.legend`.
  public static func legend(
    _ labels: [String] = [],
    loc: String = "best",
    fontsize: Double? = nil,
    title: String = "",
    ncols: Int = 1,
    frameon: Bool = true
  ) {
    gca().legend(
      labels,
      loc: loc,
      fontsize: fontsize,
      title: title,
      ncols: ncols,
      frameon: frameon
    )
  }
}
