public import Tensors

/// Numbers or names: where bars stand, the colours of points.
public protocol NumbersOrNames {
  /// They in order.
  var numbersOrNames: NumberOrNameList { get }
}

/// Numbers or names in order.
public enum NumberOrNameList: Hashable, Sendable {
  case numbers([Double])
  case names([String])
}

/// What an array of numbers or names may hold.
public protocol NumberOrName {
  /// The list of `elements`.
  static func list(_ elements: [Self]) -> NumberOrNameList
}

extension NumberOrName where Self: PlotNumber {
  /// The numbers.
  public static func list(_ elements: [Self]) -> NumberOrNameList { .numbers(elements.plotValues) }
}

extension String: NumberOrName {
  /// The names.
  public static func list(_ elements: [String]) -> NumberOrNameList { .names(elements) }
}

extension String: NumbersOrNames {
  /// The one name.
  public var numbersOrNames: NumberOrNameList { .names([self]) }
}

extension NumbersOrNames where Self: PlotNumber {
  /// The one number.
  public var numbersOrNames: NumberOrNameList { .numbers([plotValue]) }
}

extension Double: NumbersOrNames {}
extension Float: NumbersOrNames {}
extension Int: NumbersOrNames {}

extension Double: NumberOrName {}
extension Float: NumberOrName {}
extension Int: NumberOrName {}
extension UInt8: NumberOrName {}
extension Int32: NumberOrName {}
extension Int64: NumberOrName {}

extension Array: NumbersOrNames where Element: NumberOrName {
  /// The elements.
  public var numbersOrNames: NumberOrNameList { Element.list(self) }
}

extension NumbersOrNames where Self: PlotData {
  /// The values in order.
  public var numbersOrNames: NumberOrNameList { .numbers(plotValues) }
}

extension Tensor: NumbersOrNames {}
extension Range: NumbersOrNames where Bound: PlotNumber & Strideable, Bound.Stride: SignedInteger {}
extension ClosedRange: NumbersOrNames
where Bound: PlotNumber & Strideable, Bound.Stride: SignedInteger {}
extension StrideTo: NumbersOrNames where Element: PlotNumber {}
extension StrideThrough: NumbersOrNames where Element: PlotNumber {}
