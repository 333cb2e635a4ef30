/// What a cell draws with: a plot, or `plt`, which means the current one.
///
/// The methods that both have are written once, in extensions: those that add a mark in the folder of the mark, the others
/// in `Interface`. This is a class and no protocol, because calls of a protocol's methods would hand over what the type
/// is, which costs the compiler time in every cell.
public class PlotMethods {
  /// The plot that is drawn into.
  var target: Axes { fatalError("each subclass says what it draws into") }

  init() {}
}
