/// Text that a program printed for a terminal, as a page shows it.
///
/// Escape sequences of ECMA-48 (colours, cursor movements, titles) are left out, a carriage return
/// writes over its line and a backspace over a character, as a terminal does; other control characters
/// vanish.
package enum TerminalText {
  /// The text that remains, without the line break at its end.
  package static func plain(_ text: String) -> String {
    var reader = Reader(input: Array(text.utf8))
    reader.read()
    return String(decoding: reader.output, as: UTF8.self)
  }

  private struct Reader {
    let input: [UInt8]
    var output: [UInt8] = []
    private var position = 0
    private var lineStart = 0
    private var returnedToLineStart = false

    init(input: [UInt8]) {
      self.input = input
    }

    mutating func read() {
      while position < input.count {
        let byte = input[position]
        position += 1
        switch byte {
        case 0x1B: skipEscapeSequence()
        case UInt8(ascii: "\r"): returnedToLineStart = true
        case UInt8(ascii: "\n"):
          returnedToLineStart = false
          output.append(byte)
          lineStart = output.count
        case 0x08: removeLastCharacter()
        case UInt8(ascii: "\t"), 0x20..<0x7F, 0x80...: append(byte)
        default: break
        }
      }
      if output.last == UInt8(ascii: "\n") { output.removeLast() }
    }

    private mutating func append(_ byte: UInt8) {
      if returnedToLineStart {
        output.removeSubrange(lineStart...)
        returnedToLineStart = false
      }
      output.append(byte)
    }

    private mutating func removeLastCharacter() {
      while output.count > lineStart, let byte = output.popLast() {
        let isContinuation = byte & 0b1100_0000 == 0b1000_0000
        if !isContinuation { return }
      }
    }

    /// Skips what follows an escape character: a control sequence, a string up to its terminator, or a
    /// short sequence.
    private mutating func skipEscapeSequence() {
      guard position < input.count else { return }
      let introducer = input[position]
      position += 1
      switch introducer {
      case UInt8(ascii: "["):
        skip { !(0x40...0x7E).contains($0) }
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
        UInt8(ascii: "_"):
        skip { $0 != 0x07 && $0 != 0x1B }
        // The string terminator is an escape character and a backslash.
        if position <= input.count, input[position - 1] == 0x1B { position += 1 }
      case 0x20...0x2F:
        skip { (0x20...0x2F).contains($0) }
      default: break
      }
    }

    /// Skips the bytes that belong, and the one after them.
    private mutating func skip(while belongs: (UInt8) -> Bool) {
      while position < input.count, belongs(input[position]) { position += 1 }
      position = min(position + 1, input.count)
    }
  }
}
