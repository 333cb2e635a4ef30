internal import Tensors

/// The rule of elements that are intensities or probabilities.
enum Intensity {
  /// Checks that all elements lie between 0 and 1.
  static func check(
    _ elements: [Float],
    of argument: String,
    in function: String
  ) throws(ArgumentError) {
    if let position = elements.firstIndex(where: { !(0...1).contains($0) }) {
      throw ArgumentError(
        function,
        "element \(position) of the flattened \(argument)",
        is: PythonNumberText.shortest(Double(elements[position])),
        but: "must lie in 0...1"
      )
    }
  }
}
