/// A format string such as `"r--"` or `"ko"`: colour, marker and line style in any order.
package struct LineFormat: Hashable, Sendable {
  /// The colour, if one is given.
  package var ink: Ink?
  /// The marker, if one is given.
  package var marker: MarkerSymbol?
  /// The line style, if one is given.
  package var style: LineStyle?

  /// Reads `text`; `nil` where a sign in it has no meaning or one kind is given twice.
  package init?(_ text: String) {
    if text.count > 1, let color = Ink(specification: text), Double(text) == nil {
      ink = color
      return
    }
    var rest = Substring(text)
    while let sign = rest.first {
      if let style = LineStyle.allCases.first(where: {
        $0 != .none && $0.rawValue.count == 2 && rest.hasPrefix($0.rawValue)
      }) {
        guard self.style == nil else { return nil }
        self.style = style
        rest = rest.dropFirst(2)
        continue
      }
      rest = rest.dropFirst()
      if let style = LineStyle(rawValue: String(sign)) {
        guard self.style == nil else { return nil }
        self.style = style
      } else if sign == "C", let digit = rest.first, digit.isASCII, digit.isWholeNumber {
        guard ink == nil else { return nil }
        ink = Ink(specification: "C\(digit)")
        rest = rest.dropFirst()
      } else if "bgrcmykw".contains(sign) {
        guard ink == nil else { return nil }
        ink = NamedColor.color(named: String(sign)).map { Ink($0) }
      } else if let marker = MarkerSymbol(rawValue: String(sign)) {
        guard self.marker == nil else { return nil }
        self.marker = marker
      } else {
        return nil
      }
    }
  }
}
