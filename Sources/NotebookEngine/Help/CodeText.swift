/// The lines of a cell, with those parts out of sight that are no code.
///
/// Offsets count UTF-8 bytes. In `masked` every byte of a string's text is an underscore and every byte of a comment a space, so
/// that places are the same in both; strings in Python's single quotes and comments behind `#` are masked too.
struct CodeText {
  let lines: [String]
  let masked: [String]
  /// Where a comment in Python's spelling begins, by line.
  let pythonComments: [Int: Int]

  init(_ lines: [String]) {
    self.lines = lines
    var masked: [String] = []
    var comments: [Int: Int] = [:]
    var isInLongString = false
    for (index, line) in lines.enumerated() {
      let (text, comment) = Self.mask(Array(line.utf8), &isInLongString)
      masked.append(text)
      comments[index] = comment
    }
    self.masked = masked
    pythonComments = comments
  }

  /// The raw text of a part of `masked[line]`.
  func raw(_ part: Substring, line: Int) -> String { raw(range(part, line: line), line: line) }

  /// The raw text of some bytes of a line.
  func raw(_ range: Range<Int>, line: Int) -> String {
    let bytes = Array(lines[line].utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Which bytes of `masked[line]` a part of it is.
  func range(_ part: Substring, line: Int) -> Range<Int> {
    let text = masked[line]
    let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return start..<(start + part.utf8.count)
  }

  private static func mask(_ bytes: [UInt8], _ isInLongString: inout Bool) -> (String, Int?) {
    let (quote, single, hash) = (UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "#"))
    var result = bytes
    var comment: Int?
    var open: UInt8?
    var index = 0
    func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }
    while index < bytes.count {
      let byte = bytes[index]
      if starts("\"\"\"") {
        isInLongString.toggle()
        index += 3
        continue
      }
      if isInLongString {
        result[index] = UInt8(ascii: "_")
      } else if let quoted = open {
        if byte == quoted {
          open = nil
        } else if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
          result[index] = UInt8(ascii: "_")
          index += 1
          result[index] = UInt8(ascii: "_")
        } else {
          result[index] = UInt8(ascii: "_")
        }
      } else if byte == quote || byte == single {
        open = byte
      } else if starts("//") || byte == hash && isComment(bytes, at: index) {
        if byte == hash { comment = index }
        for rest in index..<bytes.count { result[rest] = UInt8(ascii: " ") }
        break
      }
      index += 1
    }
    return (String(decoding: result, as: UTF8.self), comment)
  }

  /// Whether the `#` there begins a comment in Python, and nothing in Swift.
  private static func isComment(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return true }
    let next = bytes[index + 1]
    let isBehindQuote = index > 0 && bytes[index - 1] == UInt8(ascii: "\"")
    return !isBehindQuote
      && (next == UInt8(ascii: " ") || next == UInt8(ascii: "#") || next == UInt8(ascii: "\t"))
  }
}
