/// `text` with the characters escaped that have a meaning in XML, and without those that XML forbids.
func xmlEscaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
    default:
      let isAllowed = scalar.value >= 0x20 && scalar.value != 0xfffe && scalar.value != 0xffff
      escaped.unicodeScalars.append(isAllowed ? scalar : "\u{fffd}")
    }
  }
  return escaped
}

extension Color {
  /// `#rgb` or `#rrggbb`, without the opacity.
  var svgText: String {
    let channels = [red, green, blue]
    if channels.allSatisfy({ $0 % 17 == 0 }) {
      return "#" + channels.map { String($0 / 17, radix: 16) }.joined()
    }
    return "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The opacity as a number up to 1; `nil` for an opaque colour.
  var svgOpacity: String? { alpha == 255 ? nil : SVGNumber.text(Double(alpha) / 255) }
}
