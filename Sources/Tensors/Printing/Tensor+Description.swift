extension Tensor: CustomStringConvertible {
  /// The text that PyTorch prints, such as `tensor([0., 1.])`.
  public var description: String { TensorPrinter(self, precision: PrintOptions.precision).text }
}

extension Tensor {
  /// The text that PyTorch prints with a number of decimals, which whole numbers do without.
  ///
  ///     print(Tensor([0.5, 2.345678]).description(precision: 2))
  ///
  ///     tensor([0.50, 2.35])
  public func description(precision: Int) -> String {
    orStop { () throws(ArgumentError) in try checkedDescription(precision: precision) }
  }

  /// Sets the number of decimals with which all tensors are printed from now on; it is 4 at the start.
  public static func setPrintoptions(precision: Int) {
    PrintOptions.precision = orStop { () throws(ArgumentError) in
      try PrintOptions.checked(precision, in: "Tensor.setPrintoptions")
    }
  }

  /// The text that PyTorch prints with a number of decimals.
  ///
  /// - Throws: ArgumentError if `precision` is negative.
  package func checkedDescription(precision: Int) throws(ArgumentError) -> String {
    let precision = try PrintOptions.checked(precision, in: "Tensor.description")
    return TensorPrinter(self, precision: precision).text
  }

  /// The text of a tensor inside of a string: a single number as Python writes it, others as they print.
  var interpolatedText: String {
    guard ndim == 0 else { return description }
    let number = Double(scalars[0])
    return switch dtype {
    case .bool: number != 0 ? "True" : "False"
    case .int64: PythonNumberText.fixed(number, decimals: 0)
    case .float32: PythonNumberText.shortest(number)
    }
  }

  /// The single number with a number of decimals.
  ///
  /// - Throws: ArgumentError if there are several numbers, or `decimals` is negative.
  package func fixedText(decimals: Int) throws(ArgumentError) -> String {
    guard count == 1 else {
      throw ArgumentError(
        "decimals",
        "the tensor has \(count) elements, but only a single number has decimals"
      )
    }
    return try fixedDecimalsText(Double(scalars[0]), decimals: decimals)
  }
}

extension DefaultStringInterpolation {
  /// Writes a tensor into a string as Python's f-strings do: a single number plainly, `7` or `0.5`, any
  /// other tensor as it prints.
  public mutating func appendInterpolation(_ tensor: Tensor) {
    appendLiteral(tensor.interpolatedText)
  }

  /// Writes a number with a number of decimals, rounded as Python's `:.2f` does: correctly, from the exact
  /// binary value, half to even.
  ///
  ///     print("\(2.675, decimals: 2)")       // 2.67, since 2.675 lies below
  public mutating func appendInterpolation(_ number: some TensorScalar, decimals: Int) {
    appendLiteral(
      orStop { () throws(ArgumentError) in
        try fixedDecimalsText(number.tensorScalarValue, decimals: decimals)
      }
    )
  }

  /// Writes a tensor of one element with a number of decimals.
  public mutating func appendInterpolation(_ tensor: Tensor, decimals: Int) {
    appendLiteral(
      orStop { () throws(ArgumentError) in try tensor.fixedText(decimals: decimals) }
    )
  }
}

/// The number with a number of decimals.
///
/// - Throws: ArgumentError if `decimals` is negative.
package func fixedDecimalsText(
  _ number: Double,
  decimals: Int
) throws(ArgumentError) -> String {
  guard decimals >= 0 else {
    throw ArgumentError("decimals", "decimals", is: decimals, but: "must not be negative")
  }
  return PythonNumberText.fixed(number, decimals: decimals)
}
