/// Steps through running text from one mark to the next.
struct MarkScanner {
  /// A mark that can open math.
  struct Opening {
    var delimiter: MathDelimiter
    var start: Int
    var contentStart: Int { start + delimiter.length }
  }

  /// What the scanner stops at.
  enum Mark {
    case opening(Opening)
    case shorthand(Shorthand, Range<Int>)
  }

  let text: FlatText
  var index = 0
  /// Up to where a search has shown that no closing mark stands, so that no text is searched twice.
  private var barriers: [MathDelimiter: Int] = [:]
  /// Lengths of backtick runs that nothing closes.
  private var unclosedRuns: Set<Int> = []

  private let shorthands: ShorthandReader
  private var bytes: [UInt8] { text.bytes }

  init(_ text: FlatText, citesInText: Bool = false) {
    self.text = text
    shorthands = ShorthandReader(bytes: text.bytes, citesInText: citesInText)
  }

  /// The next mark, past escapes, code spans and tags.
  mutating func nextMark() -> Mark? {
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case .backslash:
        if next == UInt8(ascii: "(") {
          return .opening(Opening(delimiter: .parentheses, start: index))
        }
        if next == UInt8(ascii: "[") {
          return .opening(Opening(delimiter: .brackets, start: index))
        }
        index += 2
      case .backtick:
        let start = index
        guard let end = codeSpanEnd(at: start) else {
          index += bytes[start...].leadingRun(of: .backtick)
          continue
        }
        index = end
        if let value = shorthands.value(at: start, end: end) {
          return .shorthand(value, start..<end)
        }
      case UInt8(ascii: "<"):
        index = endOfTag(at: index, in: bytes) ?? index + 1
      case .dollar:
        return .opening(
          Opening(delimiter: next == .dollar ? .doubleDollar : .dollar, start: index)
        )
      case UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "{"):
        let start = index
        guard let mark = shorthands.mark(at: start) else {
          index += 1
          continue
        }
        index = mark.end
        return .shorthand(mark.shorthand, start..<mark.end)
      default: index += 1
      }
    }
    return nil
  }

  /// Where the closing mark of the math begins; `nil` when the opening mark is only text.
  mutating func closing(of opening: Opening) -> Int? {
    let start = opening.contentStart
    guard start < bytes.count, start >= barriers[opening.delimiter] ?? 0 else { return nil }
    if opening.delimiter == .dollar, bytes[start].isWhitespace { return nil }
    var index = start
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case .backslash:
        if opening.delimiter == .parentheses, next == UInt8(ascii: ")") {
          return text(start, index)
        }
        if opening.delimiter == .brackets, next == UInt8(ascii: "]") { return text(start, index) }
        index += 2
      case .backtick:
        guard codeSpanEnd(at: index) == nil else {
          barriers[opening.delimiter] = index
          return nil
        }
        index += bytes[index...].leadingRun(of: .backtick)
      case .dollar where opening.delimiter == .dollar:
        let closes = index > start && !bytes[index - 1].isWhitespace && !next.isDigit
        return closes ? index : nil
      case .dollar where opening.delimiter == .doubleDollar && next == .dollar:
        return text(start, index)
      default: index += 1
      }
    }
    barriers[opening.delimiter] = .max
    return nil
  }

  /// `end` when there is more than white space before it.
  private func text(_ start: Int, _ end: Int) -> Int? {
    bytes[start..<end].allSatisfy { $0.isWhitespace } ? nil : end
  }

  private mutating func codeSpanEnd(at start: Int) -> Int? {
    let length = bytes[start...].leadingRun(of: .backtick)
    guard !unclosedRuns.contains(length) else { return nil }
    var index = start + length
    while index < bytes.count {
      guard bytes[index] == .backtick else {
        index += 1
        continue
      }
      let run = bytes[index...].leadingRun(of: .backtick)
      index += run
      if run == length { return index }
    }
    unclosedRuns.insert(length)
    return nil
  }
}
