/// A bar beside a plot that shows which value each colour stands for.
package struct ColorBarValue: Hashable, Sendable, Codable {
  /// The name of the colormap.
  package var colormap: String
  /// The values for the first and the last colour.
  package var values: AxisInterval
  /// The axis on its right, with the label beside it.
  package var axis = AxisValue()
  /// The length as a share of the plot's height.
  package var shrink = 1.0

  /// Makes a bar for `values`.
  package init(colormap: String, values: AxisInterval) {
    self.colormap = colormap
    self.values = values
  }
}
