public import Tensors

/// A number that can be plotted.
public protocol PlotNumber {
  /// The number as a coordinate.
  var plotValue: Double { get }
}

extension Double: PlotNumber {
  /// The number itself.
  public var plotValue: Double { self }
}

extension Float: PlotNumber {
  /// The number in double precision.
  public var plotValue: Double { Double(self) }
}

extension Int: PlotNumber {
  /// The number as floating point.
  public var plotValue: Double { Double(self) }
}

extension UInt8: PlotNumber {
  /// The number as floating point.
  public var plotValue: Double { Double(self) }
}

extension Int32: PlotNumber {
  /// The number as floating point.
  public var plotValue: Double { Double(self) }
}

extension Int64: PlotNumber {
  /// The number as floating point.
  public var plotValue: Double { Double(self) }
}

/// Values along one axis of a plot: a tensor, an array, a range or a stride.
public protocol PlotData {
  /// The values in order; those of a tensor in row-major order.
  var plotValues: [Double] { get }
  /// The length of each axis of the data.
  var plotShape: [Int] { get }
}

extension PlotData {
  /// One axis that is as long as the number of values.
  public var plotShape: [Int] { [plotValues.count] }
}

extension Tensor: PlotData {
  /// The elements in row-major order.
  public var plotValues: [Double] { scalars.map { Double($0) } }
  /// The shape of the tensor.
  public var plotShape: [Int] { shape }
}

extension Array: PlotData where Element: PlotNumber {
  /// The elements.
  public var plotValues: [Double] {
    // The usual types are converted in loops of their own: a call for every element takes ten times as long.
    switch self {
    case let values as [Double]: values
    case let values as [Float]: values.map { Double($0) }
    case let values as [Int]: values.map { Double($0) }
    default: map(\.plotValue)
    }
  }
  /// One axis that is as long as the array.
  public var plotShape: [Int] { [count] }
}

extension ArraySlice: PlotData where Element: PlotNumber {
  /// The elements.
  public var plotValues: [Double] { map(\.plotValue) }
}

extension Range: PlotData where Bound: PlotNumber & Strideable, Bound.Stride: SignedInteger {
  /// The integers of the range.
  public var plotValues: [Double] { map(\.plotValue) }
}

extension ClosedRange: PlotData where Bound: PlotNumber & Strideable, Bound.Stride: SignedInteger {
  /// The integers of the range.
  public var plotValues: [Double] { map(\.plotValue) }
}

extension StrideTo: PlotData where Element: PlotNumber {
  /// The values of the stride.
  public var plotValues: [Double] { map(\.plotValue) }
}

extension StrideThrough: PlotData where Element: PlotNumber {
  /// The values of the stride.
  public var plotValues: [Double] { map(\.plotValue) }
}

extension PlotData {
  /// The curves that these values stand for: one for a single axis, one a column for two axes.
  var plotColumns: [[Double]] {
    let shape = plotShape
    let values = plotValues
    guard shape.count == 2 else { return [values] }
    let columns = shape[1]
    return (0..<columns).map { column in
      stride(from: column, to: values.count, by: columns).map { values[$0] }
    }
  }
}
