extension CurrentPlot {
  /// Writes `text` above the plot; see `Axes.setTitle`.
  public func title(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    gca().setTitle(text, fontsize: fontsize, color: color)
  }

  /// Writes `text` above all plots of the figure.
  public func suptitle(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    gcf().suptitle(text, fontsize: fontsize, color: color)
  }

  /// Writes `text` below the x axis; see `Axes.setXlabel`.
  public func xlabel(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    gca().setXlabel(text, fontsize: fontsize, color: color)
  }

  /// Writes `text` beside the y axis; see `Axes.setYlabel`.
  public func ylabel(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    gca().setYlabel(text, fontsize: fontsize, color: color)
  }
}
