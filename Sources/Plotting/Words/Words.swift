/// The words that descriptions and tables are made of.
enum Words {
  /// The label in brackets, if a legend would show it.
  static func named(_ label: String?) -> String {
    guard let label, !label.isEmpty, !label.hasPrefix("_") else { return "" }
    return " (\(oneLine(label)))"
  }

  static func span(_ interval: AxisInterval) -> String {
    let ends = numbers([interval.start, interval.end])
    return "\(ends[0]) to \(ends[1])"
  }

  static func extent(_ interval: AxisInterval) -> String {
    interval.start == interval.end ? "at \(number(interval.start))" : "from \(span(interval))"
  }

  static func oneLine(_ text: String) -> String {
    String(text.map { $0 == "\n" ? " " : $0 })
  }
}

extension ColorScale {
  /// What the colours stand for, and `values` if they are all alike or none.
  func words(for values: some Sequence<some BinaryFloatingPoint>) -> String {
    let present = values.lazy.filter { !$0.isNaN }
    guard let first = present.first(where: { _ in true }) else { return "no values" }
    let isOne = present.allSatisfy { $0 == first }
    let told =
      isOne
      ? "all values \(Words.number(Double(first)))" : "values from \(Words.span(self.values))"
    return "\(told) in colormap \(colormap)"
  }
}
