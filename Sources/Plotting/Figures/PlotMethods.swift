/// What a cell draws with: a plot, or `plt`, which means the current one.
///
/// The methods that both have are written once, in extensions: those that add a mark in the folder of the mark, the others
/// in `Interface`.
public protocol PlotMethods {
  /// The plot that is drawn into.
  var _axes: Axes { get }
}

extension Axes: PlotMethods {
  /// The plot itself.
  public var _axes: Axes { self }
}
