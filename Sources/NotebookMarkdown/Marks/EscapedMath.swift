import NotebookModel

/// Tells formulas between `\(…\)` and `\[…\]` from CommonMark's escaped brackets, which look the same.
///
/// `\[…\]` is a formula as a block of its own: each mark alone on its line, or both at the ends of one line with TeX
/// between them. `\(…\)` is one where nothing else can be meant: apart from the word before it, with TeX inside.
struct EscapedMath {
  let text: FlatText
  let opening: MarkScanner.Opening
  /// Where the closing mark begins.
  let end: Int

  private var content: ArraySlice<UInt8> { text.bytes[opening.contentStart..<end] }

  /// Whether the marks hold a formula.
  var isFormula: Bool {
    switch opening.delimiter {
    case .dollar, .dollarBacktick, .doubleDollar: true
    case .brackets:
      text.isFirstOnLine(opening.start) && endsLine
        && (text.isLastOnLine(opening.contentStart) || hasTeX
          || content.contains(UInt8(ascii: "=")))
    case .parentheses: standsApart && hasTeX
    }
  }

  /// Whether a formula may have been meant where none is read.
  var isDoubtful: Bool {
    guard opening.delimiter == .parentheses, standsApart else { return false }
    let isVariable = content.count == 1 && content.first?.isLetter == true
    return isVariable || content.contains { Array("=<>+".utf8).contains($0) }
  }

  /// Whether nothing but a label follows the closing mark on its line.
  private var endsLine: Bool {
    let rest = text.bytes[(end + opening.delimiter.length)...].prefix { $0 != .lineFeed }
    let tail = rest.drop { $0.isBlank }
    guard tail.starts(with: Array("{#".utf8)) else { return tail.isEmpty }
    return tail.prefix(tail.trimmedEnd).last == UInt8(ascii: "}")
  }

  private var standsApart: Bool {
    guard opening.start > 0 else { return true }
    let before = text.bytes[opening.start - 1]
    return !before.isAlphanumeric && before < 0x80 && !Array("_)]}`*".utf8).contains(before)
  }

  /// Whether a command, a group, an index or a power stands in the content.
  private var hasTeX: Bool {
    let bytes = content
    return bytes.indices.contains { index in
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      switch bytes[index] {
      case .backslash: return next.isLetter
      case UInt8(ascii: "{"), UInt8(ascii: "}"): return true
      case UInt8(ascii: "^"), UInt8(ascii: "_"):
        // In `snake_case` no index is meant.
        let word = bytes[..<index].reversed().prefix { $0.isLetter }
        return next == UInt8(ascii: "{") || word.count == 1
          || index > bytes.startIndex && word.isEmpty
      default: return false
      }
    }
  }
}
