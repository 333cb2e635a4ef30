import NotebookModel

/// Goes over running text byte by byte, past escaped characters, code spans and tags.
struct TextWalker {
  private let bytes: [UInt8]
  private var index: Int
  /// Lengths of backtick runs that nothing closes.
  private var unclosedRuns: Set<Int> = []

  init(_ bytes: [UInt8], at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// The place of the next byte.
  mutating func next() -> Int? {
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: index += 2
      case .backtick:
        index = codeSpanEnd(at: index) ?? index + bytes[index...].leadingRun(of: .backtick)
      case UInt8(ascii: "<"): index = endOfTag(at: index, in: bytes) ?? index + 1
      default:
        index += 1
        return index - 1
      }
    }
    return nil
  }

  mutating func skip(to index: Int) { self.index = max(self.index, index) }

  /// The end of the code span that begins at `start`; `nil` when its backticks are only text.
  mutating func codeSpanEnd(at start: Int) -> Int? {
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
