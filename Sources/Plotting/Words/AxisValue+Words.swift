extension AxisValue {
  /// The label in one line, or `other` where there is none.
  func name(or other: String) -> String {
    label.text.isEmpty ? other : Words.oneLine(label.text)
  }

  /// The values as the ticks name them, where each has a tick with a text of its own, or else as numbers, of which
  /// different ones have different texts.
  func keys(of values: [Double]) -> [String] {
    names(of: values) ?? Words.keys(values)
  }

  /// The values as the ticks name them, where each has a tick with a text of its own, or else as numbers.
  func texts(of values: [Double]) -> [String] {
    names(of: values) ?? Words.numbers(values)
  }

  private func names(of values: [Double]) -> [String]? {
    let names = values.map { value -> String? in
      guard let ticks = fixedTicks, let labels = ticks.labels,
        let index = ticks.positions.firstIndex(of: value), labels.indices.contains(index)
      else { return nil }
      return Words.oneLine(labels[index])
    }
    let found = names.compactMap { $0 }
    return found.count == values.count ? found : nil
  }
}
