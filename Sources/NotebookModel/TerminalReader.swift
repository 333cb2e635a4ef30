/// Reads what a program printed, byte by byte, as a terminal would.
struct TerminalReader {
  private let input: [UInt8]
  var output: [UInt8] = []
  /// Where in `output` each style begins, in order.
  private var styles: [(start: Int, style: TerminalStyle)] = []
  private var style = TerminalStyle()
  private var position = 0
  private var lineStart = 0
  private var returnedToLineStart = false

  init(input: [UInt8]) {
    self.input = input
  }

  /// The output in parts of one style.
  var runs: [TerminalText.Run] {
    var runs: [TerminalText.Run] = []
    let ends = styles.dropFirst().map(\.start) + [output.count]
    let first = styles.first?.start ?? output.count
    for (start, end, style) in [(0, first, TerminalStyle())]
      + zip(styles, ends).map({ ($0.start, $1, $0.style) })
    where start < min(end, output.count) {
      let text = String(decoding: output[start..<min(end, output.count)], as: UTF8.self)
      runs.append(TerminalText.Run(text, style))
    }
    return runs
  }

  mutating func read() {
    while position < input.count {
      let byte = input[position]
      position += 1
      switch byte {
      case 0x1B: readEscapeSequence()
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
  }

  private mutating func append(_ byte: UInt8) {
    if returnedToLineStart {
      output.removeSubrange(lineStart...)
      returnedToLineStart = false
    }
    while let last = styles.last, last.start >= output.count { styles.removeLast() }
    if styles.last?.style ?? TerminalStyle() != style { styles.append((output.count, style)) }
    output.append(byte)
  }

  private mutating func removeLastCharacter() {
    while output.count > lineStart, let byte = output.popLast() {
      let isContinuation = byte & 0b1100_0000 == 0b1000_0000
      if !isContinuation { return }
    }
  }

  /// Reads what follows an escape character: a control sequence, a string up to its terminator, or a short sequence.
  private mutating func readEscapeSequence() {
    guard position < input.count else { return }
    let introducer = input[position]
    position += 1
    switch introducer {
    case UInt8(ascii: "["):
      let start = position
      skip { !(0x40...0x7E).contains($0) }
      if position > start, input[position - 1] == UInt8(ascii: "m") {
        applyStyle(input[start..<position - 1])
      }
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

  /// The parameters of a style; sequences with other marks than digits, `;` and `:` mean something else.
  private mutating func applyStyle(_ bytes: ArraySlice<UInt8>) {
    let isPlain = bytes.allSatisfy {
      $0 &- 0x30 < 10 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
    }
    guard isPlain else { return }
    let parameters = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    style.apply(
      parameters.map { parameter in
        parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
          Int(String(decoding: $0, as: UTF8.self)) ?? 0
        }
      }
    )
  }

  /// Skips the bytes that belong, and the one after them.
  private mutating func skip(while belongs: (UInt8) -> Bool) {
    while position < input.count, belongs(input[position]) { position += 1 }
    position = min(position + 1, input.count)
  }
}
