/// Steps through running text from one opening mark of math to the next.
struct MathScanner {
  /// An opening mark.
  struct Opening {
    var delimiter: MathDelimiter
    var start: Int
    var contentStart: Int { start + delimiter.length }
  }

  let text: FlatText
  var index = 0
  /// Up to where a search has shown that no closing mark stands, so that no text is searched twice.
  private var barriers: [MathDelimiter: Int] = [:]
  /// Lengths of backtick runs that nothing closes.
  private var unclosedRuns: Set<Int> = []

  private var bytes: [UInt8] { text.bytes }

  init(_ text: FlatText) {
    self.text = text
  }

  /// The next mark that can open math, past escapes, code spans and tags.
  mutating func nextOpening() -> Opening? {
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case .backslash:
        if next == UInt8(ascii: "(") { return Opening(delimiter: .parentheses, start: index) }
        if next == UInt8(ascii: "[") { return Opening(delimiter: .brackets, start: index) }
        index += 2
      case .backtick:
        index = codeSpanEnd(at: index) ?? index + bytes[index...].leadingRun(of: .backtick)
      case UInt8(ascii: "<"):
        index = endOfTag(at: index, in: bytes) ?? index + 1
      case .dollar:
        return Opening(delimiter: next == .dollar ? .doubleDollar : .dollar, start: index)
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
