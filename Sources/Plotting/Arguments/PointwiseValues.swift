public import Tensors

/// One number for all points, or a number for each: an error, a width, the other side of an area.
///
/// Numbers, tensors, arrays, arrays of arrays, ranges and strides are such values.
public protocol PointwiseValues {
  /// The numbers in order; those of rows one row after the other.
  var pointwiseValues: [Double] { get }
  /// The length of each axis; none for one number.
  var pointwiseShape: [Int] { get }
}

extension PointwiseValues where Self: PlotNumber {
  /// The number.
  public var pointwiseValues: [Double] { [plotValue] }
  /// No axis.
  public var pointwiseShape: [Int] { [] }
}

extension PointwiseValues where Self: PlotData {
  /// The values in order.
  public var pointwiseValues: [Double] { plotValues }
  /// The length of each axis of the data.
  public var pointwiseShape: [Int] { plotShape }
}

extension Double: PointwiseValues {}
extension Float: PointwiseValues {}
extension Int: PointwiseValues {}
extension UInt8: PointwiseValues {}
extension Int32: PointwiseValues {}
extension Int64: PointwiseValues {}
extension Tensor: PointwiseValues {}
extension Range: PointwiseValues
where Bound: PlotNumber & Strideable, Bound.Stride: SignedInteger {}
extension ClosedRange: PointwiseValues
where Bound: PlotNumber & Strideable, Bound.Stride: SignedInteger {}
extension StrideTo: PointwiseValues where Element: PlotNumber {}
extension StrideThrough: PointwiseValues where Element: PlotNumber {}

extension Array: PointwiseValues where Element: PointwiseValues {
  /// The elements, or those of all rows.
  public var pointwiseValues: [Double] {
    if let values = self as? any PlotData { return values.plotValues }
    return flatMap(\.pointwiseValues)
  }
  /// The number of elements and, for rows, the length of the first.
  public var pointwiseShape: [Int] { [count] + (first?.pointwiseShape ?? []) }
}

extension PlotArguments {
  /// A number for each of `count` points; one number stands for all of them.
  package func values(
    _ input: any PointwiseValues,
    argument: String,
    count: Int,
    of other: String
  ) throws(ArgumentError) -> [Double] {
    let values = input.pointwiseValues
    if input.pointwiseShape.isEmpty, let value = values.first {
      return [Double](repeating: value, count: count)
    }
    try expect(values.count, argument, count, other)
    return values
  }

  /// Makes sure that two arguments have as many values.
  package func expect(
    _ count: Int,
    _ argument: String,
    _ otherCount: Int,
    _ other: String
  ) throws(ArgumentError) {
    guard count == otherCount else {
      throw ArgumentError(
        function,
        "\(argument) has \(count) values, but \(other) has \(otherCount); "
          + "both must have the same number"
      )
    }
  }
}
