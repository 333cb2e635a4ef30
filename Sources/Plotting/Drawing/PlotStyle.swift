/// The measures of a plot in points: those of Matplotlib's default style.
enum PlotStyle {
  static let fontSize = 10.0
  static let titleSize = 12.0
  static let frameWidth = 0.8
  static let tickLength = 3.5
  static let minorTickLength = 2.0
  static let minorTickWidth = 0.6
  /// Between the end of a tick and its label.
  static let tickPadding = 3.5
  /// Between tick labels and the label of the axis.
  static let labelPadding = 4.0
  /// Between the frame and the title's baseline.
  static let titlePadding = 6.0
  /// Around everything that is drawn, where a figure is cropped: 0.1 inch.
  static let cropPadding = 7.2
  /// The space along an axis, in font sizes, that the locator allots to a label.
  static let xLabelSpace = 3.0
  static let yLabelSpace = 2.0
  /// One pixel at 100 dots per inch.
  static let pixel = 0.72
}
