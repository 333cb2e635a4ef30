public import Plotting
internal import Tensors

/// Shows a value below the cell, in the place of its output where it is called.
///
/// A figure or an animation shows as an image, the table of a tensor as a table, everything else as the text that `print` gives.
///
///     display(anim)
public func display(_ value: Any) {
  switch value {
  case let figure as Figure: CellOutlet.show(takeForDisplay(figure))
  case let animation as FigureAnimation: CellOutlet.show(takeForDisplay(animation.figure))
  case let table as TensorTable: CellOutlet.show(table)
  default: CellOutlet.show("\(value)")
  }
}

precedencegroup CellValuePrecedence {
  lowerThan: AssignmentPrecedence
  associativity: left
}

/// Hands the value of a cell's last expression to the page; the runner writes it behind that expression.
infix operator ~>>> : CellValuePrecedence

/// Where `~>>>` leads.
public struct _CellValue: Sendable {}

/// The target of `~>>>`.
public let _cellValue = _CellValue()

/// Shows the value of a cell's last expression, as Jupyter's `Out`.
public func ~>>> <Value>(value: Value, target: _CellValue) {
  if let text = LongValues.text(of: value) { CellOutlet.show(text) } else { display(value) }
}

/// A last expression without a value shows nothing.
public func ~>>> (value: Void, target: _CellValue) {}

/// A plot shows with its figure, at the end of the cell.
public func ~>>> (value: Axes, target: _CellValue) {}

/// A picture or points show with their figure, at the end of the cell.
public func ~>>> (value: ScalarMappable, target: _CellValue) {}
/// A new figure and its plot show at the end of the cell.
public func ~>>> (value: (Figure, Axes), target: _CellValue) {}

/// A new figure and its plots show at the end of the cell.
public func ~>>> (value: (Figure, [[Axes]]), target: _CellValue) {}

/// Seeds the lesson's random numbers; the runner writes it before the first cell, where a cell may have a function of its own
/// that is called `manualSeed`.
public func _seedLesson(_ seed: Int) {
  manualSeed(seed)
  RandomSource.seed(seed)
}

/// Has the value of the cell's last expression shown whole; the runner writes it for `show-all`.
public func _showAll() { unsafe LongValues.showsAll = true }

/// Sets the size of the cell's figures, in inches; the runner writes it for `fig-width` and `fig-height`.
public func _setFigureSize(_ width: Double?, _ height: Double?) {
  setFigureSize(width: width, height: height)
}

/// A colour bar shows with its figure, at the end of the cell.
public func ~>>> (value: Colorbar, target: _CellValue) {}
