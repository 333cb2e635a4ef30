/// Writes a tensor as PyTorch prints it: nested brackets, lines of 80 columns, and above 1000 elements only
/// the first and last three of each axis.
struct TensorPrinter {
  private static let lineWidth = 80
  private static let edgeCount = 3
  private static let summaryThreshold = 1000
  private static let prefix = "tensor("

  private let tensor: Tensor
  private let scalars: [Float]
  private let strides: [Int]
  private let isSummary: Bool
  private let format: ElementFormat

  init(_ tensor: Tensor, precision: Int) {
    self.tensor = tensor
    let isSummary = tensor.count > TensorPrinter.summaryThreshold
    scalars = tensor.scalars
    strides = Shape.strides(of: tensor.shape)
    self.isSummary = isSummary
    let shown =
      isSummary
      ? TensorPrinter.edges(of: scalars, shape: tensor.shape, strides: strides) : scalars
    format = ElementFormat(for: shown, dtype: tensor.dtype, precision: precision)
  }

  /// The whole text.
  var text: String {
    if tensor.count == 0 { return emptyText }
    let indent = TensorPrinter.prefix.count
    let body =
      tensor.ndim == 0 ? format.padded(scalars[0]) : block(axis: 0, offset: 0, indent: indent)
    return TensorPrinter.prefix + body + ")"
  }

  /// A tensor without elements: its shape, unless that is [0], and its type, unless that is float32.
  private var emptyText: String {
    var text = TensorPrinter.prefix + "[]"
    if tensor.ndim != 1 {
      text += ", size=(" + tensor.shape.map(String.init).joined(separator: ", ") + ")"
    }
    if tensor.dtype != .float32 { text += ", dtype=\(tensor.dtype)" }
    return text + ")"
  }

  /// The part of the tensor from `offset` that begins with `axis`.
  private func block(axis: Int, offset: Int, indent: Int) -> String {
    let remaining = tensor.ndim - axis
    if remaining == 1 { return row(offset: offset, indent: indent) }
    let length = tensor.shape[axis]
    let parts = TensorPrinter.positions(length, isSummary: isSummary).map { position in
      position.map {
        block(axis: axis + 1, offset: offset + $0 * strides[axis], indent: indent + 1)
      } ?? "..."
    }
    let separator =
      "," + String(repeating: "\n", count: remaining - 1)
      + String(repeating: " ", count: indent + 1)
    return "[" + parts.joined(separator: separator) + "]"
  }

  private func row(offset: Int, indent: Int) -> String {
    let parts = TensorPrinter.positions(tensor.shape.last ?? 0, isSummary: isSummary).map {
      position in position.map { format.padded(scalars[offset + $0]) } ?? " ..."
    }
    // A comma and a space belong to each element.
    let perLine = max(1, (TensorPrinter.lineWidth - indent) / (format.width + 2))
    let lines = stride(from: 0, to: parts.count, by: perLine).map { start in
      parts[start..<min(start + perLine, parts.count)].joined(separator: ", ")
    }
    return "["
      + lines.joined(separator: ",\n" + String(repeating: " ", count: indent + 1)) + "]"
  }

  /// The positions of an axis that are shown; nil stands for those left out.
  private static func positions(_ length: Int, isSummary: Bool) -> [Int?] {
    guard isSummary, length > 2 * edgeCount else { return Array(0..<length) }
    return Array(0..<edgeCount) + [nil] + Array(length - edgeCount..<length)
  }

  /// The elements that a summary shows.
  private static func edges(of scalars: [Float], shape: [Int], strides: [Int]) -> [Float] {
    var offsets = [0]
    for axis in shape.indices {
      let shown = positions(shape[axis], isSummary: true).compactMap { $0 }
      offsets = offsets.flatMap { offset in shown.map { offset + $0 * strides[axis] } }
    }
    return offsets.map { scalars[$0] }
  }
}
