/// How the elements of one tensor are written: all in the same notation and width.
///
/// The rules are those of PyTorch's printer: whole numbers as `1.`, others with as many decimals as `precision`
/// says, four unless told otherwise, and an exponent where the magnitudes differ by more than 1000, exceed 10⁸ or (unless all are whole) fall below 10⁻⁴.
struct ElementFormat {
  private enum Notation { case truth, integer, whole, decimals, scientific }

  private let precision: Int
  private let notation: Notation
  /// The number of characters of an element, padded on the left.
  private(set) var width = 1

  /// The format for the elements that are going to be shown.
  init(for elements: [Float], dtype: DType, precision: Int) {
    self.precision = precision
    switch dtype {
    case .bool: notation = .truth
    case .int64: notation = .integer
    case .float32: notation = ElementFormat.notation(for: elements)
    }
    // The width is that of the finite floats other than zero; what is longer stands out.
    for element in elements where dtype != .float32 || element.isFinite && element != 0 {
      width = max(width, text(element).count)
    }
  }

  /// An element, padded to the width.
  func padded(_ element: Float) -> String {
    let text = text(element)
    return String(repeating: " ", count: max(width - text.count, 0)) + text
  }

  /// An element without padding.
  func text(_ element: Float) -> String {
    let number = Double(element)
    return switch notation {
    case .truth: element != 0 ? "True" : "False"
    case .integer: PythonNumberText.fixed(number, decimals: 0)
    case .whole: PythonNumberText.fixed(number, decimals: 0) + (number.isFinite ? "." : "")
    case .decimals: PythonNumberText.fixed(number, decimals: precision)
    case .scientific: PythonNumberText.scientific(number, decimals: precision)
    }
  }

  private static func notation(for elements: [Float]) -> Notation {
    let relevant = elements.filter { $0.isFinite && $0 != 0 }
    let magnitudes = relevant.map { Double($0.magnitude) }
    guard let least = magnitudes.min(), let greatest = magnitudes.max() else { return .whole }
    let areWhole = relevant.allSatisfy { $0 == $0.rounded(.up) }
    if greatest / least > 1000 || greatest > 1e8 { return .scientific }
    if areWhole { return .whole }
    return least < 1e-4 ? .scientific : .decimals
  }
}
