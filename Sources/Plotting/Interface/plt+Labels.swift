extension plt {
  /// Writes `text` above the plot.
  public static func title(_ text: String) { gca().setTitle(text) }

  /// Writes `text` below the x axis.
  public static func xlabel(_ text: String) { gca().setXlabel(text) }

  /// Writes `text` beside the y axis.
  public static func ylabel(_ text: String) { gca().setYlabel(text) }

  /// Shows x from `left` to `right`.
  public static func xlim(_ left: some PlotNumber, _ right: some PlotNumber) {
    gca().setXlim(left, right)
  }

  /// Shows y from `bottom` to `top`.
  public static func ylim(_ bottom: some PlotNumber, _ top: some PlotNumber) {
    gca().setYlim(bottom, top)
  }

  /// Marks the x axis at `ticks` only, with `labels` instead of the numbers where they are given.
  public static func xticks(_ ticks: some PlotData, _ labels: [String]? = nil) {
    gca().setXticks(ticks, labels)
  }

  /// Marks the y axis at `ticks` only, with `labels` instead of the numbers where they are given.
  public static func yticks(_ ticks: some PlotData, _ labels: [String]? = nil) {
    gca().setYticks(ticks, labels)
  }

  /// Takes away all marks of the x axis.
  public static func xticks(_ ticks: [Never]) { gca().setXticks(ticks) }

  /// Takes away all marks of the y axis.
  public static func yticks(_ ticks: [Never]) { gca().setYticks(ticks) }

  /// Switches frame, ticks and axis labels `"off"` or `"on"`.
  public static func axis(_ state: String) { gca().axis(state) }

  /// Explains the series that have a label, in the corner with the fewest points.
  public static func legend() { gca().legend() }
}
