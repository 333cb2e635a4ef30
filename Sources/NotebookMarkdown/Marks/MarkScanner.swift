import NotebookModel

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
    case other(MarkedSpan.Content, Range<Int>)
  }

  let text: FlatText
  var index = 0
  /// Up to where a search has shown that no closing mark stands, so that no text is searched twice.
  private var barriers: [MathDelimiter: Int] = [:]
  private var walker: TextWalker
  private var spans: SpanReader
  /// The closing delimiters that are to come, by their places.
  private var closings: [Int: (kind: SpanDelimiter.Kind, end: Int)] = [:]
  /// Where the last mark ended.
  private var lastEnd = 0

  private let shorthands: ShorthandReader
  private var bytes: [UInt8] { text.bytes }

  init(_ text: FlatText, citesInText: Bool = false) {
    self.text = text
    shorthands = ShorthandReader(bytes: text.bytes, citesInText: citesInText)
    walker = TextWalker(text.bytes, at: 0)
    spans = SpanReader(text.bytes)
  }

  /// The next mark, past escapes, code spans and tags.
  mutating func nextMark() -> Mark? {
    while index < bytes.count {
      if let closing = closings[index] {
        return other(
          .delimiter(SpanDelimiter(kind: closing.kind, isOpening: false)),
          index..<closing.end
        )
      }
      let start = index
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case .backslash:
        if next == UInt8(ascii: "(") {
          return .opening(Opening(delimiter: .parentheses, start: index))
        }
        if next == UInt8(ascii: "[") {
          return .opening(Opening(delimiter: .brackets, start: index))
        }
        if let (mark, end) = ForeignMark.command(at: index, in: text) {
          return other(.foreign(mark), index..<end)
        }
        index += 2
      case .backtick:
        guard let end = walker.codeSpanEnd(at: start) else {
          index += bytes[start...].leadingRun(of: .backtick)
          continue
        }
        index = end
        if let value = shorthands.value(at: start, end: end) {
          return .shorthand(value, start..<end)
        }
      case UInt8(ascii: "<"):
        index = endOfTag(at: index, in: bytes) ?? index + 1
      case .dollar where next == .backtick && endOfGitHubMath(at: start) != nil:
        return .opening(Opening(delimiter: .dollarBacktick, start: index))
      case .dollar:
        return .opening(
          Opening(delimiter: next == .dollar ? .doubleDollar : .dollar, start: index)
        )
      default:
        if let mark = textMark(at: start) { return mark }
      }
    }
    return nil
  }

  /// The mark that begins with an ordinary character; `nil` where the character is only text, which is then passed.
  private mutating func textMark(at start: Int) -> Mark? {
    let byte = bytes[start]
    if Array("@[{-".utf8).contains(byte), let mark = shorthands.mark(at: start) {
      index = mark.end
      lastEnd = mark.end
      return .shorthand(mark.shorthand, start..<mark.end)
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if let (mark, end) = ForeignMark.mark(at: start, in: bytes) {
        return other(.foreign(mark), start..<end)
      }
      if byte == UInt8(ascii: "["), let mark = opening(at: start) { return mark }
      index += 1
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "="):
      if let mark = opening(at: start) { return mark }
      // A closing delimiter may be a part of the run.
      index += 1
      while index < bytes.count, bytes[index] == byte, closings[index] == nil { index += 1 }
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      if let address = BareAddress(at: start, in: bytes) {
        return other(.address(address.destination), address.range)
      }
      index += 1
    case UInt8(ascii: "@"):
      if let address = BareAddress(mailAround: start, from: lastEnd, in: bytes) {
        return other(.address(address.destination), address.range)
      }
      if let (mark, end) = ForeignMark.reference(at: start, in: bytes) {
        return other(.foreign(mark), start..<end)
      }
      index += 1
    case .colon:
      if let emoji = Emoji.name(at: start, in: bytes) {
        return other(Self.content(of: emoji.name, emoji.character), start..<emoji.end)
      }
      index += 1
    default: index += 1
    }
    return nil
  }

  private static func content(of emoji: String, _ character: String?) -> MarkedSpan.Content {
    if let character { return .replacement(character) }
    return .foreign(
      ForeignMark(
        message: "`:\(emoji):` is shown as it is written",
        help: "Write the character itself, or put it between backticks where it is meant as text"
      )
    )
  }

  private mutating func opening(at start: Int) -> Mark? {
    guard let span = spans.span(at: start) else { return nil }
    closings[span.closing.lowerBound] = (span.kind, span.closing.upperBound)
    return other(
      .delimiter(SpanDelimiter(kind: span.kind, isOpening: true)),
      start..<start + span.length
    )
  }

  private mutating func other(_ content: MarkedSpan.Content, _ range: Range<Int>) -> Mark {
    index = range.upperBound
    lastEnd = index
    return .other(content, range)
  }

  /// Where the closing mark of the math begins; `nil` when the opening mark is only text.
  mutating func closing(of opening: Opening) -> Int? {
    let start = opening.contentStart
    guard start < bytes.count, start >= barriers[opening.delimiter] ?? 0 else { return nil }
    if opening.delimiter == .dollar, bytes[start].isWhitespace { return nil }
    if opening.delimiter == .dollarBacktick { return endOfGitHubMath(at: opening.start) }
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
        guard walker.codeSpanEnd(at: index) == nil else {
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

  /// Where the closing mark of GitHub's `` $`x`$ `` begins; `nil` where there is none.
  private func endOfGitHubMath(at start: Int) -> Int? {
    let content = bytes[(start + 2)...].prefix { $0 != .backtick }
    guard content.endIndex + 1 < bytes.count, bytes[content.endIndex + 1] == .dollar else {
      return nil
    }
    return text(start + 2, content.endIndex)
  }

  /// `end` when there is more than white space before it.
  private func text(_ start: Int, _ end: Int) -> Int? {
    bytes[start..<end].allSatisfy { $0.isWhitespace } ? nil : end
  }
}
