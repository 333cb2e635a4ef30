internal import NotebookModel

/// Finds anchors (`&name`) and aliases (`*name`) before the YAML is composed.
///
/// It steps over quoted text, block scalars and comments. A continued line of plain text that begins with
/// `*` or `&` counts as one too; quotes help there.
struct YAMLAnchorFinder {
  private let lines: [Cell.Line]
  private var bytes: [UInt8] = []
  private var index = 0
  /// The quote that is open, over line ends.
  private var quote: UInt8?
  private var flowDepth = 0
  /// The indentation of the line that began a block scalar.
  private var blockScalarIndent: Int?

  init(lines: [Cell.Line]) {
    self.lines = lines
  }

  /// The first anchor or alias and where it is.
  func first() -> (SourcePosition, String)? {
    var finder = self
    for line in lines {
      guard let column = finder.firstColumn(in: Array(line.text.utf8)) else { continue }
      let word = finder.bytes[column...].prefix { !$0.isWhitespace && !Self.isFlowMark($0) }
      return (
        SourcePosition(line: line.position.line, column: line.position.column + column),
        String(decoding: word, as: UTF8.self)
      )
    }
    return nil
  }

  private mutating func firstColumn(in line: [UInt8]) -> Int? {
    bytes = line
    index = line.leadingBlanks
    let indent = index
    if let parent = blockScalarIndent {
      if index == line.count || indent > parent { return nil }
      blockScalarIndent = nil
    }
    var isAtValue = true
    while index < bytes.count {
      if let open = quote {
        skipQuoted(open)
        isAtValue = false
      } else if bytes[index].isBlank {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#"), index == 0 || bytes[index - 1].isBlank {
        return nil
      } else if isAtValue {
        if isAnchor { return index }
        isAtValue = startValue(indent: indent)
      } else {
        isAtValue = endPlain(indent: indent)
      }
    }
    return nil
  }

  private var isAnchor: Bool {
    guard bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "*") else {
      return false
    }
    return index + 1 < bytes.count && !bytes[index + 1].isWhitespace
  }

  /// Steps over the first mark of a value; whether a value can still begin after it.
  private mutating func startValue(indent: Int) -> Bool {
    let mark = bytes[index]
    defer { index += 1 }
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      quote = mark
      return false
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flowDepth += 1
      return true
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      flowDepth -= 1
      return false
    case UInt8(ascii: ","): return true
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): return isFollowedByBlank
    case UInt8(ascii: "!"):
      while index + 1 < bytes.count, !bytes[index + 1].isWhitespace { index += 1 }
      return true
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if flowDepth <= 0 {
        blockScalarIndent = indent
        index = bytes.count
      }
      return false
    default: return false
    }
  }

  /// Steps over a character after the start of a value; whether a value can begin after it.
  private mutating func endPlain(indent: Int) -> Bool {
    if flowDepth > 0, Self.isFlowMark(bytes[index]) { return startValue(indent: indent) }
    defer { index += 1 }
    guard bytes[index] == UInt8(ascii: ":") else { return false }
    // Right after a quoted key a colon needs no space.
    return isFollowedByBlank
      || index > 0 && [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[index - 1])
  }

  private var isFollowedByBlank: Bool { index + 1 == bytes.count || bytes[index + 1].isBlank }

  private mutating func skipQuoted(_ open: UInt8) {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == .backslash, open == UInt8(ascii: "\"") {
        index += 1
      } else if byte == open {
        guard open == UInt8(ascii: "'"), index < bytes.count, bytes[index] == open else {
          quote = nil
          return
        }
        index += 1
      }
    }
  }

  private static func isFlowMark(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}")]
      .contains(byte)
  }
}
