/// The words that descriptions are made of.
extension FigureDescription {
  /// The label in brackets, if a legend would show it.
  static func named(_ label: String?) -> String {
    guard let label, !label.isEmpty, !label.hasPrefix("_") else { return "" }
    return " (\(label))"
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `count` with commas between groups of three digits.
  private static func grouped(_ count: Int) -> String {
    var text = String(count)
    var place = text.count - 3
    while place > 0 {
      text.insert(",", at: text.index(text.startIndex, offsetBy: place))
      place -= 3
    }
    return text
  }

  static func span(_ interval: AxisInterval) -> String {
    "\(number(interval.start)) to \(number(interval.end))"
  }

  static func extent(_ interval: AxisInterval) -> String {
    interval.start == interval.end ? "at \(number(interval.start))" : "from \(span(interval))"
  }

  static func oneLine(_ text: String) -> String {
    String(text.map { $0 == "\n" ? " " : $0 })
  }

  /// `value` with four significant digits.
  static func number(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
    let order = Int(decade(of: abs(value)))
    if order < -4 || order > 8 {
      let digits = shortest(value / powerOfTen(Double(order)), decimals: 3)
      return withMinusSign("\(digits)e\(order)")
    }
    return withMinusSign(shortest(value, decimals: max(0, 3 - order)))
  }
}
